"""Which lines make one paragraph, across lines and pages."""

import re
from collections.abc import Iterable

from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure
from vanban.source import Look, Paragraph

_TOLERANCE = 3.0
_INDENT = 6.0
_LOOSE = 2.0
"""Points beyond the usual distance of lines that speak for a new paragraph."""
_FAR = 1.6
_LABEL = re.compile(
    r"(?:[-+*•–▪➢✓]|\(?\d{1,3}[.)]|\d+(?:\.\d+)+\.?|\(?[a-zđ][.),]|[IVXLC]+\.|Điều \d+|Chương [IVXLC]+|Phụ lục)(?:\s|$)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.;:!?…][”\")]?$")
_MOSTLY = 0.8


def paragraphs(lines: Iterable[Line], measure: Measure) -> list[Paragraph]:
    """The paragraphs of a run of lines in one column; `measure` is that of the column."""
    found: list[list[Line]] = []
    for line in lines:
        if found and continues(found[-1], line, measure):
            found[-1].append(line)
        else:
            found.append([line])
    return [compose(part, measure) for part in found]


def continues(part: list[Line], line: Line, measure: Measure) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    above = part[-1]
    centred = is_centred(above, measure) and (len(part) == 1 or is_centred(part[0], measure))
    if line.page == above.page and _far(part, line, measure):
        return False
    if _room(above, line, measure, centred=centred):
        return _broken_by_hand(above, line)
    if centred or (is_centred(line, measure) and _ENDED.search(above.text)):
        return is_centred(line, measure) and line.page == above.page and abs(line.size - above.size) < 1
    return _aligned(part, line, measure)


def is_centred(line: Line, measure: Measure) -> bool:
    """Set about the middle of the column, clear of both its sides or as wide as it."""
    off = abs((line.x0 + line.x1) / 2 - measure.centre)
    return off <= _TOLERANCE and (line.x0 > measure.left + 2 * _INDENT)


def _far(part: list[Line], line: Line, measure: Measure) -> bool:
    down = part[-1].y - line.y
    if down <= 0:
        return True
    pitch = part[-2].y - part[-1].y if len(part) > 1 and part[-2].page == part[-1].page else measure.pitch
    pitch = max(pitch, line.size)
    if down > _FAR * pitch:
        return True
    return down > pitch + _LOOSE and (not line.text[:1].islower() or bool(_ENDED.search(part[-1].text)))


def _room(above: Line, line: Line, measure: Measure, *, centred: bool) -> bool:
    """Whether the first word of the line would have stood on the line above, had they been one paragraph."""
    needed = 0.25 * above.size + line.first_width
    if centred:
        return (above.x1 - above.x0) + needed < measure.right - measure.left - 1
    return above.x1 + needed < measure.right - 1


def _broken_by_hand(above: Line, line: Line) -> bool:
    """A line that stops short and goes on in small letters: both end at a margin of their own."""
    return line.text[:1].islower() and not _ENDED.search(above.text) and abs(line.x1 - above.x1) <= _TOLERANCE


def _aligned(part: list[Line], line: Line, measure: Measure) -> bool:
    first = part[0]
    if len(part) > 1:
        off = line.x0 - part[1].x0
        if abs(off) <= _TOLERANCE:
            return not (_LABEL.match(line.text) and first.x0 <= part[1].x0 + _TOLERANCE and _LABEL.match(first.text))
        return abs(off) <= _INDENT and line.text[:1].islower()
    if first.x0 > line.x0 + _INDENT:
        return True
    if abs(first.x0 - line.x0) <= _TOLERANCE:
        return line.x0 <= measure.left + _INDENT and not (_LABEL.match(line.text) and bool(_ENDED.search(first.text)))
    return first.x0 < line.x0 and not _LABEL.match(line.text) and bool(_LABEL.match(first.text))


def compose(part: list[Line], measure: Measure, *, note: bool = False) -> Paragraph:
    """One paragraph of its lines: text, look, and where each page begins."""
    text = ""
    printed = italic = bold = 0
    still_bold = True
    pages: list[tuple[int, int]] = []
    for line in part:
        glue = not text or glues(text, line.words[0].text)
        text += "" if glue else " "
        if not pages or pages[-1][1] != line.page:
            pages.append((len(text), line.page))
        for piece, word in line.pieces():
            text += piece
            printed += len(word.text)
            italic += len(word.text) if word.italic else 0
            still_bold = still_bold and word.bold
            bold = len(text) if still_bold else bold
    first = part[0]
    look = Look(
        bold=bold,
        italic=italic >= _MOSTLY * printed,
        centred=is_centred(first, measure),
        indent=round(first.x0 - measure.left, 1),
        size=round(first.size, 1),
    )
    return Paragraph(text, look, pages=tuple(pages), note=note)


def glues(text: str, following: str) -> bool:
    """Whether a line that ends in a hyphen was broken within a word or number ("2026-" / "2030")."""
    return text.endswith("-") and len(text) > 1 and not text[-2].isspace() and following[:1].isalnum()
