"""Where a page is set in two columns without rules: letterheads and signatures."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vanban.formats.pdf.flow import paragraphs
from vanban.formats.pdf.lines import Line, lines
from vanban.formats.pdf.measure import Measure, measure
from vanban.source import Cell, Table

_GUTTER = 8.0
_WIDE = 1.2
"""Times the type size: a gap that no blank within a sentence reaches."""
_ABOUT = 8.0
_SIGNING = 150.0
"""Points left open for a signature."""


@dataclass(slots=True)
class Band:
    """Rows `start` to `end` (exclusive) of a page, split at `gutter`."""

    start: int
    end: int
    gutter: float


def bands(rows: list[Line], whole: Measure) -> list[Band]:
    """The two-column parts of a page, from top to bottom."""
    found: list[Band] = []
    at = 0
    while at < len(rows):
        band = _band(rows, at, whole)
        if band is None:
            at += 1
            continue
        floor = found[-1].end if found else 0
        while band.start > floor and _joins_above(rows, band, whole):
            band.start -= 1
        found.append(band)
        at = band.end
    return found


def table(rows: list[Line], gutter: float) -> Table:
    """Both columns as cells of one row."""
    sides = ([], []) if False else tuple([w for r in rows for w in r.words if (w.x0 > gutter) == side] for side in (False, True))
    return Table(((_cell(sides[0], rows[0].page), _cell(sides[1], rows[0].page)),), ruled=False)


def _cell(words: list, page: int) -> Cell:  # type: ignore[type-arg]
    column = lines(words, page)
    return Cell(tuple(paragraphs(column, measure(column))))
