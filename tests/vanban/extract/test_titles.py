"""What a task is called in a list."""

from vanban.extract.titles import short_title


def test_the_title_is_the_first_clause_behind_the_doer() -> None:
    words = "Sở Y tế kiểm tra các cơ sở khám bệnh; báo cáo kết quả."
    assert short_title(words, len("Sở Y tế")) == "Kiểm tra các cơ sở khám bệnh"


def test_a_long_title_is_cut_at_a_comma() -> None:
    words = "Rà soát quy hoạch, " + "chuyển đổi cơ cấu cây trồng trên địa bàn toàn xã, " * 5
    assert short_title(words).endswith("trên địa bàn toàn xã")
    assert len(short_title(words)) <= 140


def test_a_cut_leaves_no_bracket_open() -> None:
    words = "Rà soát các quy hoạch trên địa bàn (" + "quy hoạch sử dụng đất, " * 8 + "chợ) trong năm"
    assert short_title(words) == "Rà soát các quy hoạch trên địa bàn"
