"""The times of one item, read together."""

import datetime as dt

from viet.times import combined, times_in

ISSUED = dt.date(2025, 11, 20)


def test_a_year_in_front_and_its_quarter_behind_are_one() -> None:
    [time] = combined(times_in("Hàng năm xây dựng kế hoạch đào tạo nghề, vào quý I."))
    assert (time.text, time.every, time.since, time.until) == ("Hàng năm ... vào quý I", "year", "01-01", "03-31")


def test_a_yearly_plan_and_a_yearly_report_are_two() -> None:
    plan, report = combined(times_in("Xây dựng kế hoạch hằng năm và báo cáo kết quả trước ngày 20/11."))
    assert (plan.every, plan.until) == ("year", "12-31")
    assert (report.every, report.until, report.before) == ("year", "11-20", True)


def test_a_date_without_a_year_is_the_next_one_after_the_issue() -> None:
    june, december = combined(times_in("trước ngày 15/6 và trước ngày 01/12"), ISSUED)
    assert (june.end, december.end) == (dt.date(2026, 6, 15), dt.date(2025, 12, 1))


def test_a_date_without_a_year_takes_the_one_year_named() -> None:
    _, report = combined(times_in("Trong năm 2027 rà soát, báo cáo trước ngày 15/6"), ISSUED)
    assert report.end == dt.date(2027, 6, 15)


def test_from_now_on_starts_on_the_day_of_issue() -> None:
    [time] = combined(times_in("Từ nay đến hết năm 2026"), ISSUED)
    assert (time.start, time.end) == (ISSUED, dt.date(2026, 12, 31))


def test_from_now_to_an_event_has_no_end() -> None:
    [time] = combined(times_in("từ nay đến kết thúc cuộc thi"), ISSUED)
    assert (time.start, time.end, time.event) == (ISSUED, None, True)


def test_without_a_day_of_issue_the_year_stays_open() -> None:
    [time] = combined(times_in("trước ngày 15/6"))
    assert (time.start, time.end, time.until) == (None, None, "06-15")
