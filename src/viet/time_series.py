"""Which units of time stand together as a list or a range: "quý I, II/2026", "từ 15/4 đến 15/5/2026".

All patterns are for text evened by `viet.spelling.even`.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace

from viet.days import clipped
from viet.time_units import Unit, short_unit_at, unit_at

_TO = re.compile(r"\s*,?\s*(?:cho\s+)?(?:đến|tới)(?P<before>\s+trước)?(?:\s+(?:hết|cuối))?\s+(?=\w)")
_DASH = re.compile(r"\s*[-–—]\s*(?=\w)")
_LIST = re.compile(r"\s*(?:,|&|\+|\bvà\b)\s*(?:trong\s+)?(?=\w)")


@dataclass(frozen=True, slots=True)
class Series:
    units: tuple[Unit, ...]
    ranged: bool = False
    closed: bool = False
    """A range that "trước" closes: "từ … đến trước ngày …"."""

    @property
    def to(self) -> int:
        return self.units[-1].to


def series_at(even: str, first: Unit, *, spoken: bool) -> Series:
    """The list or range that `first` opens; `spoken` where "đến" makes a range ("từ … đến …")."""
    series = Series((first,))
    while longer := _ranged(even, series, spoken=spoken) or _listed(even, series):
        series = longer
    return series


def _ranged(even: str, series: Series, *, spoken: bool) -> Series | None:
    last = series.units[-1]
    to = _TO.match(even, last.to) if spoken else None
    link = to or (None if last.kind == "years" else _DASH.match(even, last.to))
    after = _next(even, link.end(), last) if link else None
    if after is None or not (to or _may_range(last, after)):
        return None
    return Series((*series.units[:-1], _range(last, after)), ranged=True, closed=bool(to and to["before"]))


def _listed(even: str, series: Series) -> Series | None:
    last = series.units[-1]
    comma = _LIST.match(even, last.to)
    after = _next(even, comma.end(), last) if comma else None
    if after is None or after.kind != last.kind or last.kind == "years":
        return None
    if after.bare and last.kind == "day" and last.years:
        return None
    return replace(series, units=(*series.units, after))


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


def without_loose_end(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
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


def stretches(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units with the year that the list prints once, neighbours in the calendar made one."""
    return _merged(_with_years(units))


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
