"""When: which expressions of time a text holds, and which days each of them means."""

import datetime as dt
import re
from dataclasses import replace

from viet.days import clipped
from viet.spelling import even as evened
from viet.time_reading import times_at, yearly
from viet.time_value import Time

__all__ = ["Time", "combined", "times_in"]

_START = re.compile(
    r"(?<![\w.,/-])(?:\d{1,4}(?!\d)|(?:nửa|sáu|ba|chín|một|các|những|giai|thời|nhiệm|niên|mười|trước|chậm|muộn|cho|đến|tới|hết"
    r"|kể|từ|bắt|ngay|sau|trong|vào|cả|suốt|đầu|giữa|cuối|thượng|trung|hạ|h[àằ]ng|mỗi|định|bình|thường|xong|hoàn)(?!\w)"
    r"|(?:ngày|tháng|năm|t\.?(?=\d))(?![^\W\d_]{2})|qu[ýí]|q\.?\s?(?=(?:iv|i{1,3}|[1-4])\s?/))"
    r"|(?<=[\w%)])\s?/\s?(?=(?:năm|qu[ýí]|tháng)(?!\w))"
)
"""Every place where an expression of time can begin."""


def times_in(text: str) -> list[Time]:
    """Every expression of time in reading order, none over another; bare figures only where nothing else fits."""
    even = evened(text)
    found: list[Time] = []
    done = 0
    for start in _START.finditer(even):
        if start.start() >= done:
            times = [replace(t, text=text[t.at : t.to]) for t in times_at(even, start.start())]
            found += times
            done = times[-1].to if times else done
    return found


def combined(times: list[Time], issued: dt.date | None = None) -> list[Time]:
    """The times of one item read together.

    "Hàng năm … vào quý I" is one. A date without a year takes "hằng năm", or the one year that the item names, or the
    next such date from the day of issue on. "từ nay" starts on that day.
    """
    whole = next((t for t in times if t.whole_year), None)
    if whole and any(t.yearless for t in times):
        opens = whole.text[:1].isupper()
        rest = [t for t in times if t is not whole or not opens]
        return [yearly(t, f"{whole.text} ... " if opens else "") if t.yearless else t for t in rest]
    years = {d.year for t in times for d in (t.start, t.end) if d}
    named = next(iter(years)) if len(years) == 1 else None
    return [_dated(replace(t, start=issued) if t.now else t, named, issued) for t in times]


def _dated(time: Time, named: int | None, issued: dt.date | None) -> Time:
    year = named or (issued.year if issued else None)
    if not time.yearless or year is None:
        return time
    dated = _in_year(time, year)
    past = named is None and issued is not None and (dated.end or dated.start or issued) < issued
    return _in_year(time, year + 1) if past else dated


def _in_year(time: Time, year: int) -> Time:
    start, end = (clipped(year, (int(at[:2]), int(at[3:]))) if at else None for at in (time.since, time.until))
    return replace(time, start=start, end=end, since=None, until=None)
