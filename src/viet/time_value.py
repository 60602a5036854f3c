"""What one expression of time says, once read."""

import datetime as dt
from dataclasses import dataclass

from viet.recurrences import Every

WHOLE_YEAR = ("01-01", "12-31")


@dataclass(frozen=True, slots=True)
class Time:
    """One expression of time, `text` standing at [at, to).

    A date or period has `start` and `end` (inclusive; None where it is open). A recurrence has `every`, with `since`
    and `until` "MM-DD" in a year or "DD" in a month. A date without a year ("trước ngày 20/11") has `since` or `until`
    alone until `times.combined` finds its year. One tied to an event has neither.
    """

    at: int
    to: int
    text: str
    start: dt.date | None = None
    end: dt.date | None = None
    before: bool = False
    """ "trước": the day itself is too late."""
    every: Every | None = None
    since: str | None = None
    until: str | None = None
    event: bool = False
    rate: bool = False
    """Measures a quantity ("2 lần/năm", "bình quân hằng năm"): no time of work."""
    now: bool = False
    """ "từ nay": starts on the day of issue."""

    @property
    def yearless(self) -> bool:
        return self.every is None and (self.since or self.until) is not None

    @property
    def whole_year(self) -> bool:
        """ "hằng năm" with no part of the year named."""
        return self.every == "year" and not self.rate and (self.since, self.until) == WHOLE_YEAR
