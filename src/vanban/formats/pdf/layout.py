"""In which order the paragraphs and tables of the pages are read, joined over page breaks."""

from collections import Counter
from dataclasses import dataclass, field, replace

from vanban.formats.pdf import columns, notes, tables
from vanban.formats.pdf.bands import bands
from vanban.formats.pdf.flow import paragraphs
from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure, measure, measures
from vanban.formats.pdf.pages import Page
from vanban.formats.pdf.sheets import Sheet
from vanban.source import Block, Table

_TURNED = 30.0
"""Points by which the text of two pages must differ in width for no paragraph to run from one to the other."""


@dataclass(slots=True)
class _Flow:
    """The blocks so far, and what may still go on: lines, or the parts of a table."""

    blocks: list[Block] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    measure: Measure | None = None
    parts: list[Sheet] = field(default_factory=list)

    def add_lines(self, found: list[Line], page: Measure) -> None:
        """Lines of one column; counted from its left margin, which may change from page to page."""
        self._end_table()
        width = page.right - page.left
        if self.measure is not None and abs(width - self.measure.right) > _TURNED:
            self.end()
        if self.measure is None:
            self.measure = Measure(0.0, width, page.pitch, None if page.indent is None else page.indent - page.left)
        self.lines += [replace(x, x0=x.x0 - page.left, x1=x.x1 - page.left) for x in found]

    def add_sheet(self, sheet: Sheet, *, first: bool) -> None:
        """Part of a table; `first` if nothing stands above it on its page."""
        self._end_lines()
        if self.parts and not (first and tables.continued(self.parts[-1], sheet)):
            self._end_table()
        self.parts.append(sheet)

    def add_table(self, table: Table) -> None:
        self.end()
        self.blocks.append(table)

    def end(self) -> None:
        self._end_lines()
        self._end_table()

    def _end_lines(self) -> None:
        if self.lines and self.measure is not None:
            self.blocks += paragraphs(self.lines, self.measure)
        self.lines, self.measure = [], None

    def _end_table(self) -> None:
        if self.parts:
            self.blocks.append(tables.table(self.parts))
        self.parts = []


def blocks(pages: list[Page]) -> tuple[Block, ...]:
    """The blocks of the text, the notes of all pages after it."""
    flow = _Flow()
    feet: list[Line] = []
    size = _main_size(pages)
    shown = [(p.width, p.lines, [(t.xs[0], t.xs[-1]) for t in p.tables]) for p in pages]
    for page, margins in zip(pages, measures(shown), strict=True):
        text, foot = notes.split(page.lines, size, feet[-1:] if feet and feet[-1].page == page.number - 1 else [])
        feet += foot
        _add_page(flow, text, page.tables, margins)
    flow.end()
    return (*flow.blocks, *paragraphs(feet, measure(feet), note=True))


def _main_size(pages: list[Page]) -> float:
    lengths: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            lengths[round(line.size, 1)] += len(line.text)
    return max(lengths, key=lambda s: lengths[s], default=0.0)


def _add_page(flow: _Flow, lines: list[Line], sheets: list[Sheet], margins: Measure) -> None:
    left = lines
    for at, sheet in enumerate(sheets):
        above = [x for x in left if x.y > sheet.top]
        left = left[len(above) :]
        _add_rows(flow, above, margins)
        flow.add_sheet(sheet, first=at == 0 and not above)
    _add_rows(flow, left, margins)


def _add_rows(flow: _Flow, rows: list[Line], margins: Measure) -> None:
    at = 0
    for band in bands(rows, margins):
        if rows[at : band.start]:
            flow.add_lines(rows[at : band.start], margins)
        flow.add_table(columns.table(rows, band, margins))
        at = band.end
    if rows[at:]:
        flow.add_lines(rows[at:], margins)
