"""What a paragraph says, put together of its lines."""

import unicodedata

from vanban.formats.pdf.centring import all_centred
from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure
from vanban.source import Look, Paragraph

_MOSTLY = 0.8


def compose(part: list[Line], measure: Measure, *, note: bool = False) -> Paragraph:
    """One paragraph of its lines: text, look, and where each page begins."""
    text = ""
    printed = italic = bold = 0
    still_bold = True
    pages: list[tuple[int, int]] = []
    for line in part:
        text += "" if not text or glues(text, line.text) else " "
        if not pages or pages[-1][1] != line.page:
            pages.append((len(text), line.page))
        for piece in line.pieces:
            text += piece.text
            printed += len(piece.text)
            italic += len(piece.text) if piece.italic else 0
            still_bold = still_bold and piece.bold
            bold = len(text) if still_bold else bold
    first = part[0]
    look = Look(
        bold=bold,
        italic=italic >= _MOSTLY * printed,
        centred=all_centred(part, measure),
        indent=round(first.x0 - measure.left, 1),
        size=round(first.size, 1),
    )
    return Paragraph(unicodedata.normalize("NFC", text), look, pages=tuple(pages), note=note)


def glues(text: str, following: str) -> bool:
    """Whether a line that ends in a hyphen was broken within a word or number ("2026-" / "2030")."""
    return text.endswith("-") and text[-2:-1].isalnum() and following[:1].isalnum()
