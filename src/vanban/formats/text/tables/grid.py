"""Which column of an aligned table the words of a line stand in, told by where they begin."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from vanban.formats.text.lines import Line

_PIECE = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"\S+")
JITTER = 2
"""Places by which proportional type shifts a word against the border of its column."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand apart on a line by two blanks or more, and the columns of type that they fill."""

    at: int
    end: int
    text: str


def pieces_of(line: Line) -> list[Piece]:
    return [Piece(line.indent + m.start(), line.indent + m.end(), m[0]) for m in _PIECE.finditer(line.text)]


def stacks(lines: Iterable[Line]) -> list[list[Piece]]:
    """The pieces that stand above one another, from left to right."""
    found: list[list[Piece]] = []
    for piece in (piece for line in lines for piece in pieces_of(line)):
        over = [stack for stack in found if _reaches(stack, piece)]
        found = [stack for stack in found if stack not in over] + [[p for stack in over for p in stack] + [piece]]
    return sorted(found, key=lambda stack: min(p.at for p in stack))


def _reaches(stack: list[Piece], piece: Piece) -> bool:
    return min(p.at for p in stack) < piece.end and piece.at < max(p.end for p in stack)


def borders(header: list[list[Piece]], lines: list[Line]) -> list[int]:
    """Where each column but the first begins: behind the gap between two headers that fewest lines fill."""
    filled: dict[int, int] = {}
    for line in lines:
        for at, letter in enumerate(line.text, line.indent):
            filled[at] = filled.get(at, 0) + (letter != " ")
    for x in (x for stack in header for p in stack for x in range(p.at, p.end)):
        filled[x] = filled.get(x, 0) + len(lines)
    return [
        _gap_end(max(p.end for p in left), min(p.at for p in right), _middle(left), _middle(right), filled)
        for left, right in pairwise(header)
    ]


def _middle(stack: list[Piece]) -> int:
    return (min(p.at for p in stack) + max(p.end for p in stack)) // 2


def _gap_end(left: int, right: int, first: int, last: int, filled: dict[int, int]) -> int:
    """The place behind a run of the emptiest between the middles of two headers, if possible between their ends."""
    least = min((filled.get(x, 0) for x in range(first, last)), default=0)
    found: list[tuple[bool, int, int]] = []
    at = first
    for x in range(first, last + 1):
        if x == last or filled.get(x, 0) != least:
            if x > at:
                found.append((at < right and x > left, x - at, x))
            at = x + 1
    return max(found, default=(True, 0, right))[2]


def cut(line: Line, edges: list[int]) -> list[str]:
    """The words of a line by columns."""
    cells: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    for word in _WORD.finditer(line.text):
        at = bisect_right(edges, line.indent + word.start())
        early = (
            at < len(edges) and edges[at] - JITTER <= line.indent + word.start() < edges[at] < line.indent + word.end()
        )
        cells[at + early].append(word[0])
    return [" ".join(cell) for cell in cells]
