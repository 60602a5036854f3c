"""What stands at each place that a finding speaks of: the words and the address of their clause."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tiendo.documents.block_view import Block, ParagraphBlock
from tiendo.documents.item_view import Finding, Place
from tiendo.documents.reading_view import ReadingView


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the document and the address of the clause they stand in; empty where it has none."""

    words: str
    address: str
    page: int | None


class Quotations:
    """Finds what stands where in one document."""

    def __init__(self, view: ReadingView) -> None:
        self._text = view.text
        self._addresses = view.addresses
        self._rows = dict(_rows(view.blocks))

    def quoted_by(self, finding: Finding) -> tuple[Quotation, ...]:
        """One for each place; of a table the whole row, since a cell alone says little."""
        return tuple(Quotation(self._words(span), self._addresses.at(span.start), span.page) for span in finding.spans)

    def _words(self, span: Place) -> str:
        return self._rows.get(span.start) or self._text[span.start : span.end]


def _rows(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Each paragraph of a ruled table, by its start, with the words of its row."""
    for block in blocks:
        if isinstance(block, ParagraphBlock) or not block.ruled:
            continue
        for row in block.rows:
            paragraphs = [paragraph for cell in row.cells for paragraph in cell.paragraphs if paragraph.text]
            words = " · ".join(paragraph.text for paragraph in paragraphs)
            yield from ((paragraph.start, words) for paragraph in paragraphs)
