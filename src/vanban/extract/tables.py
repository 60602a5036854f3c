"""Which tables of a plan assign work or hold targets, and what stands in their rows."""

from collections.abc import Iterator
from dataclasses import replace

from vanban.extract.columns import columns_of, header_of
from vanban.extract.read_table import Column, ReadTable
from vanban.extract.rows import Row, ordinals, rows_of
from vanban.model import PlanTable, Span, TableRow
from vanban.source import Cell, Table
from vanban.spans import spans_of
from vanban.structure.flat import paragraphs_of
from vanban.structure.outline import Outline, PlacedTable

_DOING = frozenset(("lead", "partners", "deadline", "submit_to", "product"))
_MEASURED = frozenset(("value", "unit", "owner", "baseline", "deadline"))


def tables_of(outline: Outline) -> tuple[ReadTable, ...]:
    """In the order of the document, with ids "B1", "B2", …; a table without a header that goes on the one before it,
    with as many columns, is part of it."""
    found: list[ReadTable] = []
    last: tuple[PlacedTable, tuple[Column, ...]] | None = None
    for placed in outline.tables:
        start, end = header_of(placed.table)
        columns = columns_of(placed.table, start, end)
        if not end and last is not None and _goes_on(last[0], placed):
            columns = last[1]
            found[-1] = _joined(found[-1], _read(placed, columns, 0, found[-1].plan.id))
        elif _is_plan(columns):
            found.append(_read(placed, columns, end, f"B{len(found) + 1}"))
        else:
            last = None
            continue
        last = (placed, columns)
    return tuple(found)


def _goes_on(before: PlacedTable, placed: PlacedTable) -> bool:
    return before.after == placed.after and len(before.table.rows[0]) == len(placed.table.rows[0])


def _is_plan(columns: tuple[Column, ...]) -> bool:
    meanings = {c.meaning for c in columns}
    if "indicator" in meanings and meanings & _MEASURED:
        return True
    return bool(meanings & {"content", "product"}) and len(meanings & _DOING) >= (1 if "content" in meanings else 2)


def _read(placed: PlacedTable, columns: tuple[Column, ...], below: int, name: str) -> ReadTable:
    rows = list(rows_of(placed.table.rows[below:], columns))
    plan = PlanTable(
        id=name,
        section=placed.section,
        title=placed.title,
        columns=tuple(c.header for c in columns),
        rows=tuple(_row(row, number) for row, number in zip(rows, ordinals(rows), strict=True)),
        grids=((_start(placed.table), below),),
    )
    return ReadTable(plan, columns, tuple(row.cells for row in rows))


def _row(row: Row, number: int | None) -> TableRow:
    return TableRow(row.label, number, row.group, tuple(c.text for c in row.cells), tuple(_spans(row.cells)))


def _spans(cells: tuple[Cell, ...]) -> Iterator[Span]:
    for cell in {id(c): c for c in cells}.values():
        for paragraph in cell.paragraphs:
            yield from spans_of(paragraph, 0, len(paragraph.text))


def _joined(first: ReadTable, more: ReadTable) -> ReadTable:
    plan = replace(first.plan, rows=first.plan.rows + more.plan.rows, grids=first.plan.grids + more.plan.grids)
    return ReadTable(plan, first.columns, first.cells + more.cells)


def _start(table: Table) -> int:
    return next(p.start for p in paragraphs_of(table))
