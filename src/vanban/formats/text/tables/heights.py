"""Which lines of an aligned table make one row: from its number down, or around its number set at half height."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from vanban.formats.text.shapes import goes_on

Kind = Literal["row", "group", "starred", "plain"]
Grid = list[list[str]]

_TORN = 4
"""Price of beginning a row in mid-sentence, in lines by which its number may stand off the middle."""


@dataclass(slots=True)
class Row:
    """The cells of a row, each with its lines from top to bottom."""

    cells: list[list[str]]
    group: bool = False


def rows_of(before: list[Row], grid: Grid, kinds: list[Kind]) -> list[Row]:
    """The rows of one page behind those before; words above the first number may belong to the last row of these."""
    rows = list(before)
    centred = _centred(kinds, first_page=not before)
    k = 0
    while k < len(grid):
        if kinds[k] in ("group", "starred"):
            rows.append(_row(grid[k : k + 1], group=True))
            k += 1
            continue
        end = next((n for n in range(k, len(grid)) if kinds[n] in ("group", "starred")), len(grid))
        starts = _starts(grid[k:end], [n for n in range(end - k) if kinds[k + n] == "row"], centred=centred)
        if rows and (not starts or starts[0] > 0):
            _add(rows[-1], grid[k : k + starts[0] if starts else end])
        for first, last in pairwise([*starts, end - k]):
            rows.append(_row(grid[k + first : k + last]))
        k = end
    return rows


def _centred(kinds: list[Kind], *, first_page: bool) -> bool:
    """Whether numbers stand at half the height of their rows: something stands above the first of them."""
    firsts = [k for k in range(len(kinds)) if (k == 0 and first_page) or (k and kinds[k - 1] in ("group", "starred"))]
    return any(kinds[k] == "plain" for k in firsts)


def _starts(grid: Grid, numbers: list[int], *, centred: bool) -> list[int]:
    """The first line of each row of a block without groups."""
    if not centred or not numbers:
        return numbers
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for number, following in zip(numbers, [*numbers[1:], len(grid)], strict=True):
        ends = range(number + 1, following + 1) if following < len(grid) else (len(grid),)
        best = {end: min(_with_row(best, grid, number, end), key=lambda way: way[0]) for end in ends}
    return best[len(grid)][1][:-1]


def _with_row(
    best: dict[int, tuple[float, list[int]]], grid: Grid, number: int, end: int
) -> list[tuple[float, list[int]]]:
    return [
        (price + abs((number - start) - (end - 1 - number)) + (_TORN if _torn(grid, end) else 0), [*starts, end])
        for start, (price, starts) in best.items()
    ]


def _torn(grid: Grid, k: int) -> bool:
    return k < len(grid) and any(goes_on(cell) for cell in grid[k][1:] if cell)


def _row(lines: Grid, *, group: bool = False) -> Row:
    row = Row([[] for _ in lines[0]], group)
    _add(row, lines)
    return row


def _add(row: Row, lines: Grid) -> None:
    for line in lines:
        for cell, words in zip(row.cells, line, strict=True):
            if words:
                cell.append(words)
