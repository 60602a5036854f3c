"""What a format hands over: blocks in reading order, and the words that stand outside the text."""

from dataclasses import dataclass

from vanban.source import Block, Remark


@dataclass(frozen=True, slots=True)
class Taken:
    """A file taken apart by one format, not yet laid out."""

    media_type: str
    reader: str
    blocks: tuple[Block, ...]
    pages: int | None = None
    margins: tuple[str, ...] = ()
    """Lines of headers, footers, running text and annotations; never part of the document's text."""
    remarks: tuple[Remark, ...] = ()
