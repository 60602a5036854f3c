"""How the units of time in a phrase hang together: "trước …", "từ … đến …", "quý I, II/2026", "… hằng năm".

All patterns are for text evened by `viet.spelling.even`.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

from viet.days import MONTH_END, clipped
from viet.time_units import Unit, short_unit_at, unit_at

Reach = Literal["on", "before", "until", "from", "after"]

_REACH: tuple[tuple[Reach, re.Pattern[str]], ...] = tuple(
    (reach, re.compile(pattern))
    for reach, pattern in (
        ("before", r"(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+)?)?(?:(?:xong|hoàn\s+thành)\s+)?(?:đến\s+)?trước(?:\s+thời\s+điểm)?\s+"),
        ("until", r"(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|đến|vào|trong|hết|cuối))*|(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|cuối|thời\s+điểm))*"
                  r"|hết)\s+"),
        ("from", r"(?:kể\s+|bắt\s+đầu\s+)?từ(?:\s+(?:đầu|thời\s+điểm))?\s+"),
        ("after", r"(?:ngay\s+)?sau\s+"),
        ("on", r"(?:ngay\s+)?(?:trong|vào|cả|suốt)(?:\s+(?:suốt|cả|khoảng))?\s+"),
    )
)  # fmt: skip
_FRAME = re.compile(
    r"(?:(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|niên\s+khóa|(?:0?[35]|10|ba|năm|mười)\s+năm(?=\s*\(?(?:19|20)\d\d|\s+(?:giai|từ|thời)))"
    r"(?:\s+(?:[ivx]+|\d)(?!\w))?\s*[:,]?\s*)+"
)
_PART = re.compile(
    r"(?P<part>đầu|giữa|cuối|thượng\s+tuần|trung\s+tuần|hạ\s+tuần|nửa\s+đầu|nửa\s+cuối)\s+(?:của\s+)?(?=tháng|qu[ýí]|năm)"
)
_DAYS_OF_PART = {
    "thượng": (1, 10),
    "trung": (11, 20),
    "hạ": (21, MONTH_END),
    "nửa đầu": (1, 15),
    "nửa cuối": (16, MONTH_END),
}
_TO = re.compile(r"\s*,?\s*(?:cho\s+)?(?:đến|tới)(?P<before>\s+trước)?(?:\s+(?:hết|cuối))?\s+(?=\w)")
_DASH = re.compile(r"\s*[-–—]\s*(?=\w)")
_LIST = re.compile(r"\s*(?:,|&|;|\bvà\b)\s*(?:trong\s+)?(?=\w)")
_ROUND = re.compile(r"\s*[,(]?\s*(?:của\s+)?(?:h[àằ]ng|mỗi|các|từng)\s+(?P<word>năm|tháng)(?!\w|\s+\d)\)?")
_QUARTERLY = re.compile(
    r"ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:cuối|đầu|thứ\s+\w+)(?:\s+(?:của|mỗi|h[àằ]ng))*\s+qu[ýí](?:\s+(?:sau|tiếp\s+theo))?"
)
_ONWARDS = re.compile(r"\s+trở\s+đi")
_PAST = re.compile(r"\s+(?:đến\s+nay|trở\s+về\s+trước|trở\s+lại\s+đây)")
_EVENT_END = re.compile(r"\s+(?:cho\s+)?(?:đến|tới)\s+(?:khi|lúc|ngày|hết|kết\s+thúc)(?!\s+\d)[^,.;:()]*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units read together; `units` without years where the words leave them open."""

    at: int
    to: int
    reach: Reach
    units: tuple[Unit, ...]
    round: Literal["year", "quarter", "month"] | None = None
    bare: bool = False
    """Needs something around it to be a time at all."""
    closed: bool = False
    """A range that "trước" closes: "từ … đến trước ngày …"."""


def phrase_at(even: str, at: int) -> Phrase | None:
    """The phrase that starts at `at`."""
    reach, start = _reach(even, at)
    quarterly = _QUARTERLY.match(even, start)
    if quarterly:
        return Phrase(at, quarterly.end(), reach or "on", (), round="quarter")
    frame = _FRAME.match(even, start)
    if frame:
        inner, start = _reach(even, frame.end())
        reach = inner if inner in ("from", "until") else reach
    part = _PART.match(even, start)
    first = unit_at(even, start) or (unit_at(even, part.end()) if part else None)
    if first is None:
        return None
    if part and first.at >= part.end():
        first, reach = _narrowed(first, part["part"], reach)
    return _phrase(even, at, reach, first, framed=frame is not None)


def _reach(even: str, at: int) -> tuple[Reach | None, int]:
    for reach, pattern in _REACH:
        m = pattern.match(even, at)
        if m:
            return reach, m.end()
    return None, at


def _narrowed(unit: Unit, part: str, reach: Reach | None) -> tuple[Unit, Reach | None]:
    if unit.kind == "year":
        return unit, "until" if part == "cuối" and reach in (None, "on") else reach
    days = next((d for word, d in _DAYS_OF_PART.items() if " ".join(part.split()).startswith(word)), None)
    if unit.kind != "month" or days is None:
        return unit, reach
    month = unit.since[0]
    return replace(unit, since=(month, days[0]), until=(month, days[1])), reach


