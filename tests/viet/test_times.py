"""Which times a text holds and which days they mean."""

import datetime as dt
from itertools import pairwise

import pytest

from viet.times import Time, times_in


def only(text: str) -> Time:
    [time] = times_in(text)
    return time


def day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("trong quý I năm 2026", "2026-01-01", "2026-03-31"),
        ("Quý IV/2025", "2025-10-01", "2025-12-31"),
        ("quí 2 năm 2026", "2026-04-01", "2026-06-30"),
        ("quý I, II/2026", "2026-01-01", "2026-06-30"),
        ("Quý IV/2025 - Quý I/2026", "2025-10-01", "2026-03-31"),
        ("tháng 11 - 12/2025", "2025-11-01", "2025-12-31"),
        ("tháng 4, 5, 6/2026", "2026-04-01", "2026-06-30"),
        ("T6/2026", "2026-06-01", "2026-06-30"),
        ("thượng tuần tháng 3/2026", "2026-03-01", "2026-03-10"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
        ("06 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
        ("giai đoạn 2026- 2030", "2026-01-01", "2030-12-31"),
        ("05 năm (2026–2030)", "2026-01-01", "2030-12-31"),
        ("giai đoạn từ năm 2026 đến năm 2030", "2026-01-01", "2030-12-31"),
        ("năm học 2025-2026", "2025-09-01", "2026-05-31"),
        ("từ 15/4 đến 15/5/2026", "2026-04-15", "2026-05-15"),
        ("Từ tháng 01 đến ngày hội thao 15/3/2026", "2026-01-01", "2026-03-15"),
        ("từ tháng 11 đến tháng 3/2026", "2025-11-01", "2026-03-31"),
        ("ngày 10-15/3/2026", "2026-03-10", "2026-03-15"),
        ("ngày    tháng 11 năm 2025", "2025-11-01", "2025-11-30"),
        ("năm 2026, 2027", "2026-01-01", "2027-12-31"),
        ("tháng 2/2028", "2028-02-01", "2028-02-29"),
    ],
)
def test_a_period_has_its_first_and_last_day(words: str, start: str, end: str) -> None:
    time = only(words)
    assert (time.start, time.end, time.before) == (day(start), day(end), False)


@pytest.mark.parametrize(
    ("words", "start", "end", "before"),
    [
        ("trước ngày 15/11/2025", None, "2025-11-15", True),
        ("xong trước 05/4/2026", None, "2026-04-05", True),
        ("trước 17 giờ 00 ngày 20/11/2025", None, "2025-11-20", True),
        ("trước quý II/2026", None, "2026-04-01", True),
        ("chậm nhất là ngày 20/12/2025", None, "2025-12-20", False),
        ("đến hết năm 2027", None, "2027-12-31", False),
        ("đến 2040", None, "2040-12-31", False),
        ("cuối năm 2026", None, "2026-12-31", False),
        ("từ 01/7/2025", "2025-07-01", None, False),
        ("từ năm 2026 trở đi", "2026-01-01", None, False),
        ("Quý I/2026 trở đi", "2026-01-01", None, False),
        ("sau ngày 15/3/2026", "2026-03-16", None, False),
        ("từ tháng 12/2025 đến khi kết thúc đợt kiểm kê", "2025-12-01", None, False),
    ],
)
def test_an_open_side_stays_open(words: str, start: str | None, end: str | None, before: bool) -> None:
    time = only(words)
    assert (time.start, time.end, time.before) == (day(start), day(end), before)


@pytest.mark.parametrize(
    ("words", "every", "since", "until", "before"),
    [
        ("vào quý I hằng năm", "year", "01-01", "03-31", False),
        ("hàng năm (trước ngày 10/12)", "year", "01-01", "12-10", True),
        ("trước ngày 30 tháng 11 hàng năm", "year", "01-01", "11-30", True),
        ("mỗi năm", "year", "01-01", "12-31", False),
        ("định kỳ hằng quý", "quarter", None, None, False),
        ("trước ngày 20 hằng tháng", "month", "01", "20", True),
        ("Hằng tháng, trước ngày 25", "month", "01", "25", True),
        ("ngày 05 hằng tháng", "month", "05", "05", False),
        ("trước ngày 15 của tháng cuối quý", "quarter", None, None, True),
        ("Thường xuyên", "always", None, None, False),
        ("6 tháng một lần", "half-year", None, None, False),
    ],
)
def test_a_recurrence_has_its_rhythm(
    words: str, every: str, since: str | None, until: str | None, before: bool
) -> None:
    time = only(words)
    assert (time.start, time.end) == (None, None)
    assert (time.every, time.since, time.until, time.before) == (every, since, until, before)


def test_a_list_of_rhythms_is_one_for_each() -> None:
    assert [t.every for t in times_in("định kỳ tháng, quý, 6 tháng, năm báo cáo")] == [
        "month",
        "quarter",
        "half-year",
        "year",
    ]


def test_the_years_after_are_a_second_time() -> None:
    first, after = times_in("2025 và những năm tiếp theo")
    assert (first.start, first.end) == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert (after.every, after.text) == ("year", "và những năm tiếp theo")


def test_months_apart_are_two_times_that_share_the_year() -> None:
    april, october = times_in("lồng ghép vào tháng 4 và tháng 10/2026")
    assert (april.start, october.end) == (dt.date(2026, 4, 1), dt.date(2026, 10, 31))


def test_a_date_in_brackets_behind_a_report_comes_round() -> None:
    half, whole = times_in("báo cáo 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)")
    assert [(t.every, t.until) for t in (half, whole)] == [("year", "06-15"), ("year", "12-15")]


@pytest.mark.parametrize("words", ["bình quân hàng năm đạt 8%", "tăng 0,63%/năm", "02 lần/quý"])
def test_a_rate_is_marked_as_such(words: str) -> None:
    assert only(words).rate


@pytest.mark.parametrize(
    "words",
    ["sau khi đề án được ban hành", "trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ", "kể từ ngày ký"],
)
def test_an_event_keeps_its_words_alone(words: str) -> None:
    time = only(words)
    assert (time.event, time.text, time.start, time.end) == (True, words, None, None)


@pytest.mark.parametrize(
    "words",
    [
        "chi thường xuyên và chi đầu tư",
        "Nghị định số 109/2022/NĐ-CP",
        "TCVN 14423:2025",
        "trẻ từ 06 tháng đến 36 tháng tuổi",
        "trồng 2025 cây",
        "đầu tư 1.200 ha",
        "đất trồng cây hàng năm",
        "kỷ niệm ngày 27/7",
        "từ năm 2020 đến nay",
        "ngày 31/11/2025",
        "tháng 13/2026",
        "",
    ],
)
def test_what_only_looks_like_a_time_is_none(words: str) -> None:
    assert times_in(words) == []


def test_bare_figures_are_a_time_in_a_cell_or_behind_a_time_line() -> None:
    assert only("2026").end == dt.date(2026, 12, 31)
    assert only("Thời gian thực hiện: 2026 - 2027.").end == dt.date(2027, 12, 31)
    assert times_in("gồm 2026 hộ") == []


def test_times_stand_where_they_say_and_never_over_each_other() -> None:
    text = "Hằng năm, trình trong quý I năm 2026; báo cáo trước ngày 15/12/2026 và đến năm 2030."
    times = times_in(text)
    assert [text[t.at : t.to] for t in times] == [t.text for t in times]
    assert all(a.to <= b.at for a, b in pairwise(times))
    assert len(times) == 4
