"""In which order the paragraphs and tables of a Word document are read."""

from collections.abc import Iterator

from vanban.formats.docx.names import ALTERNATE, Element, toggle, w
from vanban.formats.docx.paragraphs import loose_pieces, mark_deleted, paragraph, together, unended
from vanban.formats.docx.runs import Piece, chosen_of
from vanban.formats.docx.tables import table, wrapped
from vanban.formats.docx.walk import Walk
from vanban.source import Block, Cell, Paragraph, Table

_THROUGH = frozenset(w(n) for n in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_CELL_RULE = " | "
"""Between the cells of a data table that stands within a cell."""


def blocks(parent: Element, walk: Walk) -> Iterator[Block]:
    """The blocks under the body, a cell, a note or a text box; empty paragraphs are left out."""
    before: tuple[Piece, ...] = ()
    for child in _block_elements(parent):
        if child.tag == w("p") and mark_deleted(child):
            before += loose_pieces(child, walk)
            yield from _boxes(walk)
            continue
        if child.tag == w("p"):
            yield from _printed(paragraph(child, walk, before=before))
            yield from _boxes(walk)
        else:
            yield from _printed(unended(before, walk))
            yield from _set_apart(child, walk)
        before = ()
    yield from _printed(unended(before, walk))


def _set_apart(child: Element, walk: Walk) -> Iterator[Block]:
    if child.tag == w("altChunk"):
        walk.embedded += 1
    else:
        yield from _table_blocks(child, walk)


def _block_elements(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (w("p"), w("tbl"), w("altChunk")):
            yield child
        elif child.tag == w("sdt"):
            content = child.find(w("sdtContent"))
            if content is not None and not toggle(child.find(w("sdtPr")), "showingPlcHdr"):
                yield from _block_elements(content)
        elif child.tag in _THROUGH:
            yield from _block_elements(child)
        elif child.tag == ALTERNATE:
            chosen = chosen_of(child)
            if chosen is not None:
                yield from _block_elements(chosen)


def _printed(read: Paragraph) -> Iterator[Paragraph]:
    if read.text:
        yield read


def _boxes(walk: Walk) -> Iterator[Block]:
    boxes, walk.boxes = walk.boxes, []
    for box in boxes:
        yield from blocks(box, walk)


def _table_blocks(element: Element, walk: Walk) -> Iterator[Block]:
    """A table, or what it frames where it has one cell and that holds a table."""
    cells = list(wrapped(element, w("tc")) for element in wrapped(element, w("tr")))
    only = [tc for row in cells for tc in row]
    if len(only) == 1 and only[0].find(f".//{w('tbl')}") is not None:
        yield from blocks(only[0], walk)
        return
    outer, walk.boxes = walk.boxes, []
    read = table(element, walk, lambda tc: _cell(tc, walk))
    walk.boxes = outer
    if any(cell.text for row in read.rows for cell in row):
        yield read


def _cell(tc: Element, walk: Walk) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for block in blocks(tc, walk):
        found.extend(_flat(block) if isinstance(block, Table) else (block,))
    return tuple(found)


def _flat(nested: Table) -> Iterator[Paragraph]:
    """A table within a cell: rows of a data table as one paragraph each, else its paragraphs in order."""
    if nested.ruled and len(nested.rows) > 1 and len(nested.rows[0]) > 1:
        for row in nested.rows:
            cells = list(_distinct(row))
            yield together(_CELL_RULE.join(c.text for c in cells), [p for c in cells for p in c.paragraphs])
        return
    seen: set[int] = set()
    for row in nested.rows:
        for cell in _distinct(row):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield from cell.paragraphs


def _distinct(row: tuple[Cell, ...]) -> Iterator[Cell]:
    for at, cell in enumerate(row):
        if at == 0 or cell is not row[at - 1]:
            yield cell
