"""Deadlines that are past, and deadlines that crowd one quarter."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import findings, tasks
from tests.vanban.papers import plan

from vanban.model import Identity
from viet.numbers import to_roman

THINGS = ("trồng rừng", "mở chợ", "xóa nhà tạm", "đào tạo nghề", "sửa đường")
ISSUED = dt.date(2025, 11, 3)


def orders(*times: str) -> tuple[str, ...]:
    works = [f"- Xây dựng Kế hoạch {THINGS[k % 5]} vùng {k // 5 + 1} {time}." for k, time in enumerate(times)]
    return ("**II. NHIỆM VỤ**", *works)


@given(st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31)))
def test_a_deadline_is_past_exactly_when_it_ends_before_the_day_of_issue(day: dt.date) -> None:
    found = findings(plan(*orders(f"trước ngày {day.day}/{day.month}/{day.year}")), "past_deadline")
    assert len(found) == (day <= ISSUED)


def test_a_yearly_deadline_is_never_past_and_without_a_date_of_issue_nothing_is() -> None:
    assert findings(plan(*orders("trước ngày 10/01 hằng năm")), "past_deadline") == []
    assert findings(plan(*orders("trong quý I năm 2020")), "past_deadline", Identity()) == []


@given(st.integers(1, 4), st.integers(5, 9), st.integers(0, 4))
def test_a_quarter_with_most_of_the_works_is_crowded(quarter: int, many: int, few: int) -> None:
    here, there = f"trong quý {to_roman(quarter)} năm 2026", "trong quý II năm 2028"
    source = plan(*orders(*[here] * many, *[there] * few))
    (found,) = findings(source, "crowded_period")
    assert f"{many}/{many + few}" in found.message_vi
    assert f"{to_roman(quarter)}/2026" in found.message_vi
    assert len(found.refs) == many


def test_a_yearly_deadline_counts_in_the_year_of_the_others() -> None:
    source = plan(*orders(*["trong quý I năm 2026"] * 4, "vào quý I hằng năm"))
    (found,) = findings(source, "crowded_period")
    assert set(found.refs) == {t.id for t in tasks(source)}


def test_a_few_works_and_works_spread_out_crowd_nothing() -> None:
    assert findings(plan(*orders(*["trong quý I năm 2026"] * 4)), "crowded_period") == []
    spread = [f"trong quý {q} năm {year}" for q in ("I", "II", "III", "IV") for year in (2026, 2027)]
    assert findings(plan(*orders(*spread)), "crowded_period") == []
