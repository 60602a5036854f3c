"""Tables printed in columns side by side, each cell over several lines, parted by blanks only."""

import re
from collections.abc import Iterator

from vanban.formats.text.joining import joined
from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import is_rule, opens_part
from vanban.formats.text.tables.columns import begins_ordinal_header, is_ordinal_header, kind_of
from vanban.formats.text.tables.grid import JITTER, Piece, borders, cut, pieces_of, stacks
from vanban.formats.text.tables.heights import Kind, Row, rows_of
from vanban.source import Cell, Paragraph, Table

_ORDINAL = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})*\)?([.)]?)\Z")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])([.)]?)\Z")
_HEADER_AT_MOST = 6
_HEADER_PIECE_AT_MOST = 45
_COLUMNS_AT_LEAST = 3
_LABEL_AT_MOST = 3
_BESIDE = 3
"""Blanks by which a number may stand off the header above it."""


def aligned_tables(lines: tuple[Line, ...], taken: tuple[Lifted, ...]) -> Iterator[Lifted]:
    """Every table whose header stands in columns; at page breaks it may be printed again, shifted."""
    stops = {one.first for one in taken}
    k = 0
    while k < len(lines):
        first, body = k, _header_end(lines, k)
        if not body:
            k += 1
            continue
        headers, height = _texts(lines[k:body]), body - k
        rows: list[Row] = []
        while k not in stops and _texts(lines[k : k + height]) == headers:
            page = lines[k + height : _page_end(lines, k + height, stops)]
            grid, kinds = _grid(page, stacks(lines[k : k + height]))
            rows = rows_of(rows, grid, kinds)
            k += height + len(kinds)
        if any(not row.group for row in rows):
            yield Lifted(first, k, (_table(headers, rows),), parts=True)
        k = max(k, first + 1)


def _header_end(lines: tuple[Line, ...], k: int) -> int:
    """The line behind a header that begins at line `k`; 0 where none does."""
    if k >= len(lines) or not _names_ordinal(lines, k):
        return 0
    end = k + 1
    while end < min(len(lines), k + _HEADER_AT_MOST) and not _begins_rows(lines[end], lines[k:end]):
        end += 1
    known = sum(kind_of(text) is not None for text in _texts(lines[k:end]))
    return end if known >= _COLUMNS_AT_LEAST and len(pieces_of(lines[k])) >= _COLUMNS_AT_LEAST else 0


def _names_ordinal(lines: tuple[Line, ...], k: int) -> bool:
    first = pieces_of(lines[k])[0]
    if is_ordinal_header(first.text):
        return True
    if not begins_ordinal_header(first.text):
        return False
    below = (p.text for line in lines[k + 1 : k + _HEADER_AT_MOST] for p in pieces_of(line)[:1] if p.at <= first.end)
    return any(is_ordinal_header(f"{first.text} {text}") for text in below)


def _begins_rows(line: Line, header: tuple[Line, ...]) -> bool:
    """A number or a group below the ordinal's header, or words that go on with no header."""
    pieces = pieces_of(line)
    first = pieces[0].text.split()[0]
    if pieces[0].at <= header[0].indent + _BESIDE and (_ORDINAL.match(first) or _GROUP.match(first)):
        return True
    above = [stack for stack in stacks(header) if kind_of(stack[0].text) == "content"]
    return any(len(p.text) > _HEADER_PIECE_AT_MOST or _anew(p, above) for p in pieces)


def _anew(piece: Piece, contents: list[list[Piece]]) -> bool:
    """A new sentence below the header of the contents."""
    below = any(stack[0].at < piece.end and piece.at < stack[0].end for stack in contents)
    return below and piece.text[0].isupper() and not piece.text.isupper()


def _texts(header: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(" ".join(p.text for p in stack) for stack in stacks(header))


def _page_end(lines: tuple[Line, ...], k: int, stops: set[int]) -> int:
    """Where the header comes again, or where no row can be any more."""
    while k < len(lines) and k not in stops:
        if is_rule(lines[k].text) or opens_part(lines[k].text) or _names_ordinal(lines, k):
            break
        k += 1
    return k


def _grid(page: tuple[Line, ...], header: list[list[Piece]]) -> tuple[list[list[str]], list[Kind]]:
    """The cells of every line, and what each line begins, up to the first that is running text again."""
    edges = borders(header, [line for line in page if len(pieces_of(line)) > 1])
    grid: list[list[str]] = []
    kinds: list[Kind] = []
    styles: dict[Kind, str] = {}
    for line in page:
        cells = cut(line, edges)
        kind, style = _kind(cells)
        running = kind == "plain" and (len(cells[0]) > _LABEL_AT_MOST or _crosses(line, edges))
        if running or styles.setdefault(kind, style) != style:
            break
        grid.append(cells)
        kinds.append(kind)
    return grid, kinds


def _kind(cells: list[str]) -> tuple[Kind, str]:
    """What a line begins, and the punctuation behind its number."""
    number, group = _ORDINAL.match(cells[0]), _GROUP.match(cells[0])
    if number:
        return "row", number[1]
    if group:
        return "group", group[1]
    return ("starred" if cells[1].startswith("*") and not any(cells[2:]) else "plain"), ""


def _crosses(line: Line, edges: list[int]) -> bool:
    """Whether a word runs across a border between columns, as happens in a sentence."""
    pieces = pieces_of(line)
    text = " " * line.indent + line.text
    inner = [edge for edge in edges if pieces[0].at < edge < pieces[0].end - 1]
    return len(pieces) == 1 and any(" " not in text[edge - JITTER - 1 : edge + JITTER] for edge in inner)


def _table(headers: tuple[str, ...], rows: list[Row]) -> Table:
    top = tuple(Cell((Paragraph(text),)) for text in headers)
    return Table((top, *map(_cells, rows)), ruled=True, header_rows=1, rebuilt=True)


def _cells(row: Row) -> tuple[Cell, ...]:
    label, *rest = (Cell((Paragraph(joined(cell)),) if cell else ()) for cell in row.cells)
    if row.group:
        words = joined([line for cell in row.cells[1:] for line in cell] or [""])
        return (label, *[Cell((Paragraph(words),))] * len(rest))
    return (label, *rest)
