"""Which lines make one paragraph, across lines and pages."""

import re
from collections.abc import Iterable

from vanban.formats.pdf.centring import LABEL, both_centred, is_centred
from vanban.formats.pdf.compose import compose, glues
from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure
from vanban.source import Paragraph

_TOLERANCE = 3.0
_INDENT = 6.0
_LOOSE = 2.0
"""Points beyond the usual distance of lines that speak for a new paragraph."""
_FAR = 1.6
_HEADING_PITCH = 1.3
"""Times the type size, the least that lines of a heading stand apart; the text below may be set closer."""
_SAME_SIZE = 1.0
_BLANK = 0.25
_PAGE_WIDE = 300.0
"""Points: in narrower columns, as of a letterhead, no heading is broken by hand."""
_BY_HAND = 0.6
"""Share of the column that a line in capitals must fill to be the first of a heading that is broken by hand."""
ENDED = re.compile(r"[.;:!?…][”\")]?$")


def paragraphs(lines: Iterable[Line], measure: Measure, *, note: bool = False) -> list[Paragraph]:
    """The paragraphs of a run of lines in one column; `measure` is that of the column."""
    found: list[list[Line]] = []
    for line in lines:
        if found and not line.sign and continues(found[-1], line, measure):
            found[-1].append(line)
        else:
            found.append([line])
    return [compose(part, measure, note=note) for part in found]


def continues(part: list[Line], line: Line, measure: Measure) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    above = part[-1]
    if line.page == above.page and _far(part, line, measure):
        return False
    if glues(above.text, line.text):
        return True
    if both_centred(above, line, measure):
        return line.page == above.page and _same_setting(above, line) and _carried_on(above, line, measure)
    if is_centred(above, measure) and (len(part) == 1 or is_centred(part[0], measure)):
        return line.x0 <= measure.left + _TOLERANCE and _same_setting(above, line) and not _room(above, line, measure)
    if _room(above, line, measure):
        return _broken_by_hand(above, line)
    return _aligned(part, line, measure)


def _carried_on(above: Line, line: Line, measure: Measure) -> bool:
    """Whether a centred heading was broken here for want of room, or by hand in mid-sentence."""
    width, column = above.x1 - above.x0, measure.right - measure.left
    if width + _needed(above, line) >= column - 1:
        return True
    if ENDED.search(above.text) or column < _PAGE_WIDE:
        return False
    return line.text[:1].islower() or (above.bold and width >= (_BY_HAND * column if above.text.isupper() else 0))


def _same_setting(above: Line, line: Line) -> bool:
    """Whether two centred lines look like one heading: of one size and weight, both in capitals or neither."""
    alike = (above.bold, above.italic, above.text.isupper()) == (line.bold, line.italic, line.text.isupper())
    worded = any(map(str.isalnum, above.text)) and any(map(str.isalnum, line.text))
    return alike and worded and abs(line.size - above.size) < _SAME_SIZE and not LABEL.match(line.text)


def _far(part: list[Line], line: Line, measure: Measure) -> bool:
    down = part[-1].y - line.y
    if down <= 0:
        return True
    pitch = part[-2].y - part[-1].y if len(part) > 1 and part[-2].page == part[-1].page else measure.pitch
    pitch = max(pitch, line.size * (_HEADING_PITCH if both_centred(part[-1], line, measure) else 1))
    if down > _FAR * pitch:
        return True
    return down > pitch + _LOOSE and (not line.text[:1].islower() or bool(ENDED.search(part[-1].text)))


def _room(above: Line, line: Line, measure: Measure) -> bool:
    """Whether the first word of the line would have stood on the line above, had they been one paragraph."""
    return above.x1 + _needed(above, line) < measure.right - 1


def _needed(above: Line, line: Line) -> float:
    return _BLANK * above.size + line.first_width


def _broken_by_hand(above: Line, line: Line) -> bool:
    """A line that stops short and goes on in small letters: both end at a margin of their own."""
    return line.text[:1].islower() and not ENDED.search(above.text) and abs(line.x1 - above.x1) <= _TOLERANCE


def _aligned(part: list[Line], line: Line, measure: Measure) -> bool:
    first = part[0]
    if len(part) > 1:
        off = line.x0 - part[1].x0
        if abs(off) <= _TOLERANCE:
            return not (LABEL.match(line.text) and first.x0 <= part[1].x0 + _TOLERANCE and LABEL.match(first.text))
        return abs(off) <= _INDENT and line.text[:1].islower()
    if first.x0 > line.x0 + _INDENT:
        return True
    if abs(first.x0 - line.x0) <= _TOLERANCE:
        return line.x0 <= measure.left + _INDENT and not (LABEL.match(line.text) and bool(ENDED.search(first.text)))
    if LABEL.match(line.text) or first.x0 > line.x0:
        return False
    return bool(LABEL.match(first.text)) or (line.text[:1].islower() and not ENDED.search(first.text))
