"""Which day a printed deadline ends on: dates are dates, and a period is late the day after it ends."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline as printed and as dates; `every` is a recurrence ("year", "quarter", "month", "always" …) whose
    `since` and `until` are "MM-DD" in a year, "DD" in a month."""

    text: str
    start: dt.date | None = None
    end: dt.date | None = None
    before: bool = False
    """"Trước ngày 15/11": the paper leaves open whether the day itself is in time; nobody is called late on it."""
    every: str | None = None
    since: str | None = None
    until: str | None = None

    @classmethod
    def of(cls, deadline: Json) -> Self:
        """From an object of the reading's contract."""
        again = deadline["recurrence"] or {"every": None, "from": None, "to": None}
        return cls(
            text=deadline["text"],
            start=_day(deadline["start"]),
            end=_day(deadline["end"]),
            before=deadline["before"],
            every=again["every"],
            since=again["from"],
            until=again["to"],
        )


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def first_end(terms: Iterable[Term]) -> dt.date | None:
    """The last day in time of the deadline that comes first; None where none ends on a day.

    What comes first is owed first: "ban hành trong quý I/2026, thực hiện giai đoạn 2026-2030".
    """
    return min((term.end for term in terms if term.end and not term.every), default=None)


def next_end(terms: Iterable[Term], on: dt.date) -> dt.date | None:
    """Where nothing ends for good: the end of the first period of a recurrence that is not over on `on`."""
    return min((end for term in terms if (end := _period_end(term, on))), default=None)


def is_without_end(terms: Iterable[Term]) -> bool:
    """ "Thường xuyên"."""
    return any(term.every == "always" for term in terms)


def _period_end(term: Term, on: dt.date) -> dt.date | None:
    months = _MONTHS.get(term.every or "")
    if not months:
        return None
    first_month = (on.month - 1) // months * months + 1
    end = _end_within(term.until, on.year, first_month, months)
    if end >= on:
        return end
    later = first_month + months
    return _end_within(term.until, on.year + (later > 12), (later - 1) % 12 + 1, months)


_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
"""How long a period is; "always" has none."""


def _end_within(until: str | None, year: int, first_month: int, months: int) -> dt.date:
    """`until` where it is printed, else the period's own last day; "30" in February is its last day."""
    month, _, day = (until or "").rpartition("-")
    number = int(month) if month and months == 12 else first_month + months - 1
    last = monthrange(year, number)[1]
    return dt.date(year, number, min(int(day), last) if day else last)
