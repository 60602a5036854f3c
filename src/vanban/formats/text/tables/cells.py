"""Which words of a flattened row belong to which column."""

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.formats.text.shapes import ends_sentence, goes_on
from vanban.formats.text.tables.columns import Column, Kind
from vanban.formats.text.tables.shapes import is_mark, like_amount, like_body, like_product, like_time

_LONG = 40
"""Characters that no time and no mark has."""
_NEVER = 1e9
_LEFT_EMPTY: dict[Kind, float] = {
    "ordinal": 0.0, "content": 5.0, "body": 1.5, "time": 1.5, "mark": 0.3, "product": 1.0, "amount": 0.8, "note": 0.1,
}  # fmt: skip
_CUT = 0.8
"""Price of parting words of one line between two cells."""
_TORN = 3.0
"""Price of beginning a cell with the rest of a sentence."""
_RUNS_ON, _STARTS_ANEW = 0.1, 0.9
"""Price of a line with a small, with a capital letter in front that goes on with the cell above."""
_ROUNDING = 1e-9
"""Sums of prices that differ by less are even, and the earlier column has it."""
_NO_BODY = 2.0
"""Price of beginning the cell of a body with words that name none."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Words that no cell border cuts: a line of the row, or a part of one."""

    text: str
    glued: bool = False
    """Stands on the same line as the atom before it, one blank between."""
    late: bool = False
    """A blank in front of it stands for an empty cell."""


def cells_of(atoms: list[Atom], columns: tuple[Column, ...]) -> list[list[Atom]]:
    """The cheapest way to deal the atoms, in order, to the columns; an empty list for an empty cell."""
    best = [_NEVER] * (len(atoms) + 1)
    best[0] = 0.0
    cuts: list[list[int]] = []
    for column, after in zip(columns, _marks_before(columns), strict=True):
        best, cut = _dealt(atoms, column, best, after)
        cuts.append(cut)
    return _read_back(atoms, cuts)


def _marks_before(columns: tuple[Column, ...]) -> Iterator[int]:
    """How many columns for marks stand before each; where there is one only, as good as any."""
    several = sum(column.kind == "mark" for column in columns) > 1
    count = 0 if several else 1
    for column in columns:
        yield count
        count += column.kind == "mark"


def _dealt(atoms: list[Atom], column: Column, before: list[float], marks: int) -> tuple[list[float], list[int]]:
    """Prices of dealing the first n atoms up to and with this column, and where its own atoms begin."""
    best = [price + _LEFT_EMPTY[column.kind] for price in before]
    first = list(range(len(before)))
    going_on = [_fit(atom, column, marks, begins=False) + _joint(atom) for atom in atoms]
    for start, atom in enumerate(atoms):
        price = (
            before[start] + _fit(atom, column, marks, begins=True) + _opening(atoms, start, column) - going_on[start]
        )
        for end in range(start + 1, len(atoms) + 1):
            price += going_on[end - 1]
            if price < best[end] - _ROUNDING:
                best[end], first[end] = price, start
    return best, first


def _read_back(atoms: list[Atom], cuts: list[list[int]]) -> list[list[Atom]]:
    cells: list[list[Atom]] = []
    end = len(atoms)
    for first in reversed(cuts):
        cells.append(atoms[first[end] : end])
        end = first[end]
    return cells[::-1]


def _opening(atoms: list[Atom], at: int, column: Column) -> float:
    """Price of beginning a cell here."""
    if atoms[at].glued:
        return _CUT
    if at == 0 or is_mark(atoms[at].text) or (column.kind == "amount" and like_amount(atoms[at].text)):
        return 0.0
    above = atoms[at - 1].text
    torn = above.endswith((",", "(")) or (goes_on(atoms[at].text) and not ends_sentence(above))
    return _TORN if torn else 0.0


def _joint(atom: Atom) -> float:
    """Price of going on with the same cell."""
    if atom.glued:
        return 0.0
    return _RUNS_ON if goes_on(atom.text) or not atom.text[:1].isupper() else _STARTS_ANEW


def _fit(atom: Atom, column: Column, marks: int, *, begins: bool) -> float:
    """Price of these words in this column, as the first of its cell or not."""
    text, kind = atom.text, column.kind
    if is_mark(text):
        return 0.0 if kind == "mark" and marks >= atom.late else 3.5
    if kind == "mark":
        return 2.0 if like_time(text) or like_body(text) else 4.0
    if kind == "time":
        return 0.0 if like_time(text) else (5.0 if len(text) > _LONG else 2.5)
    if kind == "body":
        return _fit_body(text, begins=begins)
    if kind == "content":
        return 3.0 if like_time(text) else 1.2 if like_body(text) else 0.0
    if kind == "amount":
        return 0.0 if like_amount(text) or like_time(text) else 2.5
    if kind == "product":
        return 2.0 if like_time(text) else 0.2 if like_product(text) else 0.8
    return 2.0 if like_time(text) else 1.0


def _fit_body(text: str, *, begins: bool) -> float:
    if like_time(text):
        return 3.0
    if like_body(text):
        return 0.0
    return 3.0 if len(text) > _LONG else _NO_BODY if begins else 0.0
