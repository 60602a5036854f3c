"""Where a page is set in two columns without rules: letterheads and signatures."""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from vanban.formats.pdf.centring import is_centred
from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure
from vanban.formats.pdf.words import Word

_GUTTER = 3.0
"""Points that must stay free between two columns."""
_WIDE = 1.5
"""Times the type size: a gap that no blank within a sentence reaches."""
_ABOUT = 4.0
"""Points by which the lines of a column may be off its axis."""
_HANGING = 14.0
"""Points by which they may be off its edge."""
_CLEAR = 2.0
"""Times the type size: a gap that is enough on one row where more words follow on its right side alone."""
_SIGNING = 130.0
"""Points left open at most between two lines of a column, for a signature and a seal."""
_ABOVE = 3.0
"""Times the type size: the farthest that a line above belongs to the columns."""


@dataclass(slots=True)
class Side:
    """Where the lines of one side stand so far."""

    lefts: list[float] = field(default_factory=list)
    centres: list[float] = field(default_factory=list)

    @property
    def centred(self) -> bool:
        return _spread(self.centres) < _spread(self.lefts)

    def add(self, x0: float, x1: float) -> None:
        self.lefts.append(x0)
        self.centres.append((x0 + x1) / 2)

    def takes(self, x0: float, x1: float) -> bool:
        """Whether a line stands where those before it do."""
        if not self.lefts or abs((x0 + x1) / 2 - median(self.centres)) <= _ABOUT:
            return True
        return not self.centred and abs(x0 - min(self.lefts)) <= _HANGING


@dataclass(slots=True)
class Band:
    """Rows `start` to `end` (exclusive) of a page, free of words between `low` and `high`."""

    start: int
    end: int
    low: float
    high: float
    both: int = 0
    """Rows with words on both sides."""
    right_only: int = 0
    left: Side = field(default_factory=Side)
    right: Side = field(default_factory=Side)

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def take(self, row: Line, page: Measure) -> bool:
        """Let a row in if it keeps to the columns; False where it crosses them or stands elsewhere."""
        free = self._free(row)
        if free is None:
            return False
        on_left, on_right = row.x0 < free[0], row.x1 > free[1]
        if not (on_left and on_right) and not self.joins(row, page, left=on_left):
            return False
        self.low, self.high = free
        self._add(row)
        self.both += on_left and on_right
        self.right_only += not on_left
        return True

    def joins(self, row: Line, page: Measure, *, left: bool) -> bool:
        """Whether a row with words on one side belongs to that side."""
        side = self.left if left else self.right
        if is_centred(row, page) and not (side.centred and abs(median(side.centres) - page.centre) <= _ABOUT):
            return False
        return side.takes(row.x0, row.x1) or (not left and row.x0 > page.centre)

    def _free(self, row: Line) -> tuple[float, float] | None:
        """What stays free of words between the columns once the row is in."""
        if row.x1 < self.high - _GUTTER:
            return max(self.low, row.x1), self.high
        if row.x0 > self.low + _GUTTER:
            return self.low, min(self.high, row.x0)
        shared = [(max(a, self.low), min(b, self.high)) for a, b in _gaps(row, 0.0)]
        return max((s for s in shared if s[1] - s[0] >= _GUTTER), key=lambda s: s[1] - s[0], default=None)

    def _add(self, row: Line) -> None:
        for side, pieces in ((self.left, left_of(row, self.middle)), (self.right, right_of(row, self.middle))):
            if pieces:
                side.add(pieces[0].x0, pieces[-1].x1)


def bands(rows: list[Line], page: Measure) -> list[Band]:
    """The two-column parts of a page, from top to bottom; `page` is the measure of its text."""
    found: list[Band] = []
    at = 0
    while at < len(rows):
        candidates = [b for gap in _seeds(rows[at], page) if (b := _band(rows, at, gap, page)) is not None]
        best = max(candidates, key=lambda b: (b.both, b.end, b.high - b.low), default=None)
        if best is not None:
            _upwards(rows, best, page, found[-1].end if found else 0)
            found.append(best)
        at = at + 1 if best is None else best.end
    return found


def _band(rows: list[Line], start: int, gap: tuple[float, float], page: Measure) -> Band | None:
    """Follow a gap downwards for as long as nothing crosses it and the lines keep to their columns."""
    band = Band(start, start, *gap)
    for at in range(start, len(rows)):
        if (at > start and rows[at - 1].y - rows[at].y > _SIGNING) or not band.take(rows[at], page):
            break
        band.end = at + 1
    clear = band.high - band.low >= _CLEAR * rows[start].size
    return band if band.both > 1 or (band.both and band.right_only and clear) else None


def _upwards(rows: list[Line], band: Band, page: Measure, floor: int) -> None:
    """Let the lines above in that stand in one column only; text set to the left may end a paragraph before."""
    while band.start > floor:
        above = rows[band.start - 1]
        if above.y - rows[band.start].y > _ABOVE * above.size or (above.x0 < band.low and not band.left.centred):
            return
        if not band.take(above, page):
            return
        band.start -= 1


def _seeds(row: Line, page: Measure) -> list[tuple[float, float]]:
    """Where a gutter may be: a wide gap, or all that lies to the left of a line in the right half."""
    alone = [(page.left, row.x0)] if row.x0 > page.centre else []
    return _gaps(row, _WIDE) + alone


def _gaps(row: Line, times: float) -> list[tuple[float, float]]:
    pairs = [(a.x1, b.x0) for a, b in pairwise(row.pieces)]
    return [(a, b) for a, b in pairs if b - a > max(times * row.size, _GUTTER)]


def left_of(row: Line, x: float) -> list[Word]:
    return [p for p in row.pieces if p.x0 < x]


def right_of(row: Line, x: float) -> list[Word]:
    return [p for p in row.pieces if p.x0 >= x]


def _spread(values: list[float]) -> float:
    middle = median(values)
    return sum(abs(v - middle) for v in values)
