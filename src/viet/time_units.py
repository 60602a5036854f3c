"""Which stretch of the calendar a single expression names ("ngày 15/3/2026", "quý I", "6 tháng đầu năm 2026").

All patterns are for text evened by `viet.spelling.even`.
"""

import re
from dataclasses import dataclass
from typing import Literal

from viet.days import MONTH_END, MonthDay, quarter, real_day
from viet.numbers import roman

Kind = Literal["day", "month", "quarter", "half", "year", "years"]

_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_OF_YEAR = rf"(?:\s?[/.]\s?|\s*,?\s*(?:của\s+)?năm\s+|\s+|-(?=20\d\d))(?P<year>{_YEAR})(?!\s?/\s?[\d\w])"
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>\d{1,2})"
_NAMED = r"ngày(?:\s+[^\W\d_]+){0,3}\s+"
"""A day with its occasion between the word and the figures: "ngày tuyển quân 18/3/2031"."""
_ROMAN_OR_FIGURE = r"(?P<number>iv|i{1,3}|0?[1-4])(?!\w)"

_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("day", rf"(?:{_NAMED}|ngày\s*)?{_DAY}\s?(?P<mark>[/.-])\s?{_MONTH}\s?(?P=mark)\s?(?P<year>{_YEAR})(?![/\w])"),
    ("day", rf"(?:{_NAMED}|ngày\s*)?{_DAY}\s+tháng\s*{_MONTH}(?!\d){_OF_YEAR}"),
    ("month", rf"ngày[\s.…_/-]*tháng\s+{_MONTH}(?!\d){_OF_YEAR}"),
    ("month", rf"ngày[\s.…_]*/\s?{_MONTH}\s?/\s?(?P<year>{_YEAR})"),
    ("day", rf"(?:{_NAMED}|ngày\s*)?{_DAY}\s+tháng\s+{_MONTH}(?!\d)"),
    ("day", rf"(?:ngày\s*)?{_DAY}\s?/\s?{_MONTH}(?!\s?/\s?\w|[\d.,]\d|\d|\s?%)"),
    ("month", rf"(?:tháng\s*|t\.?){_MONTH}(?!\d){_OF_YEAR}"),
    ("month", rf"{_MONTH}\s?/\s?(?P<year>{_YEAR})(?!\s?[/-]\s?\w|\w)"),
    ("month", rf"tháng\s*{_MONTH}(?!\d|[.,]\d)"),
    ("quarter", rf"(?:qu[ýí]\s*|q\.?\s?){_ROMAN_OR_FIGURE}{_OF_YEAR}"),
    ("quarter", rf"qu[ýí]\s*{_ROMAN_OR_FIGURE}"),
    ("half", rf"(?P<months>0?[369]|sáu|chín|ba)\s+tháng\s+(?P<part>đầu|cuối)\s+năm(?:\s+(?P<year>{_YEAR}))?"),
    ("half", rf"nửa\s+(?P<part>đầu|cuối)\s+năm(?:\s+(?P<year>{_YEAR}))?"),
    ("years", rf"năm\s+học\s+(?P<year>{_YEAR})\s*[-–—]\s*(?P<last>{_YEAR})"),
    ("years", rf"(?:(?:các\s+)?năm\s+|\()?(?P<year>{_YEAR})\s*[-–—]\s*(?P<last>{_YEAR})(?!\s?/)"),
    ("year", rf"(?:các\s+|những\s+)?năm\s*(?P<year>{_YEAR})(?!\s?/\s?\w|\w)"),
    ("year", rf"(?P<year>{_YEAR})(?!\s?[/-]\s?\w|\w)"),
    ("day", rf"(?:{_NAMED}|ngày\s*){_DAY}(?![\d/]|[.,]\d)"),
)
_FORMS = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_SHORT_FORMS: dict[Kind, re.Pattern[str]] = {
    "day": re.compile(rf"(?:ngày\s*)?{_DAY}(?![\d/]|[.,]\d|\s+tháng)"),
    "month": re.compile(rf"{_MONTH}(?:{_OF_YEAR}|(?![\d/]|[.,]\d))"),
    "quarter": re.compile(rf"{_ROMAN_OR_FIGURE}(?:{_OF_YEAR})?"),
    "year": re.compile(rf"(?P<year>{_YEAR})(?!\s?[/-]\s?\w|\w)"),
}
_FIGURES = {"ba": 3, "sáu": 6, "chín": 9}
_SCHOOL_YEAR = (9, 1), (5, MONTH_END)
"""From September to the end of May, by the Ministry of Education's yearly frame of school time."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the calendar as far as the words tell it: `years` None, or the month 0, where they leave it open."""

    at: int
    to: int
    kind: Kind
    years: tuple[int, int] | None
    since: MonthDay
    until: MonthDay
    bare: bool = False
    """Figures alone ("2026", "15/4"): a time only where something around says so."""


def unit_at(even: str, at: int) -> Unit | None:
    """The unit that starts at `at`, the fullest form first."""
    for kind, form in _FORMS:
        m = form.match(even, at)
        unit = _unit(kind, m, even) if m else None
        if unit:
            return unit
    return None


def short_unit_at(even: str, at: int, kind: Kind) -> Unit | None:
    """A further member of a list whose first member named the kind: the II of "quý I, II/2026"."""
    form = _SHORT_FORMS.get(kind)
    m = form.match(even, at) if form else None
    return _unit(kind, m, even) if m else None


def _unit(kind: Kind, m: re.Match[str], even: str) -> Unit | None:
    got = m.groupdict()
    year = int(got["year"]) if got.get("year") else None
    years = (year, int(got.get("last") or year)) if year else None
    bounds = _bounds(kind, got, year)
    if bounds is None or (years and years[0] > years[1]) or (got.get("last") and years and years[1] - years[0] > 60):
        return None
    if m[0].startswith("năm") and "học" in m[0]:
        bounds = _SCHOOL_YEAR
    bare = m[0][0].isdigit() and (kind == "year" or not years)
    end = m.end() + (m[0].startswith("(") and even[m.end() : m.end() + 1] == ")")
    return Unit(m.start(), end, kind, years, *bounds, bare=bare)


def _bounds(kind: Kind, got: dict[str, str], year: int | None) -> tuple[MonthDay, MonthDay] | None:
    if kind == "day":
        return _day(int(got["day"]), int(got.get("month") or 0), year)
    if kind == "month":
        month = int(got["month"])
        return ((month, 1), (month, MONTH_END)) if 1 <= month <= 12 else None
    if kind == "quarter":
        number = got["number"]
        return quarter(int(number) if number.isdigit() else roman(number) or 0)
    if kind == "half":
        return _part_of_year(got.get("months") or "6", first=got["part"] == "đầu")
    return (1, 1), (12, MONTH_END)


def _day(day: int, month: int, year: int | None) -> tuple[MonthDay, MonthDay] | None:
    if not real_day(year or 2000, month or 1, day):
        return None
    return (month, day), (month, day)


def _part_of_year(months: str, *, first: bool) -> tuple[MonthDay, MonthDay]:
    number = _FIGURES.get(months) or int(months)
    return ((1, 1), (number, MONTH_END)) if first else ((13 - number, 1), (12, MONTH_END))