def _phrase(even: str, at: int, reach: Reach | None, first: Unit, *, framed: bool) -> Phrase | None:
    units, ranged, closed = _series(even, first, spoken=framed or reach == "from")
    end = units[-1].to
    again = _ROUND.match(even, end)
    if not again:
        units = _without_loose_end(units)
        end = units[-1].to
    if _PAST.match(even, end):
        return None
    if ranged and reach == "from":
        reach = "on"
    tail = (_ONWARDS.match(even, end) or _EVENT_END.match(even, end)) if reach == "from" else None
    every = None if again is None else "month" if again["word"] == "tháng" else "year"
    if every == "month" and any(u.kind != "day" for u in units):
        every, again = None, None
    if any(u.kind == "day" and not u.since[0] for u in units) and every != "month":
        return None
    end = again.end() if again else tail.end() if tail else end
    bare = reach is None and not framed and every is None and _is_bare(units)
    return Phrase(at, end, reach or "on", _merged(_with_years(units)), every, bare=bare, closed=closed)


def _is_bare(units: tuple[Unit, ...]) -> bool:
    dated = any(u.years for u in units)
    return all(u.bare for u in units) or (not dated and all(u.kind == "day" for u in units))


def _series(even: str, first: Unit, *, spoken: bool) -> tuple[tuple[Unit, ...], bool, bool]:
    """The units of the list or range that `first` opens; whether it is a range, and one closed by "trước"."""
    units, ranged, closed = [first], False, False
    while True:
        last = units[-1]
        to = _TO.match(even, last.to) if spoken else None
        dash = None if to or last.kind == "years" else _DASH.match(even, last.to)
        link = to or dash
        after = _next(even, link.end(), last) if link else None
        if after and (to or _may_range(last, after)):
            units[-1], ranged, closed = _range(last, after), True, bool(to and to["before"])
            continue
        comma = _LIST.match(even, last.to)
        after = _next(even, comma.end(), last) if comma else None
        if (
            after is None
            or after.kind != last.kind
            or last.kind == "years"
            or (after.bare and last.kind == "day" and last.years)
        ):
            return tuple(units), ranged, closed
        units.append(after)


def _next(even: str, at: int, last: Unit) -> Unit | None:
    full, short = unit_at(even, at), short_unit_at(even, at, last.kind)
    if full and short and full.kind == "year" and last.kind != "year":
        return short
    return full or short


def _may_range(first: Unit, last: Unit) -> bool:
    """A dash between two units is a range where the second one is dated, or both leave the year open alike."""
    if last.years:
        return not (first.years and first.years > last.years)
    return first.years is None and last.kind == first.kind and last.until >= first.since


def _range(first: Unit, last: Unit) -> Unit:
    since, until = first.since, last.until
    if not since[0]:
        since = (last.since[0], since[1])
    if not until[0]:
        until = (first.until[0], until[1])
    turned = since > until
    opens = first.years or (last.years and (last.years[0] - turned, last.years[0]))
    closes = last.years or (first.years and (first.years[1], first.years[1] + turned))
    years = (opens[0], closes[1]) if opens and closes else None
    kind = "years" if first.kind == last.kind == "year" else last.kind
    return Unit(first.at, last.to, kind, years, since, until, bare=first.bare and last.bare)


def _without_loose_end(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """A figure alone behind a comma ("tháng 3, 5 lớp") belongs to the list only where a year follows it."""
    kept = list(units)
    while (
        len(kept) > 1
        and kept[-1].years is None
        and kept[-1].to - kept[-1].at <= 2
        and kept[-1].kind in ("day", "month")
    ):
        kept.pop()
    return tuple(kept)


def _with_years(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """A year printed once serves the whole list: the one behind, else the one before."""
    dated: list[Unit] = []
    for unit in reversed(units):
        years = unit.years or (dated[-1].years if dated else None)
        month = unit.since[0] or (dated[-1].since[0] if dated else 0)
        dated.append(
            replace(unit, years=years, since=(month, unit.since[1]), until=(unit.until[0] or month, unit.until[1]))
        )
    dated.reverse()
    for k in range(1, len(dated)):
        dated[k] = replace(dated[k], years=dated[k].years or dated[k - 1].years)
    return tuple(dated)


def _merged(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Neighbours in the calendar are one stretch: "quý I, II" is the first half of the year."""
    merged = [units[0]]
    for unit in units[1:]:
        last = merged[-1]
        if unit.kind != "day" and _day(last, closing=True) + dt.timedelta(1) == _day(unit, closing=False):
            years = (last.years[0], unit.years[1]) if last.years and unit.years else None
            merged[-1] = Unit(last.at, unit.to, unit.kind, years, last.since, unit.until)
        else:
            merged.append(unit)
    return tuple(merged)


def _day(unit: Unit, *, closing: bool) -> dt.date:
    year = (unit.years or (2001, 2001))[closing]
    return clipped(year, unit.until if closing else unit.since)
