"""Which grid of cells a Word table shows, merged cells repeated as the same cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vanban.formats.docx.names import Element, number, toggle, value, w
from vanban.formats.docx.walk import Walk
from vanban.source import Cell, Paragraph, Table

ReadCell = Callable[[Element], tuple[Paragraph, ...]]

_WRAPPERS = frozenset(w(n) for n in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_INVISIBLE = frozenset(("nil", "none"))
_SIDES = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")
_MAX_COLUMNS = 200


def wrapped(parent: Element, tag: str) -> Iterator[Element]:
    """Children of one name, also through content controls and the like."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from wrapped(child, tag)


@dataclass(slots=True)
class _Row:
    element: Element
    cells: list[Cell]


def table(element: Element, walk: Walk, read: ReadCell) -> Table:
    """Read one `w:tbl`; rows deleted under tracking are left out and counted."""
    rows: list[_Row] = []
    above: list[Cell] = []
    for tr in wrapped(element, w("tr")):
        properties = tr.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            walk.deleted += 1
            continue
        walk.inserted += properties is not None and properties.find(w("ins")) is not None
        above = _row(tr, above, read)
        rows.append(_Row(tr, above))
    width = max((len(r.cells) for r in rows), default=0)
    grid = tuple(tuple(r.cells) + tuple(Cell() for _ in range(width - len(r.cells))) for r in rows)
    return Table(rows=grid, ruled=_ruled(element, walk), header_rows=_header_rows(rows))


def _row(tr: Element, above: list[Cell], read: ReadCell) -> list[Cell]:
    cells: list[Cell] = [Cell() for _ in range(_span(tr.find(w("trPr")), "gridBefore", 0))]
    for tc in wrapped(tr, w("tc")):
        properties = tc.find(w("tcPr"))
        at = len(cells)
        if _continues(properties, "vMerge") and at < len(above):
            cell = above[at]
        elif _continues(properties, "hMerge") and cells:
            cell = cells[-1]
        else:
            cell = Cell(read(tc))
        cells += [cell] * min(_span(properties, "gridSpan", 1), _MAX_COLUMNS - at)
    return cells


def _span(properties: Element | None, name: str, default: int) -> int:
    said = number(value(properties, name))
    return default if said is None else max(default, min(said, _MAX_COLUMNS))


def _continues(properties: Element | None, name: str) -> bool:
    return value(properties, name) in ("", "continue")


def _header_rows(rows: list[_Row]) -> int:
    count = 0
    for row in rows:
        if not toggle(row.element.find(w("trPr")), "tblHeader"):
            break
        count += 1
    return count if count < len(rows) else 0


def _ruled(element: Element, walk: Walk) -> bool:
    """Whether lines are drawn: by most cells themselves, else by the table or its style."""
    own = [b for tc in element.iter(w("tc")) if (b := tc.find(f"{w('tcPr')}/{w('tcBorders')}")) is not None]
    cells = sum(1 for _ in element.iter(w("tc")))
    if own and 2 * len(own) > cells:
        return 2 * sum(_visible(b) >= 2 for b in own) > len(own)
    properties = element.find(w("tblPr"))
    borders = properties.find(w("tblBorders")) if properties is not None else None
    if borders is None:
        borders = walk.styles.table(value(properties, "tblStyle"))
    return borders is not None and _visible(borders) >= 2


def _visible(borders: Element) -> int:
    return sum(value(borders, side) not in _INVISIBLE and borders.find(w(side)) is not None for side in _SIDES)
