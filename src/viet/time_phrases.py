"""How the units of time in a phrase hang together: "trước …", "từ … đến …", "quý I, II/2026", "… hằng năm".

All patterns are for text evened by `viet.spelling.even`.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from viet.days import MONTH_END
from viet.time_series import Series, series_at, stretches, without_loose_end
from viet.time_units import Unit, unit_at

Reach = Literal["on", "before", "until", "from", "after"]
Round = Literal["year", "quarter", "month"]

_HOUR = r"(?:\d{1,2}\s*(?:h|giờ)\s*\d{0,2}(?:\s*phút|’|')?,?\s+(?=ngày))?"
_REACH_PATTERNS: tuple[tuple[Reach, str], ...] = (
    (
        "before",
        r"(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+)?)?(?:(?:xong|hoàn\s+thành)\s+)?(?:đến\s+)?trước(?:\s+thời\s+điểm)?",
    ),
    ("until", r"(?:chậm|muộn)\s+nhất(?:\s+(?:là|đến|vào|trong|hết|cuối))*"),
    ("until", r"(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|cuối|thời\s+điểm))*|hết"),
    ("from", r"(?:kể\s+|bắt\s+đầu\s+)?từ(?:\s+(?:đầu|thời\s+điểm))?"),
    ("after", r"(?:ngay\s+)?sau"),
    ("on", r"(?:ngay\s+)?(?:trong|vào|cả|suốt)(?:\s+(?:suốt|cả|khoảng))?"),
)
_REACH = tuple((reach, re.compile(rf"(?:{pattern})\s+{_HOUR}")) for reach, pattern in _REACH_PATTERNS)
_FRAME = re.compile(
    r"(?:(?:giai\s+đoạn|thời\s+k[ỳì]|nhiệm\s+k[ỳì]|niên\s+khóa|(?:0?[35]|10|ba|năm|mười)\s+năm(?=\s*\(?(?:19|20)\d\d|\s+(?:giai|từ|thời)))"
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
_ROUND = re.compile(
    r"\s*[,(]?\s*(?:của\s+)?(?:h[àằ]ng|mỗi|các|từng)\s+(?P<word>năm|tháng)(?!\w|\s+\d)\)?"
    r"|\s+(?:của\s+)?(?P<next>tháng)\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+(?:kề|sau)|báo\s+cáo)(?!\w)"
)
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
    round: Round | None = None
    bare: bool = False
    """Needs something around it to be a time at all."""
    closed: bool = False
    """A range that "trước" closes."""


def phrase_at(even: str, at: int, *, monthly: bool = False) -> Phrase | None:
    """The phrase that starts at `at`; `monthly` behind "hằng tháng", where "ngày 25" alone is one."""
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
    series = series_at(even, first, spoken=frame is not None or reach == "from")
    return _phrase(even, at, reach, series, framed=frame is not None, monthly=monthly)


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


def _phrase(even: str, at: int, reach: Reach | None, series: Series, *, framed: bool, monthly: bool) -> Phrase | None:
    again = _ROUND.match(even, series.to)
    every: Round | None = None if again is None else "year" if again["word"] == "năm" else "month"
    if every == "month" and any(u.kind != "day" for u in series.units):
        again = every = None
    units = series.units if again else without_loose_end(series.units)
    end = again.end() if again else units[-1].to
    if monthly and every is None and all(not u.since[0] for u in units):
        every = "month"
    if _PAST.match(even, end) or (every != "month" and not all(u.since[0] for u in units)):
        return None
    reach, end = _opened(even, end, reach, ranged=series.ranged)
    bare = reach is None and not framed and every is None and _is_bare(units)
    return Phrase(at, end, reach or "on", stretches(units), every, bare=bare, closed=series.closed)


def _opened(even: str, end: int, reach: Reach | None, *, ranged: bool) -> tuple[Reach | None, int]:
    """ "từ … đến …" covers its days; "… trở đi" and "từ … đến khi …" are open to the end."""
    if ranged and reach == "from":
        return "on", end
    onwards = _ONWARDS.match(even, end)
    if onwards and reach in (None, "on", "from"):
        return "from", onwards.end()
    tail = _EVENT_END.match(even, end) if reach == "from" else None
    return reach, tail.end() if tail else end


def _is_bare(units: tuple[Unit, ...]) -> bool:
    dated = any(u.years for u in units)
    return all(u.bare for u in units) or (not dated and all(u.kind == "day" for u in units))
