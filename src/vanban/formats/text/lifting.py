"""What was taken out of the run of lines to be a block of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from vanban.source import Block, Cell, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Lifted:
    """Lines `first` up to `end` (not included) are these blocks."""

    first: int
    end: int
    blocks: tuple[Block, ...]
    parts: bool
    """A paragraph never runs on across it; letterheads and signatures may stand in the middle of a sentence."""
    leads: bool = False
    """Belongs at the very top, wherever it stands in the file."""


def side_by_side(left: list[str], right: list[str]) -> Table:
    """Two cells without lines, as letterheads and signatures are set in Word."""
    cells = tuple(Cell(tuple(Paragraph(text) for text in side)) for side in (left, right))
    return Table(rows=(cells,), ruled=False)


def apart_from(*found: Iterable[Lifted]) -> tuple[Lifted, ...]:
    """All that was lifted, in order; where two claim the same lines, the kind named first has them."""
    kept: list[Lifted] = []
    claimed: set[int] = set()
    for one in chain.from_iterable(found):
        lines = range(one.first, one.end)
        if claimed.isdisjoint(lines):
            claimed.update(lines)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.first))


def between(taken: tuple[Lifted, ...], count: int) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the `count` lines that nothing has taken."""
    first = 0
    for one in taken:
        yield first, one.first
        first = one.end
    yield first, count
