"""The findings as their screen shows them: by severity, each with its quotations and where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tiendo.documents.block_view import Block, ParagraphBlock
from tiendo.documents.item_view import Finding, Place
from tiendo.documents.reading_view import ReadingView
from tiendo.ui.marks import Mark, marks_of_kind
from tiendo.ui.wording import SEVERITIES

SIDE_BY_SIDE = 4
"""More quotations than this are folded away."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the document and the address of the clause they stand in; empty where it has none."""

    words: str
    address: str
    page: int | None


@dataclass(frozen=True, slots=True)
class ShownFinding:
    mark: Mark
    finding: Finding
    quotations: tuple[Quotation, ...]

    @property
    def first(self) -> tuple[Quotation, ...]:
        return self.quotations[:SIDE_BY_SIDE]

    @property
    def rest(self) -> tuple[Quotation, ...]:
        return self.quotations[SIDE_BY_SIDE:]


@dataclass(frozen=True, slots=True)
class Group:
    severity: str
    findings: tuple[ShownFinding, ...]


def group_by_severity(view: ReadingView) -> list[Group]:
    """The most serious first; only those that have findings."""
    places = _Places(view)
    marked = zip(marks_of_kind(view, "finding"), view.findings, strict=True)
    shown = [ShownFinding(mark, finding, places.quoted_by(finding)) for mark, finding in marked]
    groups = [Group(s, tuple(f for f in shown if f.finding.severity == s)) for s in SEVERITIES]
    return [group for group in groups if group.findings]


class _Places:
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
