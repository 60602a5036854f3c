"""What the cells of a table say, each within its own edges."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from vanban.formats.pdf.flow import ENDED, paragraphs
from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure
from vanban.formats.pdf.sheets import Sheet
from vanban.source import Cell

_PADDING = 8.0
"""The most points that a cell leaves free on either side."""
_COMMON_PITCH = 1.2


def cells(whole: Sheet) -> tuple[tuple[Cell, ...], ...]:
    padding, pitch = _padding(whole), _pitch(whole)
    done: dict[int, Cell] = {}
    for row in whole.rows:
        for column, draft in enumerate(row):
            if id(draft) in done:
                continue
            span = sum(d is draft for d in row)
            measure = Measure(whole.xs[column] + padding, whole.xs[column + span] - padding, pitch)
            done[id(draft)] = Cell(tuple(paragraphs(draft.lines, measure)))
    return tuple(tuple(done[id(draft)] for draft in row) for row in whole.rows)


def _padding(whole: Sheet) -> float:
    """How far text keeps from the edge of its cell: the least that is seen."""
    free = [
        line.x0 - whole.xs[column]
        for row in whole.rows
        for column, draft in enumerate(row)
        if column == 0 or row[column - 1] is not draft
        for line in draft.lines
    ]
    return min(max(min(free, default=0.0), 0.0), _PADDING)


def _pitch(whole: Sheet) -> float:
    steps = Counter(round(a.y - b.y, 1) for a, b in _within_sentences(whole))
    size = next((x.size for row in whole.rows for d in row for x in d.lines), 12.0)
    return steps.most_common(1)[0][0] if steps else _COMMON_PITCH * size


def _within_sentences(whole: Sheet) -> Iterator[tuple[Line, Line]]:
    drafts = {id(d): d for row in whole.rows for d in row}.values()
    for draft in drafts:
        for above, below in pairwise(draft.lines):
            if above.page == below.page and below.text[:1].islower() and not ENDED.search(above.text):
                yield above, below
