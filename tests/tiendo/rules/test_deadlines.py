"""Printed deadlines end on days; what recurs ends again and again."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.rules.deadlines import Term, first_end, is_without_end, next_end

DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2035, 12, 31))
RHYTHMS = {"month": 31, "quarter": 92, "half-year": 184, "year": 366}
"""The longest that a period of each can be, in days."""
recurring = st.builds(Term, text=st.just("hằng kỳ"), every=st.sampled_from(list(RHYTHMS)))


def test_a_term_is_the_contracts_deadline() -> None:
    again = {"every": "year", "from": "01-01", "to": "12-10"}
    term = Term.of({"text": "trước 10/12", "start": None, "end": None, "before": True, "recurrence": again})
    assert term == Term("trước 10/12", before=True, every="year", since="01-01", until="12-10")


@given(st.lists(DAYS, min_size=1))
def test_of_several_days_the_first_is_owed_first(days: list[dt.date]) -> None:
    terms = [Term("hạn", end=day) for day in days]
    assert first_end(terms) == min(days)


def test_a_start_alone_and_an_event_end_on_no_day() -> None:
    assert first_end([Term("từ 01/7/2025", start=dt.date(2025, 7, 1)), Term("sau khi ban hành")]) is None


@given(recurring, DAYS)
def test_the_period_that_ends_next_is_not_over_and_is_the_first_such(term: Term, on: dt.date) -> None:
    end = next_end([term], on)
    assert end is not None
    assert dt.timedelta(0) <= end - on < dt.timedelta(RHYTHMS[term.every or ""])
    assert next_end([term], end) == end
    assert next_end([term], end + dt.timedelta(1)) != end


@pytest.mark.parametrize(
    ("term", "on", "end"),
    [
        (Term("quý I hằng năm", every="year", since="01-01", until="03-31"), "2026-03-31", "2026-03-31"),
        (Term("quý I hằng năm", every="year", since="01-01", until="03-31"), "2026-04-01", "2027-03-31"),
        (Term("trước ngày 20 hằng tháng", every="month", since="01", until="20"), "2026-12-21", "2027-01-20"),
        (Term("ngày 30 hằng tháng", every="month", until="30"), "2026-02-10", "2026-02-28"),
        (Term("hằng quý", every="quarter"), "2026-05-05", "2026-06-30"),
        (Term("hằng năm", every="year", since="01-01", until="12-31"), "2026-12-31", "2026-12-31"),
    ],
)
def test_a_recurrence_ends_where_it_says(term: Term, on: str, end: str) -> None:
    assert next_end([term], dt.date.fromisoformat(on)) == dt.date.fromisoformat(end)


def test_always_has_no_end_at_all() -> None:
    always = Term("thường xuyên", every="always")
    assert is_without_end([always])
    assert next_end([always], dt.date(2026, 1, 1)) is None
    assert not is_without_end([Term("hằng quý", every="quarter")])
