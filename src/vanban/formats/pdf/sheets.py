"""What stands in the cells of a grid on one page."""

from dataclasses import dataclass, field

from vanban.formats.pdf.grids import Grid
from vanban.formats.pdf.lines import Line, lines
from vanban.formats.pdf.words import Word


@dataclass(slots=True, eq=False)
class Draft:
    """A cell while its table is put together; one that covers several places stands in each of them."""

    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(x.text for x in self.lines)


@dataclass(slots=True)
class Sheet:
    """The part of a table on one page; `xs` are the edges of its columns, from left to right, in points."""

    xs: list[float]
    top: float
    rows: list[list[Draft]]


def sheets(grids: list[Grid], words: list[Word], page: int) -> tuple[list[Sheet], list[Word]]:
    """(the tables of a page from top to bottom, the words that stand in none of them)."""
    inside: dict[tuple[int, tuple[int, int]], list[Word]] = {}
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.y + word.size / 4
        for k, grid in enumerate(grids):
            place = grid.place(x, y)
            if place is not None:
                inside.setdefault((k, place), []).append(word)
                break
        else:
            outside.append(word)
    filled = {place: Draft(lines(found, page)) for place, found in inside.items()}
    drawn = [_sheet(grid, {place: d for (k, place), d in filled.items() if k == at}) for at, grid in enumerate(grids)]
    return [s for s in drawn if s is not None], outside


def _sheet(grid: Grid, filled: dict[tuple[int, int], Draft]) -> Sheet | None:
    """None for a grid without words, such as a drawing."""
    if not filled:
        return None
    drafts: dict[tuple[int, int], Draft] = dict(filled)
    rows = [[drafts.setdefault(place, Draft()) for place in row] for row in grid.owner]
    return Sheet(grid.xs, grid.top, rows)
