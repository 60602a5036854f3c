"""What the two columns of a letterhead or a signature say."""

from statistics import median

from vanban.formats.pdf.bands import Band, Side, left_of, right_of
from vanban.formats.pdf.flow import paragraphs
from vanban.formats.pdf.lines import Line, lines
from vanban.formats.pdf.measure import Measure, pitch
from vanban.source import Cell, Table


def table(rows: list[Line], band: Band, page: Measure) -> Table:
    """Both columns as cells of one row."""
    number = rows[band.start].page
    inside = rows[band.start : band.end]
    left = lines((p for row in inside for p in left_of(row, band.middle)), number)
    right = lines((p for row in inside for p in right_of(row, band.middle)), number)
    return Table(
        ((_cell(left, min(page.left, left[0].x0), band.middle), _cell(right, band.middle, page.right)),), ruled=False
    )


def _cell(column: list[Line], low: float, high: float) -> Cell:
    side = Side()
    for line in column:
        side.add(line.x0, line.x1)
    widest = max(x.x1 - x.x0 for x in column)
    if side.centred:
        centre = median(side.centres)
        half = max(min(centre - low, high - centre), widest / 2)
        left, right = centre - half, centre + half
    else:
        left, right = min(side.lefts), max(x.x1 for x in column)
    return Cell(tuple(paragraphs(column, Measure(left, right, pitch(column, right)))))
