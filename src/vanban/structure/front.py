"""Which blocks stand at the head of a paper: letterheads, wherever the file has them, and the title.

Reads: blocks. Guarantees: writes a part only for blocks that have none yet; letterheads after the first are "repeated".
"""

from collections.abc import Iterator, Sequence

from vanban.model import Part
from vanban.source import Block, Paragraph, Table
from vanban.structure import line_kinds
from vanban.structure.flat import paragraphs_of
from vanban.structure.labels import annex_mark, mark_of

Taken = dict[int, Part]
"""Part by the index of the block."""
_SHORT = 200


def take_letterheads(blocks: Sequence[Block], taken: Taken) -> None:
    """Around every motto: issuer, number, place and date."""
    first = True
    for at, block in enumerate(blocks):
        if taken.get(at) == "letterhead" or _is_data(block):
            continue
        if any(line_kinds.is_motto(p.text) for p in paragraphs_of(block)):
            part: Part = "letterhead" if first else "repeated"
            taken.update(dict.fromkeys(list(_around(blocks, at, taken)), part))
            first = False


def take_title(blocks: Sequence[Block], taken: Taken) -> None:
    """From the line that names the kind to the last line of the abstract; what stands above it is letterhead."""
    start = _kind_line(blocks, taken)
    if start is None:
        return
    for at in range(start):
        if at not in taken and all(len(p.text) < _SHORT for p in paragraphs_of(blocks[at])):
            taken[at] = "letterhead"
    taken[start] = "title"
    named = _names_kind(blocks[start])
    count = 0
    for at in range(start + 1, len(blocks)):
        block = blocks[at]
        if at in taken:
            continue
        if isinstance(block, Table) or not _continues_title(block, count, named=named):
            return
        taken[at] = "title"
        count += 1


def _is_data(block: Block) -> bool:
    """A table of data, whose cells may well speak of the republic."""
    return isinstance(block, Table) and (len(block.rows) > 6 or block.header_rows > 0)


def _around(blocks: Sequence[Block], at: int, taken: Taken) -> Iterator[int]:
    yield at
    if isinstance(blocks[at], Table):
        return
    for steps in (range(at - 1, -1, -1), range(at + 1, len(blocks))):
        for here in steps:
            if not _beside_motto(blocks[here], back=here < at):
                break
            if taken.get(here) in (None, "repeated"):
                yield here


def _beside_motto(block: Block, *, back: bool) -> bool:
    """Lines in capitals above a motto name the issuer; below it they must name a body, or they are a title."""
    if isinstance(block, Table) or annex_mark(block.text) is not None:
        return False
    text = block.text
    named = line_kinds.is_issuer_line(text) and mark_of(text) is None if back else line_kinds.is_body_name(text)
    return named or line_kinds.is_letterhead_line(text) or line_kinds.is_rule(text)


def _kind_line(blocks: Sequence[Block], taken: Taken) -> int | None:
    """The line "KẾ HOẠCH"; else the first that begins with a kind and reads like a title."""
    loose: int | None = None
    for at, block in enumerate(blocks):
        if at in taken or isinstance(block, Table):
            continue
        text = block.text
        if line_kinds.is_type(text):
            return at
        if mark_of(text) is not None:
            break
        titled = text.isupper() or not text.endswith((".", ";", ":"))
        if loose is None and titled and len(text) < 2 * _SHORT and line_kinds.opens_with_type(text):
            loose = at
    return loose


def _names_kind(block: Block) -> bool:
    return isinstance(block, Paragraph) and line_kinds.is_type(block.text)


def _continues_title(paragraph: Paragraph, count: int, *, named: bool) -> bool:
    """`count` lines of the abstract stand above; where the file has no look, the first and lower-case ones count."""
    text = paragraph.text
    if mark_of(text) is not None or line_kinds.is_basis(text) or line_kinds.is_enclosed(text):
        return False
    if count and line_kinds.is_authority(text):
        return False
    if line_kinds.is_titlelike(paragraph):
        return True
    plain = not text.endswith((".", ";", ":", ",")) and len(text) < 1.5 * _SHORT
    return plain and ((not count and named) or (count < 4 and text[:1].islower()))
