"""How the document itself is shown: its paragraphs and tables in reading order, each with its place and its look."""

from collections.abc import Mapping, Sequence
from typing import Any

from vanban.model import ParagraphPlace, Reading
from vanban.source import Cell, Paragraph, Table

Json = dict[str, Any]
Places = Mapping[int, ParagraphPlace]


def blocks_json(reading: Reading) -> list[Json]:
    """In reading order; a merged cell once, at its first place."""
    places = {place.start: place for place in reading.places}
    grids = {start: (table.id, header) for table in reading.tables for start, header in table.grids}
    return [
        _paragraph(block, places) if isinstance(block, Paragraph) else _table(block, places, grids)
        for block in reading.source.blocks
    ]


def _paragraph(paragraph: Paragraph, places: Places) -> Json:
    look, place = paragraph.look, places[paragraph.start]
    return {
        "kind": "paragraph",
        "start": paragraph.start,
        "end": paragraph.end,
        "page": paragraph.pages[0][1] if paragraph.pages else None,
        "address": place.address,
        "label": place.label,
        "bold": look.bold,
        "italic": look.italic,
        "centred": look.centred,
        "indent": look.indent,
        "size": look.size,
        "note": paragraph.note,
        "heading": place.heading,
        "level": place.level,
        "part": place.part,
    }


def _table(table: Table, places: Places, grids: Mapping[int, tuple[str, int]]) -> Json:
    first = next((p for row in table.rows for cell in row for p in cell.paragraphs), None)
    name, header = grids.get(first.start, (None, table.header_rows)) if first is not None else (None, 0)
    rows = [_row(table.rows, at, places) for at in range(len(table.rows))]
    return {
        "kind": "table",
        "id": name,
        "ruled": table.ruled,
        "header_rows": header,
        "part": places[first.start].part if first is not None else "body",
        "rows": rows,
        "addresses": [_address(row) for row in rows],
    }


def _row(rows: Sequence[Sequence[Cell]], at: int, places: Places) -> list[Json]:
    """The cells that begin in the row."""
    row, shown = rows[at], []
    for column, cell in enumerate(row):
        begins = (column == 0 or row[column - 1] is not cell) and (at == 0 or rows[at - 1][column] is not cell)
        if begins:
            width = next((k for k in range(column, len(row)) if row[k] is not cell), len(row)) - column
            height = next((k for k in range(at, len(rows)) if rows[k][column] is not cell), len(rows)) - at
            paragraphs = [_paragraph(p, places) for p in cell.paragraphs]
            shown.append({"paragraphs": paragraphs, "colspan": width, "rowspan": height})
    return shown


def _address(cells: Sequence[Json]) -> str | None:
    return next((p["address"] for cell in cells for p in cell["paragraphs"] if p["address"]), None)
