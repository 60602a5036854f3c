"""What one Word paragraph says and how it is set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from vanban.formats.docx.names import Element, value, w
from vanban.formats.docx.runs import Piece, pieces
from vanban.formats.docx.styles import ParagraphLook, over, paragraph_look
from vanban.formats.docx.walk import Walk
from vanban.source import Look, Paragraph

_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Traced(Paragraph):
    """A paragraph that still knows what it was made of."""

    element: Element | None = field(default=None, compare=False)
    """The `w:p` that it ends with."""
    pieces: tuple[Piece, ...] = ()
    """Its displayed words, blanks around them included; none where it was put together from several paragraphs."""


def paragraph(element: Element, walk: Walk, *, before: tuple[Piece, ...] = (), note: bool = False) -> Paragraph:
    """Read one `w:p`, its automatic number in front; `before` is the text of paragraphs whose mark was deleted."""
    ppr = element.find(w("pPr"))
    style = value(ppr, "pStyle") or walk.styles.default_style
    look, label, label_bold = _numbered(paragraph_look(ppr), style, walk)
    base = over(walk.styles.default_run, walk.styles.run(style))
    found = [*before, *pieces(element, base, walk)]
    if label:
        bold = label_bold if label_bold is not None else bool(found and found[0].bold)
        found.insert(0, Piece(label, bold, bool(found and found[0].italic), None))
    return _traced(_set(found, look, note=note), element, found, walk)


def mark_deleted(element: Element) -> bool:
    """Whether the paragraph's end is a tracked deletion, so that the next paragraph continues it."""
    return element.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None


def loose_pieces(element: Element, walk: Walk) -> tuple[Piece, ...]:
    """The text of a paragraph that has no end of its own."""
    style = value(element.find(w("pPr")), "pStyle") or walk.styles.default_style
    return tuple(pieces(element, over(walk.styles.default_run, walk.styles.run(style)), walk))


def unended(found: tuple[Piece, ...], walk: Walk) -> Paragraph:
    """What is left of paragraphs whose ends were deleted where no other follows that could continue them."""
    return _traced(_set(list(found), ParagraphLook(), note=False), None, found, walk)


def together(text: str, parts: Sequence[Paragraph], *, note: bool = False) -> Paragraph:
    """One paragraph put together from several; it is traced to the first of them."""
    merged = Paragraph(text, note=note)
    first = next((part for part in parts if isinstance(part, Traced)), None)
    return merged if first is None else _as_traced(merged, first.element, ())


def _traced(read: Paragraph, element: Element | None, found: Sequence[Piece], walk: Walk) -> Paragraph:
    return _as_traced(read, element, tuple(found)) if walk.traces else read


def _as_traced(read: Paragraph, element: Element | None, found: tuple[Piece, ...]) -> Traced:
    return Traced(**{f.name: getattr(read, f.name) for f in fields(Paragraph)}, element=element, pieces=found)


def _numbered(own: ParagraphLook, style: str | None, walk: Walk) -> tuple[ParagraphLook, str, bool | None]:
    """The paragraph's look with its list level's, its label, and whether the list sets the label in bold."""
    named = walk.styles.paragraph(style)
    look = over(named, own)
    num_id = look.num_id
    if num_id in (None, "", "0"):
        return look, "", None
    level = look.num_level
    if (own.num_id is None and named.num_level is None) or level is None:
        level = walk.numbering.level_of_style(num_id, style)
    definition = walk.numbering.level(num_id, level)
    if definition is None:
        return look, "", None
    listed = over(over(named, definition.look), own) if own.num_id is not None else over(definition.look, look)
    return listed, walk.numbering.count(num_id, level), definition.bold


def _set(found: list[Piece], look: ParagraphLook, *, note: bool) -> Paragraph:
    raw = "".join(p.text for p in found)
    text = raw.strip()
    skipped = len(raw) - len(raw.lstrip())
    return Paragraph(
        text=text,
        look=Look(
            bold=min(max(_bold_prefix(found) - skipped, 0), len(text)),
            italic=_mostly_italic(found),
            centred=look.align == "center",
            indent=((look.left or 0) + (look.first or 0)) / 20,
            size=_size(found),
            outline=None if look.outline is None or look.outline > 8 else look.outline + 1,
        ),
        note=note,
    )


def _bold_prefix(found: list[Piece]) -> int:
    """Characters up to the first printed one that is not bold; blanks between count, blanks at the end do not."""
    length = bold = 0
    for piece in found:
        if piece.text.strip():
            if not piece.bold:
                return bold
            bold = length + len(piece.text.rstrip())
        length += len(piece.text)
    return bold


def _mostly_italic(found: list[Piece]) -> bool:
    printed = sum(len(p.text.strip()) for p in found)
    return printed > 0 and sum(len(p.text.strip()) for p in found if p.italic) >= _MOSTLY * printed


def _size(found: list[Piece]) -> float | None:
    for piece in found:
        if piece.half_points and re.search(r"\w", piece.text):
            return piece.half_points / 2
    return None
