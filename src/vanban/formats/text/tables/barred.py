"""Tables whose cells the file itself marks off: "| a | b |", one bar a line, tabs."""

import re
from collections.abc import Iterator

from vanban.formats.text.blocks import paragraph
from vanban.formats.text.joining import Setting, runs
from vanban.formats.text.letterhead import apart, part_of
from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import Line
from vanban.formats.text.tables.columns import is_ordinal_header
from vanban.source import Cell, Paragraph, Table

_BAR = "|"
_DASHES = re.compile(r":?-+:?\Z")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RECIPIENTS = re.compile(r"Nơi nhận\s*:", re.IGNORECASE)
_MERGED = 2
"""A row of at most so many cells in a wider table has its last cell merged over the rest."""


def barred_tables(lines: tuple[Line, ...], setting: Setting) -> Iterator[Lifted]:
    """Tables drawn with bars: one row a line, or every cell between lines that hold one bar only."""
    k = 0
    while k < len(lines):
        if lines[k].text == _BAR:
            rows, end = _between_bars(lines, k, setting)
        elif lines[k].cells and lines[k].text.startswith(_BAR):
            rows, end = _marked_rows(lines, k, barred=True)
        else:
            k += 1
            continue
        if rows:
            yield Lifted(k, end, (_table(rows, _drawn(lines[k:end])),), parts=True)
        k = max(end, k + 1)


def tabbed_tables(lines: tuple[Line, ...]) -> Iterator[Lifted]:
    """Two lines or more with the same number of cells, at least three, parted by tabs."""
    k = 0
    while k < len(lines):
        rows, end = _marked_rows(lines, k, barred=False)
        same = len({len(row) for row in rows}) == 1
        if len(rows) > 1 and same and len(rows[0]) > _MERGED:
            yield Lifted(k, end, (_table(rows, None),), parts=True)
        k = max(end, k + 1)


def _marked_rows(lines: tuple[Line, ...], k: int, *, barred: bool) -> tuple[list[list[Cell]], int]:
    rows = []
    while k < len(lines) and lines[k].cells and lines[k].text.startswith(_BAR) == barred:
        if not all(_DASHES.match(cell) for cell in lines[k].cells):
            rows.append([_cell(cell) for cell in lines[k].cells])
        k += 1
    return rows, k


def _drawn(lines: tuple[Line, ...]) -> int | None:
    """How many rows stand above the line of dashes; None where there is none."""
    return next((n for n, line in enumerate(lines) if line.cells and all(_DASHES.match(c) for c in line.cells)), None)


def _cell(text: str) -> Cell:
    return Cell(tuple(Paragraph(part.strip()) for part in _LINE_BREAK.split(text) if part.strip()))


def _between_bars(lines: tuple[Line, ...], k: int, setting: Setting) -> tuple[list[list[Cell]], int]:
    """A bar ends each cell and a further one begins each row; more in a run stand for empty cells."""
    rows: list[list[Cell]] = [[]]
    first = k
    while k < len(lines):
        if lines[k].text == _BAR:
            run = _run(lines, k)
            if k > first and run > 1:
                empty = run - 2
                missing = min(empty, max(0, len(rows[0]) - len(rows[-1])))
                rows[-1] += [Cell() for _ in range(missing)]
                rows.append([Cell() for _ in range(empty - missing)])
            k += run
            if k < len(lines) and lines[k].gap:
                if lines[k].text != _BAR:
                    break
                rows[-1].append(Cell())
        else:
            end = next((n for n in range(k, len(lines)) if lines[n].text == _BAR), len(lines))
            inside = lines[k:end]
            rows[-1].append(Cell(tuple(paragraph(inside[a:b]) for a, b in runs(inside, setting))))
            k = end
    return [row for row in rows if row], k


def _run(lines: tuple[Line, ...], k: int) -> int:
    """How many bars stand on neighbouring lines from `k` on."""
    end = k + 1
    while end < len(lines) and lines[end].text == _BAR and not lines[end].gap:
        end += 1
    return end - k


def _table(rows: list[list[Cell]], drawn: int | None) -> Table:
    width = max(map(len, rows))
    grid = tuple(_widened(row, width) for row in rows)
    words = [p.text for row in rows for cell in row for p in cell.paragraphs]
    framed = any(_RECIPIENTS.match(text) or part_of(piece) == "motto" for text in words for piece in apart(text))
    header = drawn if drawn is not None else int(is_ordinal_header(rows[0][0].text))
    return Table(grid, ruled=not framed, header_rows=header if header < len(grid) else 0)


def _widened(row: list[Cell], width: int) -> tuple[Cell, ...]:
    missing = width - len(row)
    merged = len(row) <= _MERGED and missing > 0
    return tuple(row) + ((row[-1],) * missing if merged else tuple(Cell() for _ in range(missing)))
