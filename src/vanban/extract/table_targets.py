"""Which targets do the value columns of a table set, row by row?"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from vanban.extract.bodies import Passage
from vanban.extract.home import Home
from vanban.extract.quantities import Figure, figure_in
from vanban.extract.read_table import ReadTable
from vanban.extract.sentences import parts
from vanban.extract.target_periods import rhythm_in, time_of_title
from vanban.extract.units import Unit, unit_named
from vanban.model import Period, Span, TableRow, Target, TargetKind
from vanban.source import Cell
from vanban.spans import spans_of
from viet.spelling import even

_IN_BRACKETS = re.compile(r"\((?:đơn vị(?: tính)?:? ?|đvt:? ?)?(%|‰|[^()\d]{1,30})\)")
_GROWTH = re.compile(r"tốc độ tăng|tăng trưởng|tăng (?:bình quân|trung bình)|mức tăng")
_SHARE = re.compile(r"t[ỷỉ] (?:lệ|trọng) (?!tăng)")
_CHANGE = re.compile(r"(?<!\w)(?:mức giảm|giảm (?:bình quân|trung bình)|giảm)(?!\w)")
_MARKS = frozenset(("x", "-", "–", "v", "✓", "+", "..."))


def value_targets(table: ReadTable, issued: int | None, home: Home) -> Iterator[Target]:
    """One for each filled value cell; without ids."""
    values = [k for k, c in enumerate(table.columns) if c.meaning == "value"]
    name = next((k for m in ("indicator", "content") if (k := table.first(m)) is not None), None)
    if name is None:
        return
    for row, cells in zip(table.plan.rows, table.cells, strict=True):
        for column in values:
            year = table.columns[column].year
            filled = row.cells[column].strip() and row.cells[column].strip().lower() not in _MARKS
            if filled and row.cells[name].strip() and not (year and issued and year < issued):
                for printed, spans in _values(cells[column]):
                    yield replace(
                        _target(table, row, cells[name], name, column, printed, spans),
                        owners=owners_in(table, row, home),
                    )


def _values(cell: Cell) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """ "≤ 3 Đông Nam Á; ≤ 50 thế giới" holds two; any other cell one."""
    single = cell.paragraphs[0].text if len(cell.paragraphs) == 1 else ""
    cuts = parts(single, 0, len(single))
    if len(cuts) > 1 and all(figure_in(single[a:b]) for a, b in cuts):
        for a, b in cuts:
            yield single[a:b].strip(), spans_of(cell.paragraphs[0], a, b)
    else:
        yield cell.text, _spans(cell)


def _target(
    table: ReadTable, row: TableRow, named: Cell, name: int, column: int, printed: str, spans: tuple[Span, ...]
) -> Target:
    indicator = row.cells[name].strip(" .:;")
    figure, unit = figure_in(printed), _unit(table, row, indicator, printed, column)
    period = _period(table, row, indicator, column, unit)
    return Target(
        id="",
        section=table.plan.section,
        indicator=_IN_BRACKETS.sub("", indicator).strip() if figure else f"{indicator}: {printed}",
        comparator=figure.comparator if figure else "=",
        value=figure.value if figure else None,
        value_high=figure.high if figure else None,
        unit=unit.text if unit and figure else None,
        kind=_kind(figure, even(indicator), period),
        direction=None,
        period=period,
        baseline=_baseline(table, row),
        owners=(),
        parent=None,
        origin="table",
        quote=" ".join(f"{row.cells[name]} {printed}".split()),
        spans=_spans(named) + spans,
        rule="value-column",
    )


def _spans(cell: Cell) -> tuple[Span, ...]:
    return tuple(s for p in cell.paragraphs for s in spans_of(p, 0, len(p.text)))


def _unit(table: ReadTable, row: TableRow, indicator: str, printed: str, column: int) -> Unit | None:
    """From the row's unit cell, the value itself, or brackets in the indicator or the column's header."""
    at = table.first("unit")
    named = row.cells[at].strip() if at is not None else ""
    if not named and "%" in printed:
        named = "%"
    for words in (indicator, table.columns[column].header):
        match = _IN_BRACKETS.search(even(words))
        named = named or (match[1].strip() if match else "")
    return unit_named(even(named)) if named else None


def _period(table: ReadTable, row: TableRow, indicator: str, column: int, unit: Unit | None) -> Period:
    plain = even(indicator)
    each = rhythm_in(plain, 0, len(plain)) or (unit.each if unit else None)
    if year := table.columns[column].year:
        return Period(None, dt.date(year, 12, 31), each)
    headings = (table.columns[column].header, *reversed(row.group), table.plan.title)
    time = next((t for h in headings if (t := time_of_title(h))), None)
    if time is None:
        return Period(each=each)
    several = time.start and time.end and time.start.year < time.end.year
    return Period(time.start if several else None, time.end, each)


def _kind(figure: Figure | None, indicator: str, period: Period) -> TargetKind:
    if figure is None:
        return "milestone"
    if _GROWTH.search(indicator) and not _SHARE.match(indicator):
        return "growth"
    if _CHANGE.search(indicator) and period.each:
        return "change"
    return "floor" if rhythm_in(indicator, 0, len(indicator)) else "level"


def _baseline(table: ReadTable, row: TableRow) -> tuple[Decimal, int | None] | None:
    at = table.first("baseline")
    figure = figure_in(row.cells[at]) if at is not None else None
    return (figure.value, table.columns[at].year) if at is not None and figure else None


def owners_in(table: ReadTable, row: TableRow, home: Home) -> tuple[str, ...]:
    """The bodies that the row's "cơ quan chủ trì" names."""
    at = next((k for m in ("owner", "lead") if (k := table.first(m)) is not None), None)
    return tuple(home.full(b.text) for b in Passage(row.cells[at], home.known).bodies(0)) if at is not None else ()
