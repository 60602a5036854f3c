"""What a Word file holds: its body, its notes after it, its headers and footers apart."""

from collections.abc import Iterator
from dataclasses import replace

from vanban import errors
from vanban.formats.docx.body import blocks
from vanban.formats.docx.names import DRAWN_TEXT, Element, w
from vanban.formats.docx.numbering import Numbering
from vanban.formats.docx.package import Package
from vanban.formats.docx.paragraphs import together
from vanban.formats.docx.styles import Styles
from vanban.formats.docx.walk import Walk
from vanban.formats.taken import Taken
from vanban.source import Block, Paragraph, Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, *, traces: bool = False) -> Taken:
    """Take a Word file apart; raises Broken, Dangerous, Encrypted, or NoText where it holds pictures only.

    With `traces`, every paragraph is a `paragraphs.Traced`.
    """
    package = Package(data)
    main = package.main
    root = package.xml(main)
    body = root.find(w("body")) if root is not None else None
    if root is None or body is None:
        raise errors.Broken("no body")
    parts = dict(reversed(package.related(main)))
    styles = Styles(_part(package, parts, "styles"))
    walk = Walk(styles, Numbering(_part(package, parts, "numbering"), styles), traces=traces)
    try:
        found = [*blocks(body, walk)]
        found += _notes(package, parts, walk)
        margins = (*_drawn(root), *_margins(package, package.related(main), styles))
    except RecursionError as error:
        raise errors.Dangerous("nested too deep") from error
    if not found:
        raise errors.NoText("no words in the body")
    return Taken(MEDIA_TYPE, "docx", tuple(found), margins=margins, remarks=walk.remarks())


def _part(package: Package, parts: dict[str, str], kind: str) -> Element | None:
    return package.xml(parts[kind]) if kind in parts else None


def _notes(package: Package, parts: dict[str, str], walk: Walk) -> Iterator[Block]:
    """Footnotes and endnotes that the body refers to, in that order."""
    known: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = _part(package, parts, f"{kind}s")
        for note in root if root is not None else ():
            known[kind, note.get(w("id"), "")] = note
    for reference in dict.fromkeys(walk.notes):
        for block in blocks(known[reference], walk) if reference in known else ():
            yield from _as_notes(block)


def _as_notes(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield replace(block, note=True)
        return
    for row in block.rows:
        yield together(" ".join(cell.text for cell in row), [p for cell in row for p in cell.paragraphs], note=True)


def _margins(package: Package, related: list[tuple[str, str]], styles: Styles) -> Iterator[str]:
    for kind, path in related:
        root = package.xml(path) if kind in ("header", "footer") else None
        if root is not None:
            for block in blocks(root, Walk(styles, Numbering(None, styles))):
                yield from _lines(block)
            yield from _drawn(root)


def _drawn(root: Element) -> Iterator[str]:
    """Words drawn as a picture across the page: watermarks, stamps."""
    return (shape.get("string", "") for shape in root.iter(DRAWN_TEXT))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (p.text for row in block.rows for cell in row for p in cell.paragraphs)
    else:
        yield block.text
