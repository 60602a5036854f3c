"""Which part of an official paper each block belongs to, and which plans and annexes are attached to it.

Reads: the blocks of a source. Guarantees: every paragraph stands in exactly one part; the order is kept within each.
"""

from dataclasses import dataclass

from vanban.model import Part
from vanban.source import Paragraph, Source
from vanban.structure import line_kinds
from vanban.structure.closing import closing_of
from vanban.structure.divisions import Division, divisions_of
from vanban.structure.flat import paragraphs_of
from vanban.structure.front import Taken, take_letterheads, take_title


@dataclass(frozen=True, slots=True)
class Parts:
    roles: dict[int, Part]
    """Offset of each paragraph that is no running text, to its part."""
    divisions: tuple[Division, ...]


def parts_of(source: Source) -> Parts:
    """Sort the blocks: notes, letterheads, title, recipients and signature first; what is left is running text."""
    blocks = source.blocks
    taken: Taken = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.note:
            taken[at] = "note"
        elif isinstance(block, Paragraph) and line_kinds.is_rule(block.text):
            taken[at] = "repeated"
    take_letterheads(blocks, taken)
    take_title(blocks, taken)
    roles: dict[int, Part] = {p.start: part for at, part in taken.items() for p in paragraphs_of(blocks[at])}
    closed = set(closing_of(blocks, taken, roles))
    return Parts(roles, tuple(divisions_of(blocks, closed, set(taken), roles)))
