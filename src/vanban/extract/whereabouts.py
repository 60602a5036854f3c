"""Where each paragraph of the source stands: its part of the paper, its address, whether it is a heading."""

from collections.abc import Iterator, Sequence

from vanban.extract.read_table import ReadTable
from vanban.model import ParagraphPlace
from vanban.structure.addresses import Addresses
from vanban.structure.flat import paragraphs_of
from vanban.structure.outline import Outline


def whereabouts(outline: Outline, tables: Sequence[ReadTable]) -> tuple[ParagraphPlace, ...]:
    """One for every paragraph of the source, in the order of the text; a table's row is its section's ".r3"."""
    found = [*_apart(outline), *_clauses(outline), *_cells(outline, _row_addresses(outline, tables))]
    return tuple(sorted(found, key=lambda place: place.start))


def _apart(outline: Outline) -> Iterator[ParagraphPlace]:
    yield from (ParagraphPlace(p.start, "letterhead") for p in outline.letterhead)
    yield from (ParagraphPlace(p.start, "title") for p in outline.title)
    yield from (ParagraphPlace(p.start, "recipients") for p in outline.recipients)
    yield from (ParagraphPlace(p.start, "signature") for p in outline.signature)
    yield from (ParagraphPlace(p.start, "note") for p in outline.notes)
    yield from (ParagraphPlace(p.start, "repeated") for p in outline.repeated)


def _clauses(outline: Outline) -> Iterator[ParagraphPlace]:
    levels = {section.address: section.level for section in outline.sections}
    for clause in outline.clauses:
        yield ParagraphPlace(
            start=clause.paragraph.start,
            part="opening" if clause.opening else "body",
            address=clause.address,
            label=clause.label,
            heading=clause.title is not None,
            level=levels.get(clause.address),
        )


def _row_addresses(outline: Outline, tables: Sequence[ReadTable]) -> dict[int, str]:
    """By the offset of each paragraph; one merged over several rows has the first row's."""
    addresses = Addresses.beside(clause.address for clause in outline.clauses)
    found: dict[int, str] = {}
    for table in tables:
        for cells in table.cells:
            address = addresses.numbered(table.plan.section or "", "r")
            for cell in cells:
                for paragraph in cell.paragraphs:
                    found.setdefault(paragraph.start, address)
    return found


def _cells(outline: Outline, addresses: dict[int, str]) -> Iterator[ParagraphPlace]:
    for placed in outline.tables:
        for paragraph in paragraphs_of(placed.table):
            yield ParagraphPlace(paragraph.start, "body", addresses.get(paragraph.start))
