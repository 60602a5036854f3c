"""Tables that a converter flattened to one cell a line: found by their header, put together again row by row."""

from collections.abc import Iterator

from vanban.formats.text.joining import joined
from vanban.formats.text.lifting import Lifted, between
from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import bullet, bullet_goes_on
from vanban.formats.text.tables.cells import Atom, cells_of
from vanban.formats.text.tables.header import Header, headers
from vanban.formats.text.tables.rows import Row, rows_of
from vanban.formats.text.tables.tokens import Token, repeated_bodies, tokens_of
from vanban.source import Cell, Paragraph, Table


def flattened_tables(lines: tuple[Line, ...], taken: tuple[Lifted, ...]) -> Iterator[Lifted]:
    """Every table whose header and rows are found between what was lifted before."""
    for first, end in between(taken, len(lines)):
        yield from _within(list(tokens_of(lines, first, end)))


def _within(tokens: list[Token]) -> Iterator[Lifted]:
    end = 0
    bodies = repeated_bodies(tokens)
    for header in headers(tokens):
        if header.first < end:
            continue
        rows, end = rows_of(tokens, header, bodies)
        if any(not row.group for row in rows):
            last = tokens[end - 1].line + 1
            yield Lifted(tokens[header.first].line, last, (_table(header, rows),), parts=True)


def _table(header: Header, rows: list[Row]) -> Table:
    top = tuple(_cell([Atom(column.header)]) for column in header.columns)
    return Table((top, *(_row(row, header) for row in rows)), ruled=True, header_rows=1, rebuilt=True)


def _row(row: Row, header: Header) -> tuple[Cell, ...]:
    label = _cell([Atom(row.label + row.style)] if row.label else [])
    cells = cells_of(row.atoms, header.columns[1:])
    if row.group and not any(cells[1:]):
        return (label, *[_cell(row.atoms)] * len(cells))
    return (label, *map(_cell, cells))


def _cell(atoms: list[Atom]) -> Cell:
    """A cell of these words, one paragraph for each item in it."""
    items: list[list[str]] = []
    for atom in atoms:
        if not items or (bullet(atom.text) and not atom.glued and not bullet_goes_on(atom.text)):
            items.append([])
        items[-1].append(atom.text)
    return Cell(tuple(Paragraph(joined(item)) for item in items))
