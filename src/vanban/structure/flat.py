"""In which order the paragraphs of a block stand in the text."""

from collections.abc import Iterator

from vanban.source import Block, Paragraph


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """Its paragraphs, a merged cell's once."""
    if isinstance(block, Paragraph):
        yield block
        return
    seen: set[int] = set()
    for row in block.rows:
        for cell in row:
            if id(cell) not in seen:
                seen.add(id(cell))
                yield from cell.paragraphs
