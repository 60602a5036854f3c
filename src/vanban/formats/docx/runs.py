"""What text a paragraph displays, run by run, and how each run is set."""

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.formats.characters import clean
from vanban.formats.docx.names import ALTERNATE, CHOICE, FALLBACK, MATH, MATH_TEXT, Element, toggle, value, w
from vanban.formats.docx.styles import RunLook, over, run_look
from vanban.formats.docx.walk import Walk

_INSERTED = frozenset((w("ins"), w("moveTo")))
_DELETED = frozenset((w("del"), w("moveFrom")))
_THROUGH = frozenset(w(n) for n in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent"))
_BLANKS = frozenset(w(n) for n in ("tab", "br", "cr", "ptab"))
_DRAWN = frozenset(w(n) for n in ("drawing", "pict", "object"))
_BOX = w("txbxContent")
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_SYMBOLS = {
    0xB7: "•", 0xA7: "▪", 0xA8: "□", 0x6F: "□", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xD8: "➢",
    0xE0: "→", 0xF0: "⇨", 0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0x2D: "-", 0xBE: "—",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Displayed text of one look."""

    text: str
    bold: bool
    italic: bool
    half_points: int | None
    parts: tuple[tuple[str, Element], ...] = ()
    """What it was composed of as the file writes it, each with its element; none for words that Word makes."""


def pieces(parent: Element, base: RunLook, walk: Walk) -> Iterator[Piece]:
    """The displayed text under a paragraph or one of its inline containers; `base` is the paragraph style's look."""
    for child in parent:
        tag = child.tag
        if tag == w("r"):
            yield from _run(child, base, walk)
        elif tag in _INSERTED:
            walk.inserted += _has_text(child, "t")
            yield from pieces(child, base, walk)
        elif tag in _DELETED:
            walk.deleted += _has_text(child, "t", "delText")
        elif tag in _THROUGH:
            yield from pieces(child, base, walk)
        else:
            yield from _special(child, base, walk)


def _special(child: Element, base: RunLook, walk: Walk) -> Iterator[Piece]:
    if child.tag == w("sdt"):
        content = child.find(w("sdtContent"))
        if content is not None and not toggle(child.find(w("sdtPr")), "showingPlcHdr"):
            yield from pieces(content, base, walk)
    elif child.tag == ALTERNATE:
        chosen = chosen_of(child)
        if chosen is not None:
            yield from pieces(chosen, base, walk)
    elif child.tag in MATH:
        text = "".join(t.text or "" for t in child.iter(MATH_TEXT))
        yield Piece(clean(text), bool(base.bold), bool(base.italic), base.half_points)


def chosen_of(alternate: Element) -> Element | None:
    """The one branch that is displayed: both hold the same words."""
    choice = alternate.find(CHOICE)
    return choice if choice is not None else alternate.find(FALLBACK)


def _has_text(parent: Element, *names: str) -> bool:
    return any(t.text for name in names for t in parent.iter(w(name)))


def _run(run: Element, base: RunLook, walk: Walk) -> Iterator[Piece]:
    look = _look(run.find(w("rPr")), base, walk)
    parts = tuple(_texts(run, walk))
    text = clean("".join(part for part, _ in parts))
    if not text:
        return
    if look.hidden:
        walk.hidden += bool(text.strip())
        return
    yield Piece(text.upper() if look.caps else text, bool(look.bold), bool(look.italic), look.half_points, parts)


def _look(rpr: Element | None, base: RunLook, walk: Walk) -> RunLook:
    if rpr is None:
        return base
    look = base
    style = value(rpr, "rStyle")
    if style is not None:
        named = walk.styles.run(style)
        look = over(look, named)
        if named.bold and base.bold:
            look = over(look, RunLook(bold=False))
    return over(look, run_look(rpr))


def _texts(run: Element, walk: Walk) -> Iterator[tuple[str, Element]]:
    for child in run:
        tag = child.tag
        if tag == w("fldChar"):
            _field(child.get(w("fldCharType")), walk)
        elif tag in _DRAWN:
            walk.boxes.extend(_outermost_boxes(child))
            walk.embedded += child.find(_OLE) is not None
        elif tag == ALTERNATE:
            chosen = chosen_of(child)
            if chosen is not None:
                yield from _texts(chosen, walk)
        elif walk.shows:
            yield from ((text, child) for text in _shown(child, walk))


def _shown(child: Element, walk: Walk) -> Iterator[str]:
    tag = child.tag
    if tag == w("t"):
        yield child.text or ""
    elif tag in _BLANKS:
        yield " "
    elif tag == w("noBreakHyphen"):
        yield "-"
    elif tag == w("sym"):
        yield _symbol(child)
    elif tag in (w("footnoteReference"), w("endnoteReference")):
        walk.notes.append((tag.rsplit("}", 1)[1].removesuffix("Reference"), child.get(w("id"), "")))
    elif tag == w("ruby"):
        for base in child.iterfind(f"{w('rubyBase')}//{w('t')}"):
            yield base.text or ""


def _field(kind: str | None, walk: Walk) -> None:
    if kind == "begin":
        walk.fields.append(False)
    elif kind == "separate" and walk.fields:
        walk.fields[-1] = True
    elif kind == "end" and walk.fields:
        walk.fields.pop()


def _symbol(sym: Element) -> str:
    try:
        code = int(sym.get(w("char"), ""), 16)
    except ValueError:
        return ""
    if 0xF000 <= code <= 0xF0FF:
        return _SYMBOLS.get(code - 0xF000, "•")
    return chr(code) if 0x20 <= code < 0xD800 else ""


def _outermost_boxes(drawn: Element) -> Iterator[Element]:
    for child in drawn:
        if child.tag == _BOX:
            yield child
        elif child.tag == ALTERNATE:
            chosen = chosen_of(child)
            if chosen is not None:
                yield from _outermost_boxes(chosen)
        else:
            yield from _outermost_boxes(child)
