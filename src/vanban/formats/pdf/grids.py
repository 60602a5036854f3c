"""Which tables the rules of a page draw: their columns, their rows, the cells that are merged."""

from bisect import bisect_left
from dataclasses import dataclass, field

from vanban.formats.pdf.meeting import SAME, TOUCH, Groups, merged, touching
from vanban.formats.pdf.rules import Rule

_SHORT = 5.0
_MAX_CELLS = 40_000
_MAX_CROSSINGS = 1_000_000
"""A page with more is a drawing."""


@dataclass(slots=True)
class Grid:
    """`xs` from left to right, `ys` from top to bottom; `owner[row][column]` is the (row, column) that the place
    belongs to: another one where it is merged."""

    xs: list[float]
    ys: list[float]
    owner: list[list[tuple[int, int]]] = field(default_factory=list)
    _depths: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._depths = [-y for y in self.ys]

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def right(self) -> float:
        return self.xs[-1]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The owner of a point; None outside the grid."""
        if not (self.left <= x <= self.right and self.bottom <= y <= self.top):
            return None
        column = bisect_left(self.xs, x, 1, len(self.xs) - 1) - 1
        row = bisect_left(self._depths, -y, 1, len(self.ys) - 1) - 1
        return self.owner[row][column]


def grids(found: list[Rule]) -> list[Grid]:
    """The tables of a page from top to bottom; a box alone, or rules that do not meet, are none."""
    across = merged([r for r in found if r.horizontal and r.high - r.low > _SHORT])
    down = merged([r for r in found if not r.horizontal and r.high - r.low > _SHORT])
    drawn = []
    if len(across) * len(down) > _MAX_CROSSINGS:
        return []
    for part_across, part_down in touching(across, down):
        grid = _grid(part_across, part_down)
        if grid is not None:
            drawn.append(grid)
    return sorted(_outermost(drawn), key=lambda g: -g.top)


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    xs = _positions([v.at for v in down], [e for h in across for e in (h.low, h.high)])
    ys = _positions([h.at for h in across], [e for v in down for e in (v.low, v.high)])[::-1]
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MAX_CELLS:
        return None
    grid = Grid(xs, ys)
    grid.owner = _owners(grid, across, down)
    return grid


def _positions(drawn: list[float], ends: list[float]) -> list[float]:
    """Where lines stand; also where the crossing ones end, should the table be open on that side."""
    found: list[float] = []
    for at in sorted(drawn):
        if not found or at - found[-1] > TOUCH:
            found.append(at)
    low, high = min(ends), max(ends)
    if low < found[0] - 3 * TOUCH:
        found.insert(0, low)
    if high > found[-1] + 3 * TOUCH:
        found.append(high)
    return found


def _owners(grid: Grid, across: list[Rule], down: list[Rule]) -> list[list[tuple[int, int]]]:
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    places = Groups(rows * columns)
    inner_down = [[v for v in down if abs(v.at - x) <= TOUCH] for x in grid.xs[1:-1]]
    for r in range(rows):
        beneath = [h for h in across if abs(h.at - grid.ys[r + 1]) <= TOUCH]
        for c in range(columns):
            at = r * columns + c
            if c + 1 < columns and not _covered(inner_down[c], grid.ys[r + 1], grid.ys[r]):
                places.join(at, at + 1)
            if r + 1 < rows and not _covered(beneath, grid.xs[c], grid.xs[c + 1]):
                places.join(at, at + columns)
    return [[divmod(places.least(r * columns + c), columns) for c in range(columns)] for r in range(rows)]


def _covered(on_line: list[Rule], low: float, high: float) -> bool:
    """Whether the rules of a line cover more than half of the stretch."""
    drawn = sum(max(0.0, min(r.high, high) - max(r.low, low)) for r in on_line)
    return drawn > 0.5 * (high - low)


def _outermost(drawn: list[Grid]) -> list[Grid]:
    """A grid drawn inside the cell of another is part of that cell."""
    return [
        g
        for g in drawn
        if not any(
            o is not g and o.left <= g.left + SAME and g.right <= o.right + SAME
            and o.bottom <= g.bottom + SAME and g.top <= o.top + SAME
            and (o.right - o.left) * (o.top - o.bottom) > (g.right - g.left) * (g.top - g.bottom)
            for o in drawn
        )
    ]  # fmt: skip
