"""The plan on paper, each clause with what hangs on it; whole, or only the clauses of one shade."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tiendo.standing.colours import ClauseColour
from tiendo.ui.paper import Line, RowOnPaper, TableOnPaper
from tiendo.ui.shades import SHADES, Shade, shade_of_clause

Colours = Mapping[str, ClauseColour]


@dataclass(frozen=True, slots=True)
class ColouredLine:
    line: Line
    colour: ClauseColour | None
    shade: Shade | None
    is_table: bool = False

    @property
    def hangs_here(self) -> bool:
        """What hangs on an address is shown once, at its first paragraph."""
        return bool(self.line.anchor) and self.shade is not None


@dataclass(frozen=True, slots=True)
class ColouredRow:
    row: RowOnPaper
    colour: ClauseColour | None
    shade: Shade | None


@dataclass(frozen=True, slots=True)
class ColouredTable:
    table: TableOnPaper
    rows: tuple[ColouredRow, ...]
    is_table: bool = True


Part = ColouredLine | ColouredTable


def colour_paper(paper: Iterable[Line | TableOnPaper], colours: Colours) -> Iterator[Part]:
    for part in paper:
        if isinstance(part, TableOnPaper):
            yield ColouredTable(
                part, tuple(ColouredRow(row, *_at(row.address or row.anchor, colours)) for row in part.body)
            )
        else:
            yield ColouredLine(part, *_at(part.address, colours))


def only(parts: Iterable[Part], slug: str) -> Iterator[Part]:
    """What has the shade, each under the headings that it stands under."""
    above: list[ColouredLine] = []
    for part in parts:
        if isinstance(part, ColouredTable):
            rows = tuple(row for row in part.rows if _has(row, slug))
            found: Part | None = ColouredTable(part.table, rows) if rows else None
        else:
            found = part if _has(part, slug) else None
            if part.line.heading and found is None:
                above = [*(line for line in above if _level(line) < _level(part)), part]
        if found is not None:
            yield from above
            above = []
            yield found


def legend(colours: Colours) -> Sequence[tuple[Shade, int]]:
    """Each shade that the plan has, with the number of its clauses."""
    found = Counter(shade.slug for colour in colours.values() if (shade := shade_of_clause(colour)))
    return [(shade, found[slug]) for slug, shade in SHADES.items() if found[slug]]


def _at(address: str, colours: Colours) -> tuple[ClauseColour | None, Shade | None]:
    colour = colours.get(address)
    return colour, shade_of_clause(colour) if colour else None


def _has(part: ColouredLine | ColouredRow, slug: str) -> bool:
    return part.shade is not None and part.shade.slug == slug


def _level(line: ColouredLine) -> int:
    return line.line.heading or 0
