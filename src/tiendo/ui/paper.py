"""The document as it lies on the screen: its paragraphs and tables, with the words lit that something was read from."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tiendo.documents.block_view import Block, ParagraphBlock, RowBlock, TableBlock
from tiendo.ui.marks import Kind, Mark

POINTS_PER_STEP = 20
"""Indents are shown in whole steps; half an inch of a printed page is about two."""
MOST_STEPS = 4
LOWEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """What an item says of one paragraph: offsets in the whole text."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Words:
    """A run of letters that look alike and belong to the same items; `kinds` are those whose look they take."""

    text: str
    bold: bool
    marks: tuple[Mark, ...]
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; `anchor` is its address where it is the first to bear it."""

    start: int
    """Offsets in the whole text, by which scripts name the place of a letter."""
    end: int
    anchor: str
    address: str
    words: tuple[Words, ...]
    marks: tuple[Mark, ...]
    look: str
    heading: int | None
    """Level of the heading on the page, never skipping one."""
    new_page: int | None
    """Number of the page that begins here."""
    is_table: bool = False


@dataclass(frozen=True, slots=True)
class CellOnPaper:
    lines: tuple[Line, ...]
    colspan: int
    rowspan: int


@dataclass(frozen=True, slots=True)
class RowOnPaper:
    """The marks of all that was read from the row."""

    start: int | None
    """Where its first paragraph starts; None where no cell has one."""
    anchor: str
    address: str
    marks: tuple[Mark, ...]
    cells: tuple[CellOnPaper, ...]


@dataclass(frozen=True, slots=True)
class TableOnPaper:
    header: tuple[RowOnPaper, ...]
    body: tuple[RowOnPaper, ...]
    look: str
    is_ruled: bool
    is_table: bool = True


def lay_on_paper(blocks: Sequence[Block], marks: Iterable[Mark]) -> list[Line | TableOnPaper]:
    return list(_Typesetter(_lit_by_paragraph(blocks, marks)).set(blocks))


@dataclass(slots=True)
class _Typesetter:
    """Goes through the document once, remembering what came before."""

    lit: dict[int, list[Stretch]]
    _anchors: set[str] = field(default_factory=set)
    _shown: set[tuple[str, str]] = field(default_factory=set)
    _page: int | None = None
    _level: int = 1

    def set(self, blocks: Iterable[Block]) -> Iterator[Line | TableOnPaper]:
        for block in blocks:
            yield self._table(block) if isinstance(block, TableBlock) else self._line(block)

    def _line(self, paragraph: ParagraphBlock, *, in_table: bool = False) -> Line:
        lit = self.lit.get(paragraph.start, [])
        return Line(
            start=paragraph.start,
            end=paragraph.end,
            anchor="" if in_table else self._anchor(paragraph.address),
            address=paragraph.address or "",
            words=tuple(_words(paragraph, lit)),
            marks=() if in_table else self._marks_beside([paragraph]),
            look=_look(paragraph),
            heading=self._heading(paragraph) if paragraph.heading and not in_table else None,
            new_page=None if in_table else self._turn_to(paragraph.page),
        )

    def _table(self, table: TableBlock) -> TableOnPaper:
        header = tuple(self._row(row) for row in table.header)
        body = tuple(self._row(row) for row in table.body)
        look = f"part-{table.part} {'is-ruled' if table.ruled else 'is-unruled'}"
        return TableOnPaper(header, body, look, table.ruled)

    def _row(self, row: RowBlock) -> RowOnPaper:
        paragraphs = [paragraph for cell in row.cells for paragraph in cell.paragraphs]
        address = row.address or next((p.address for p in paragraphs if p.address), None)
        return RowOnPaper(
            start=paragraphs[0].start if paragraphs else None,
            anchor=self._anchor(address),
            address=row.address or "",
            marks=self._marks_beside(paragraphs),
            cells=tuple(
                CellOnPaper(tuple(self._line(p, in_table=True) for p in cell.paragraphs), cell.colspan, cell.rowspan)
                for cell in row.cells
            ),
        )

    def _anchor(self, address: str | None) -> str:
        """Several paragraphs may share an address: it leads to the first."""
        if not address or address in self._anchors:
            return ""
        self._anchors.add(address)
        return address

    def _marks_beside(self, paragraphs: Iterable[ParagraphBlock]) -> tuple[Mark, ...]:
        """An item is named where it begins; a finding at every place it speaks of, unless these are many."""
        found: dict[str, Mark] = {}
        for paragraph in paragraphs:
            for mark in (stretch.mark for stretch in self.lit.get(paragraph.start, [])):
                where = paragraph.address or "" if mark.kind == "finding" else ""
                if not mark.is_broad and (mark.code, where) not in self._shown:
                    self._shown.add((mark.code, where))
                    found[mark.code] = mark
        return tuple(found.values())

    def _turn_to(self, page: int | None) -> int | None:
        if page is None or page == self._page:
            return None
        is_first, self._page = self._page is None, page
        return None if is_first else page

    def _heading(self, paragraph: ParagraphBlock) -> int:
        self._level = min((paragraph.level or 1) + 1, self._level + 1, LOWEST_HEADING)
        return self._level


def _lit_by_paragraph(blocks: Iterable[Block], marks: Iterable[Mark]) -> dict[int, list[Stretch]]:
    """The stretches within each paragraph, by the offset at which the paragraph starts."""
    paragraphs = sorted(_paragraphs(blocks), key=lambda paragraph: paragraph.start)
    ends = [paragraph.end for paragraph in paragraphs]
    lit: dict[int, list[Stretch]] = {}
    for mark in marks:
        for span in mark.spans:
            for paragraph in paragraphs[bisect_left(ends, span.start + 1) :]:
                if paragraph.start >= span.end:
                    break
                stretch = Stretch(max(span.start, paragraph.start), min(span.end, paragraph.end), mark)
                lit.setdefault(paragraph.start, []).append(stretch)
    return lit


def _paragraphs(blocks: Iterable[Block]) -> Iterator[ParagraphBlock]:
    for block in blocks:
        if isinstance(block, ParagraphBlock):
            yield block
        else:
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)


def _words(paragraph: ParagraphBlock, lit: Sequence[Stretch]) -> Iterator[Words]:
    bold_end = paragraph.start + paragraph.bold
    cuts = {paragraph.start, min(bold_end, paragraph.end), paragraph.end}
    edges = sorted(cuts.union(*((stretch.start, stretch.end) for stretch in lit)))
    looks = [stretch for stretch in lit if _has_look(stretch, lit)]
    for start, end in pairwise(edges):
        text = paragraph.text[start - paragraph.start : end - paragraph.start]
        marks = {s.mark.code: s.mark for s in lit if s.start <= start and end <= s.end}
        kinds = {s.mark.kind for s in looks if s.start <= start and end <= s.end}
        yield Words(text, start < bold_end, tuple(marks.values()), tuple(sorted(kinds)))


def _has_look(stretch: Stretch, lit: Sequence[Stretch]) -> bool:
    """A finding about an item as a whole leaves the item's look alone; a slip of the pen has its own."""
    if stretch.mark.kind != "finding":
        return True
    place = (stretch.start, stretch.end)
    return not stretch.mark.is_broad and all(
        place != (other.start, other.end) for other in lit if other.mark.kind != "finding"
    )


def _look(paragraph: ParagraphBlock) -> str:
    """Classes of `paper.css`."""
    steps = min(round((paragraph.indent or 0) / POINTS_PER_STEP), MOST_STEPS)
    names = {
        f"part-{paragraph.part}": True,
        f"level-{paragraph.level}": paragraph.heading and paragraph.level is not None,
        "is-centred": paragraph.centred,
        "is-italic": paragraph.italic,
        "is-note": paragraph.note,
        f"indent-{steps}": steps > 0 and not paragraph.centred,
    }
    return " ".join(name for name, wanted in names.items() if wanted)
