"""Which bodies a stretch of text names, and where each name ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.extract.bodies import Passage


def bodies(text: str, known: tuple[str, ...] = ()) -> list[str]:
    return [b.text for b in Passage(text, known).bodies()]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sở Nông nghiệp và Môi trường theo dõi tiến độ", ["Sở Nông nghiệp và Môi trường"]),
        ("Sở Khoa học và Công nghệ, Sở Tài chính tham mưu", ["Sở Khoa học và Công nghệ", "Sở Tài chính"]),
        ("Sở Văn hóa, Thể thao và Du lịch hướng dẫn", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Văn phòng HĐND và UBND xã thường xuyên kiểm tra", ["Văn phòng HĐND và UBND xã"]),
        ("Phòng Văn hóa - Xã hội và Trạm Y tế xã phối hợp", ["Phòng Văn hóa - Xã hội", "Trạm Y tế xã"]),
        ("Ban Quản lý các khu công nghệ cao và khu công nghiệp lập kế hoạch",
         ["Ban Quản lý các khu công nghệ cao và khu công nghiệp"]),
        ("Đảng ủy UBND xã lãnh đạo", ["Đảng ủy UBND xã"]),
        ("Chi cục Hải quan khu vực V", ["Chi cục Hải quan khu vực V"]),
        ("Ngân hàng Chính sách xã hội chi nhánh tỉnh cho vay vốn", ["Ngân hàng Chính sách xã hội chi nhánh tỉnh"]),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo báo chí", ["Ban Tuyên giáo và Dân vận Tỉnh ủy"]),
        ("Trung tâm Dịch vụ tổng hợp xã mở lớp", ["Trung tâm Dịch vụ tổng hợp xã"]),
        ("Công ty cổ phần Cao su Sơn Hạ có trách nhiệm", ["Công ty cổ phần Cao su Sơn Hạ"]),
    ],
)  # fmt: skip
def test_a_name_ends_before_the_verb_and_keeps_its_own_and(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("các Sở, ban, ngành, UBND xã, phường và các cơ quan, tổ chức có liên quan căn cứ Kế hoạch này",
         ["các Sở, ban, ngành", "UBND xã, phường", "các cơ quan, tổ chức có liên quan"]),
        ("các thôn, các cơ quan đơn vị:", ["các thôn", "các cơ quan đơn vị"]),
        ("các sở, ngành và địa phương tổ chức", ["các sở, ngành và địa phương"]),
        ("doanh nghiệp, viện nghiên cứu, trường đại học tổ chức đào tạo",
         ["doanh nghiệp", "viện nghiên cứu", "trường đại học"]),
        ("Sở, ban, ngành có liên quan", ["Sở, ban, ngành có liên quan"]),
        ("Bộ ngành liên quan đánh giá", ["Bộ ngành liên quan"]),
        ("Các chi bộ trực thuộc tổ chức quán triệt", ["Các chi bộ trực thuộc"]),
        ("Các cơ quan, đơn vị, doanh nghiệp căn cứ", ["Các cơ quan, đơn vị, doanh nghiệp"]),
        ("các cơ quan từ đặc khu đến cơ sở triển khai", ["các cơ quan từ đặc khu đến cơ sở"]),
        ("các cấp ủy, tổ chức đảng quán triệt", ["các cấp ủy", "tổ chức đảng"]),
        ("Các sở, cơ quan trực thuộc Sở và các cơ quan liên quan", ["Các sở, cơ quan trực thuộc Sở",
         "các cơ quan liên quan"]),
    ],
)  # fmt: skip
def test_a_collective_phrase_stays_whole(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chủ tịch UBND xã phê duyệt", ["Chủ tịch UBND xã"]),
        ("Trưởng các thôn phối hợp", ["Trưởng các thôn"]),
        ("Trưởng các thôn, bản lập danh sách", ["Trưởng các thôn, bản"]),
        ("Trưởng thôn, bản lập danh sách", ["Trưởng thôn, bản"]),
        ("Giám đốc các sở, Thủ trưởng các ban, ngành triển khai", ["Giám đốc các sở", "Thủ trưởng các ban, ngành"]),
        ("Đồng chí Phó Trưởng phòng Văn hóa - Xã hội - Phó Trưởng tiểu ban: Chỉ đạo",
         ["Đồng chí Phó Trưởng phòng Văn hóa - Xã hội - Phó Trưởng tiểu ban"]),
        ("Y sĩ Hà Thị Mai phụ trách", ["Y sĩ Hà Thị Mai"]),
    ],
)  # fmt: skip
def test_offices_are_read_with_the_body_they_belong_to(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    "text",
    ["Tổ chức triển khai thực hiện", "Ban hành danh mục", "Phòng, chống thiên tai", "Hội nghị sơ kết",
    "Báo cáo kết quả",
     "Trường hợp vượt thẩm quyền", "Bộ tiêu chí nông thôn mới", "Quỹ đất công ích", "Kinh phí thực hiện",
     "Trình độ công nghệ"],
)  # fmt: skip
def test_words_that_only_look_like_bodies_are_none(text: str) -> None:
    assert bodies(text) == []


def test_a_name_told_beforehand_holds_as_it_is() -> None:
    known = ("tiểu ban thông tin, tuyên truyền",)
    assert bodies("Tiểu ban thông tin, tuyên truyền họp", known) == ["Tiểu ban thông tin, tuyên truyền"]
    assert bodies("Tiểu ban thông tin, tuyên truyền họp") != ["Tiểu ban thông tin, tuyên truyền"]


def test_a_comma_left_out_does_not_end_the_list() -> None:
    assert bodies("các cơ quan trường học xây dựng kế hoạch") == ["các cơ quan trường học"]
    assert bodies("các sở đơn vị liên quan xây dựng kế hoạch") == ["các sở đơn vị liên quan"]


def test_a_syllable_typed_twice_does_not_end_the_list() -> None:
    assert bodies("các cơ quan chức năng năng, các thôn xây dựng kế hoạch")[1:] == ["các thôn"]


@given(
    st.sampled_from(["An Phú", "Sơn Hạ", "Tân Lập", "Mường Khoa", "Bà Rịa"]), st.sampled_from(["xã", "phường", "tỉnh"])
)
def test_another_place_changes_the_place_alone(place: str, level: str) -> None:
    assert bodies(f"UBND {level} {place} chỉ đạo các thôn") == [f"UBND {level} {place}"]


@given(st.text(max_size=60))
def test_every_body_stands_where_it_says(text: str) -> None:
    assert all(text[b.at : b.to] == b.text and b.text for b in Passage(text).bodies())
