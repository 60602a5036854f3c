"""Which targets a plan sets: small plans, and what changes when one thing in them does."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.papers import plan, table

from vanban.extract.tables import tables_of
from vanban.extract.targets import targets_of
from vanban.model import DateText, Identity, Target
from vanban.source import Table
from vanban.structure.build import outline_of
from viet.numbers import format_number

ISSUED = DateText("ngày 3 tháng 3 năm 2025", dt.date(2025, 3, 3), dt.date(2025, 3, 3))
ISSUER = Identity(issuer="Ủy ban nhân dân xã Sơn Hạ", date=ISSUED)
D = Decimal


def targets(*lines: str | Table) -> tuple[Target, ...]:
    outline = outline_of(plan(*lines))
    return targets_of(outline, tables_of(outline), ISSUER)


def aim(text: str) -> tuple[Target, ...]:
    return targets("**II. MỤC TIÊU**", f"- {text}")


def work(text: str) -> tuple[Target, ...]:
    return targets("**II. NHIỆM VỤ**", f"- {text}")


def one(text: str) -> Target:
    (found,) = aim(text)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "direction", "end", "each"),
    [
        ("Tốc độ tăng giá trị sản xuất bình quân hàng năm 8%.", "growth", "up", None, "year"),
        ("Thu ngân sách hàng năm 6% trở lên.", "growth", "up", None, "year"),
        ("Tỷ lệ hộ nghèo giảm bình quân hàng năm 1,37%.", "change", "down", None, "year"),
        ("Giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm.", "change", "down", None, "year"),
        ("Đến năm 2030 thu nhập bình quân đầu người đạt 85 triệu đồng.", "level", None, 2030, None),
        ("Tỷ lệ hộ nghèo giảm từ 5% xuống còn 2% vào năm 2028.", "level", "down", 2028, None),
        ("Tổng vốn đầu tư giai đoạn 2026 - 2030 đạt 355 tỷ đồng.", "cumulative", None, 2030, None),
        ("Trong giai đoạn 2026-2030 thành lập mới 25 doanh nghiệp.", "cumulative", None, 2030, None),
        ("Tổ chức đào tạo 3.000 lượt nhân lực.", "cumulative", None, None, None),
        ("Mỗi năm có ít nhất 150 sản phẩm mới.", "floor", None, None, "year"),
        ("Tỷ lệ khu dân cư an toàn hằng năm 87,8% trở lên.", "floor", None, None, "year"),
    ],
)
def test_the_words_tell_the_kind_the_direction_and_the_period(
    text: str, kind: str, direction: str | None, end: int | None, each: str | None
) -> None:
    found = one(text)
    assert (found.kind, found.direction, found.period.each) == (kind, direction, each)
    assert found.period.end == (dt.date(end, 12, 31) if end else None)


def test_a_period_of_several_years_keeps_its_start_and_a_year_to_reach_a_level_has_none() -> None:
    assert one("Tổng vốn giai đoạn 2026 - 2030 đạt 355 tỷ đồng.").period.start == dt.date(2026, 1, 1)
    assert one("Độ che phủ rừng năm 2030 đạt 27,2%.").period.start is None


def test_a_time_that_opens_the_sentence_governs_all_of_it() -> None:
    found = aim("Phấn đấu đến năm 2030 độ che phủ rừng đạt 27%; tỷ lệ hộ dùng nước sạch đạt 65%.")
    assert [t.period.end for t in found] == [dt.date(2030, 12, 31)] * 2


def test_a_time_inside_one_part_does_not_govern_the_next() -> None:
    found = aim("Thu nhập đến năm 2030 đạt 85 triệu đồng; tỷ lệ trường đạt chuẩn là 90%.")
    assert [t.period.end for t in found] == [dt.date(2030, 12, 31), None]


def test_two_values_of_one_indicator_have_each_their_year() -> None:
    found = aim("Tỷ lệ người dân hài lòng đạt 90% vào năm 2026 và 95% vào năm 2030.")
    assert [(t.value, t.period.end, t.indicator) for t in found] == [
        (D(90), dt.date(2026, 12, 31), "Tỷ lệ người dân hài lòng"),
        (D(95), dt.date(2030, 12, 31), "Tỷ lệ người dân hài lòng"),
    ]


def test_a_dated_heading_hands_its_time_down_and_the_title_of_the_paper_does_not() -> None:
    found = targets(
        "**II. MỤC TIÊU**", "**1. Đến năm 2030**", "- 100% thôn có nhà văn hóa.", "**2. Khác**", "- 90% hộ."
    )
    assert [t.period.end for t in found] == [dt.date(2030, 12, 31), None]


def test_a_part_names_the_target_it_is_a_part_of() -> None:
    whole, part = aim("Có ít nhất 50 doanh nghiệp tiên phong, trong đó có 20 doanh nghiệp công nghệ cao.")
    assert (whole.parent, part.parent) == (None, whole.id)
    assert part.quote.endswith("có 20 doanh nghiệp công nghệ cao")


def test_a_part_of_nothing_counted_has_no_parent() -> None:
    (found,) = aim("Hình thành hệ sinh thái hoàn chỉnh. Trong đó, ít nhất 40% doanh nghiệp có hợp tác.")
    assert found.parent is None


def test_the_quote_is_the_part_of_the_sentence_that_holds_the_quantity() -> None:
    found = aim("Nâng cao đời sống nhân dân. Thu nhập đạt 85 triệu đồng; 100% trạm y tế có bác sĩ, 95% xã đạt chuẩn.")
    assert [t.quote for t in found] == ["Thu nhập đạt 85 triệu đồng", "100% trạm y tế có bác sĩ", "95% xã đạt chuẩn"]


def test_each_value_of_the_targets_says_what_is_measured() -> None:
    found = aim("Thu nhập bình quân đầu người đạt 85 triệu đồng; 100% trạm y tế có bác sĩ; trồng mới 20 ha rừng.")
    assert [t.indicator for t in found] == ["Thu nhập bình quân đầu người", "trạm y tế có bác sĩ", "rừng"]


def test_what_each_of_a_share_must_have_is_no_target_of_its_own() -> None:
    assert [t.value for t in aim("100% các khu, cụm công nghiệp có tối thiểu 1 trạm phát sóng.")] == [D(100)]


@pytest.mark.parametrize(
    "text",
    [
        "Hỗ trợ 50% lãi suất vay vốn cho hộ nghèo, mức vay không quá 100 triệu đồng/hộ.",
        "Kinh phí thực hiện: 500 triệu đồng từ ngân sách xã.",
        "Toàn xã hiện có 12 thôn với 3.500 hộ.",
        "Doanh nghiệp có từ 200 lao động trở lên phải lập công đoàn.",
        "Thực hiện Đề án “Xây dựng ít nhất 01 triệu căn hộ nhà ở xã hội”.",
        "Triển khai 3 nhóm nhiệm vụ của Nghị quyết số 57-NQ/TW.",
        "Phối hợp giữa 03 bên trong quản lý rừng.",
        "Tỷ lệ phí bảo trì được tính theo tỷ lệ 1% - 3% doanh thu.",
    ],
)
def test_rates_budgets_descriptions_and_names_among_the_work_are_no_targets(text: str) -> None:
    assert work(text) == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Thực hiện tốt chuyển đổi số, 100% văn bản được xử lý trên môi trường số.", "share"),
        ("Trong đó, ưu tiên hoàn thiện 11 cơ sở dữ liệu dùng chung.", "makes"),
        ("Bố trí ít nhất 15% ngân sách cho khoa học.", "share"),
        ("Vận động nhân dân tham gia, phấn đấu đạt 98% dân số.", "goal-word"),
        ("Đưa tỷ lệ hộ dùng nước sạch lên tối thiểu 80%.", "reaches"),
        ("Mở ít nhất 02 lớp nghề.", "at-least"),
    ],
)
def test_a_target_hidden_among_the_work_is_found_and_names_its_rule(text: str, rule: str) -> None:
    assert [t.rule for t in work(text)] == [rule]


def test_an_aim_with_a_date_and_no_number_is_a_milestone() -> None:
    found = one("Phấn đấu đến năm 2030 xã cơ bản đạt các tiêu chí nông thôn mới nâng cao.")
    assert (found.kind, found.value, found.unit, found.comparator) == ("milestone", None, None, "~")
    assert found.period.end == dt.date(2030, 12, 31)


def test_an_item_of_a_dated_list_of_aims_is_one_when_it_names_a_thing_done() -> None:
    found = targets("**II. MỤC TIÊU**", "**1. Đến năm 2030**", "- Vận hành hiệu quả chợ mới.", "- Nâng cao đời sống.")
    assert [(t.kind, t.quote) for t in found] == [("milestone", "Vận hành hiệu quả chợ mới")]


def test_dated_work_is_no_milestone() -> None:
    assert work("Đến năm 2026, hoàn thành chương trình kiên cố hóa trường lớp.") == ()


@given(st.decimals(D("0.01"), D(99_999), places=2), st.sampled_from(["%", "triệu đồng", "ha"]))
def test_another_number_in_gives_that_number_out(value: Decimal, unit: str) -> None:
    found = one(f"Đến năm 2030, chỉ tiêu của xã về rừng trồng đạt {format_number(value)} {unit}.")
    assert (found.value, found.unit) == (value, unit)


@given(st.integers(2026, 2060))
def test_another_year_in_gives_that_year_out(year: int) -> None:
    assert one(f"Đến năm {year}, độ che phủ rừng đạt 27%.").period.end == dt.date(year, 12, 31)
    (listed,) = targets("**II. MỤC TIÊU**", f"**1. Đến năm {year}**", "- 100% thôn có nhà văn hóa.")
    assert listed.period.end == dt.date(year, 12, 31)


@given(st.integers(1, 99), st.integers(2001, 2024))
def test_a_sentence_about_the_past_adds_no_target(value: int, year: int) -> None:
    aims = "Đến năm 2030, độ che phủ rừng đạt 27%."
    past = f"Năm {year}, độ che phủ rừng đạt {value}%. Hiện nay, toàn xã có {value} trạm y tế."
    assert [t.quote for t in aim(f"{aims} {past}")] == [t.quote for t in aim(aims)]


def test_what_an_assessment_counts_is_no_target() -> None:
    assert targets("**I. TÌNH HÌNH**", "- Tỷ lệ hộ nghèo còn 5%.", "- Trồng được 20 ha rừng.") == ()


@given(st.lists(st.sampled_from(["8%", "85 triệu đồng", "ít nhất 02 xã", "25 hộ trở lên"]), min_size=1, max_size=5))
def test_every_quote_is_the_text_at_its_spans(values: list[str]) -> None:
    outline = outline_of(plan("**II. MỤC TIÊU**", "- " + "; ".join(f"mục số đạt {v}" for v in values) + "."))
    for target in targets_of(outline, (), ISSUER):
        assert " ".join(outline.source.text[s.start : s.end] for s in target.spans) == target.quote


def test_a_quantity_in_the_title_of_an_annex_row_takes_the_years_of_the_title() -> None:
    rows = table(
        ("TT", "Nội dung", "Cơ quan chuẩn bị", "Thời gian trình"),
        ("1", "Kế hoạch rừng gỗ lớn 5 năm 2026 – 2030. Trong đó rừng trồng mới 180 ha.", "UBND xã", "Quý I năm 2026"),
    )
    (found,) = targets("**II. NHIỆM VỤ**", "- Trồng rừng.", "^**PHỤ LỤC**", rows)
    assert (found.value, found.unit, found.origin, found.kind) == (D(180), "ha", "table", "cumulative")
    assert (found.period.start, found.period.end) == (dt.date(2026, 1, 1), dt.date(2030, 12, 31))


MEASURED = table(
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2030", "Cơ quan chủ trì"),
    ("1", "Tỷ lệ hộ dùng nước sạch", "%", "≥ 80", "95", "Phòng Kinh tế"),
    ("2", "Số trường đạt chuẩn", "trường", "3", "3 - 5", "Phòng Văn hóa - Xã hội"),
)


def test_each_value_column_of_a_table_is_a_target_of_its_year() -> None:
    found = targets("**II. MỤC TIÊU**", "Cụ thể theo bảng sau:", MEASURED)
    assert [(t.value, t.value_high, t.unit, t.comparator, t.period.end and t.period.end.year) for t in found] == [
        (D(80), None, "%", ">=", 2026), (D(95), None, "%", "=", 2030),
        (D(3), None, "trường", "=", 2026), (D(3), D(5), "trường", "range", 2030),
    ]  # fmt: skip
    assert found[0].owners == ("Phòng Kinh tế",)
    assert found[0].quote == "Tỷ lệ hộ dùng nước sạch ≥ 80"


def test_a_number_written_out_counts_behind_at_least() -> None:
    (found,) = work("Mỗi thôn xây dựng ít nhất một mô hình kinh tế hiệu quả.")
    assert (found.value, found.unit, found.comparator) == (1, "mô hình", ">=")
    assert found.indicator == "mô hình kinh tế hiệu quả"


@pytest.mark.parametrize("place", ["xã Long Xuống", "thôn Bản Có", "xã Đạt Tân"])
def test_an_indicator_keeps_the_whole_name_of_a_place(place: str) -> None:
    assert one(f"Tỷ lệ che phủ rừng {place} đạt 40%.").indicator == f"Tỷ lệ che phủ rừng {place}"


def test_a_rate_behind_its_run_in_title_is_growth() -> None:
    (found,) = targets("**I. CHỈ TIÊU**", "1. **Tốc độ tăng giá trị sản xuất:** 10,5%.")
    assert (found.kind, found.direction, found.indicator) == ("growth", "up", "Tốc độ tăng giá trị sản xuất")


def test_a_value_that_names_nothing_is_of_what_the_one_before_it_measures() -> None:
    found = aim("Tỷ lệ hộ nghèo giảm bình quân 0,5%/năm; đến năm 2030 còn dưới 1,2%.")
    assert found[1].indicator == found[0].indicator


@pytest.mark.parametrize("text", ["Mở rộng diện tích ngô lên 150 ha.", "Duy trì tổng đàn lợn 5.000 con."])
def test_work_that_brings_a_quantity_about_sets_it(text: str) -> None:
    assert len(work(text)) == 1
