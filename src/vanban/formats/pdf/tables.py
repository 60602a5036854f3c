"""How the parts of a table on several pages become one table: its header once, its broken rows whole again."""

from itertools import pairwise

from vanban.formats.pdf.cells import cells
from vanban.formats.pdf.flow import ENDED
from vanban.formats.pdf.sheets import Draft, Sheet
from vanban.source import Table

_SAME = 4.0
"""Points by which the columns of two pages may differ."""
_MAX_HEADER = 5
_PADDED = 5.0
"""What cells usually leave free at their right edge, in points."""
_BLANK = 0.25

Rows = list[list[Draft]]


def continued(above: Sheet, below: Sheet) -> bool:
    """Whether the part at the top of a page has the columns of the one at the foot of the page before."""
    return _shared_columns(above, below) is not None


def table(parts: list[Sheet]) -> Table:
    """One table of its parts in order."""
    whole, header = parts[0], 0
    for part in parts[1:]:
        whole, repeated = _joined(whole, part)
        header = max(header, repeated)
    return Table(cells(whole), header_rows=header)


def _joined(above: Sheet, below: Sheet) -> tuple[Sheet, int]:
    """(both as one, count of header rows that the lower repeats)."""
    xs = _shared_columns(above, below) or above.xs
    upper = above.rows if xs is above.xs else _spread(above, xs, 0.0)
    lower = _spread(below, xs, below.xs[0] - above.xs[0])
    header = _repeated(upper, lower)
    del lower[:header]
    if lower and len(upper) > header:
        if _goes_on(upper[-1], lower[0], xs):
            _pour(upper[-1], lower)
        if lower:
            _hold_merged(upper, lower)
    upper += lower
    return Sheet(xs, above.top, upper), header


def _shared_columns(above: Sheet, below: Sheet) -> list[float] | None:
    """The edges of the part that has more of them; None where the other's are not among them."""
    shift = below.xs[0] - above.xs[0]
    moved = [x - shift for x in below.xs]
    few, many = (moved, above.xs) if len(moved) <= len(above.xs) else (above.xs, moved)
    if abs(few[-1] - many[-1]) > _SAME or any(min(abs(x - y) for y in many) > _SAME for x in few):
        return None
    return many


def _spread(part: Sheet, xs: list[float], shift: float) -> Rows:
    """The rows of a part over the columns `xs`."""
    middles = [(a + b) / 2 + shift for a, b in pairwise(xs)]
    columns = [min(sum(x > edge for edge in part.xs[1:-1]), len(part.xs) - 2) for x in middles]
    return [[row[c] for c in columns] for row in part.rows]


def _repeated(upper: Rows, lower: Rows) -> int:
    """How many rows at the top of both say the same."""
    count = 0
    for a, b in zip(upper[:_MAX_HEADER], lower, strict=False):
        said = [d.text for d in a]
        if said != [d.text for d in b] or not any(said):
            break
        count += 1
    return count


def _goes_on(last: list[Draft], first: list[Draft], xs: list[float]) -> bool:
    """Whether the row at the top of a page is the rest of the one at the foot of the page before."""
    if len(set(map(id, last))) != len(set(map(id, first))) or not last[0].lines or first[0].lines:
        return False
    edges = {id(b): xs[c + 1] for c, b in enumerate(first)}
    pairs = [(a, b) for a, b in zip(last, first, strict=True) if b.lines]
    if not pairs or not all(a.lines for a, _ in pairs):
        return False
    alone = len(pairs) == 1 and not ENDED.search(pairs[0][0].lines[-1].text)
    return alone or any(_mid_sentence(a, b, edges[id(b)]) for a, b in pairs)


def _mid_sentence(above: Draft, below: Draft, edge: float) -> bool:
    """Whether the text of a cell was broken by the page: it goes on in small letters, or its last line was full."""
    end, start = above.lines[-1], below.lines[0]
    if ENDED.search(end.text):
        return False
    full = end.x1 + _BLANK * end.size + start.first_width > edge - _PADDED
    return full or (start.text[:1].islower() and len(below.text) > 1)


def _pour(last: list[Draft], lower: Rows) -> None:
    """Add the first of the lower rows to the last of the upper ones."""
    first = lower.pop(0)
    for above, below in {(id(a), id(b)): (a, b) for a, b in zip(last, first, strict=True)}.values():
        above.lines += below.lines
        _replace(below, above, lower)


def _replace(below: Draft, above: Draft, lower: Rows) -> None:
    for row in lower:
        row[:] = [above if draft is below else draft for draft in row]


def _hold_merged(upper: Rows, lower: Rows) -> None:
    """A cell merged over rows of both pages: printed on the first alone, or on both if broken in mid-sentence."""
    unnumbered = upper[-1][0].lines and not lower[0][0].lines
    broken = {c for c, d in enumerate(lower[0]) if unnumbered and d.lines and _runs_on(upper[-1][c], d)}
    for column, below in enumerate(list(lower[0])):
        above = upper[-1][column]
        tall = (len(upper) > 1 and upper[-2][column] is above) or (len(lower) > 1 and lower[1][column] is below)
        if column in broken:
            above.lines += below.lines
            _replace(below, above, lower)
        elif above.lines and not below.lines and (tall or (broken and column == 0)):
            _replace(below, above, lower)


def _runs_on(above: Draft, below: Draft) -> bool:
    return above is not below and bool(above.lines) and not ENDED.search(above.lines[-1].text)
