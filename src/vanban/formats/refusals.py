"""What must not be taken in though it can be read: state secrets, and papers that are not Vietnamese."""

from collections.abc import Iterator

from vanban import errors
from vanban.formats.stamps import is_stamped
from vanban.source import Block, Cell, Paragraph, Source, Table
from viet.syllables import looks_vietnamese

_FRAME = 2
"""A ruled table of so many cells frames a stamp; in a larger one the words are data, such as a list of documents."""
_PROSE = 80
"""Characters of a line that no letterhead and no title has unless in capitals: the first such begins the text."""
_ENOUGH = 100_000
"""Characters from the beginning that show the language."""


def refuse_classified(source: Source, margins: tuple[str, ...]) -> None:
    """Raises Classified where a stamp stands in the text or in the margins; the exception carries no word of either."""
    if any(map(is_stamped, margins)) or any(map(is_stamped, _lines(source))):
        raise errors.Classified


def refuse_foreign(source: Source) -> None:
    """Raises NoText where nothing but blanks is left, NotVietnamese where the words are of another language."""
    if not source.text.strip():
        raise errors.NoText("blank")
    if not looks_vietnamese(source.text[:_ENOUGH]):
        raise errors.NotVietnamese


def _lines(source: Source) -> Iterator[str]:
    """Lines among which a stamp can stand: all that lead up to the text, later ones but for what tables hold."""
    above = True
    for block in source.blocks:
        above = above and not _is_prose(block)
        if isinstance(block, Paragraph):
            yield block.text
        elif above or _may_frame(block):
            yield from (p.text for cell in _cells(block) for p in cell.paragraphs)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.text) > _PROSE and not block.text.isupper()


def _may_frame(table: Table) -> bool:
    return not table.ruled or len({id(cell) for cell in _cells(table)}) <= _FRAME


def _cells(table: Table) -> Iterator[Cell]:
    return (cell for row in table.rows for cell in row)
