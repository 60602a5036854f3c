"""Which times are deadlines, and which belong to something else."""

import datetime as dt

import pytest

from vanban.extract.deadlines import deadlines_in, field_deadlines, heading_deadlines
from vanban.extract.event_days import EventDays
from vanban.model import Deadline

D = dt.date


def bounds(text: str) -> list[tuple[dt.date | None, dt.date | None]]:
    return [(d.start, d.end) for d in deadlines_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lập quy hoạch giai đoạn 2026 - 2030, trình UBND xã trong quý I năm 2026.", [(D(2026, 1, 1), D(2026, 3, 31))]),
        ("Rà soát danh mục; hoàn thành trước ngày 15/11/2025.", [(None, D(2025, 11, 15))]),
        ("Hỗ trợ doanh nghiệp, phấn đấu đến năm 2030 đạt 30%.", [(None, D(2030, 12, 31))]),
        ("Báo cáo giữa kỳ thực hiện Kế hoạch (năm 2030).", [(D(2030, 1, 1), D(2030, 12, 31))]),
    ],
)
def test_a_time_that_says_when_the_work_is_done_is_a_deadline(text: str, found: list[object]) -> None:
    assert bounds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
        "Triển khai Kế hoạch phát triển kinh tế - xã hội giai đoạn 2026-2030.",
        "Hoàn thiện Chiến lược dữ liệu tỉnh đến năm 2030 được phê duyệt tại Quyết định số 12/QĐ-UBND ngày 28/02/2025.",
        "Bố trí kinh phí chi thường xuyên hằng năm để thực hiện.",
        "Cân đối từ nguồn kinh phí đã giao năm 2025.",
        "Giao các thôn thường xuyên kiểm tra, đôn đốc.",
        "Ban hành các Nghị quyết phát triển kinh tế - xã hội 5 năm, hằng năm.",
        "Tuyên truyền thành tựu 80 năm qua.",
    ],
)
def test_times_of_documents_programmes_and_budgets_are_none(text: str) -> None:
    assert deadlines_in(text) == ()


def test_a_day_without_a_year_recurs_where_the_item_says_yearly() -> None:
    found = deadlines_in("Xây dựng kế hoạch chi tiết hằng năm và báo cáo kết quả trước ngày 20/11.")
    assert [(d.recurrence.since, d.recurrence.until, d.before) for d in found if d.recurrence] == [
        ("01-01", "12-31", False), ("01-01", "11-20", True),
    ]  # fmt: skip


def test_a_time_line_without_a_date_keeps_its_words() -> None:
    assert field_deadlines("Theo lộ trình của Bộ, ngành.") == (Deadline("Theo lộ trình của Bộ, ngành"),)
    assert field_deadlines(" - ") == ()


def test_always_is_a_deadline_in_a_time_line() -> None:
    assert [d.recurrence.every for d in field_deadlines("Thực hiện thường xuyên.") if d.recurrence] == ["always"]


def test_a_heading_hands_down_the_time_that_it_is() -> None:
    found = heading_deadlines("Giai đoạn 2031 - 2035")
    assert [(d.start, d.end, d.inherited) for d in found] == [(D(2031, 1, 1), D(2035, 12, 31), True)]
    assert heading_deadlines("Về thực hiện Kế hoạch phát triển kinh tế giai đoạn 2031 - 2035") == ()


def test_an_event_ends_on_the_day_that_the_plan_prints_for_it() -> None:
    open_end = Deadline("từ nay đến kết thúc đợt tuyển quân năm nay", D(2025, 12, 10))
    twice = EventDays("… ngày tuyển quân: 18/3/2026 … ngày tuyển quân 19/3/2026")
    assert twice.close([open_end])[0].end == D(2026, 3, 18)
    assert EventDays("… ngày khai giảng 05/9/2026 …").close([open_end]) == (open_end,)
    assert EventDays("… ngày tuyển quân 35/3/2026 …").close([open_end]) == (open_end,)
