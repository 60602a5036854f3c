"""Whether lines are set about the middle of their column."""

import re
from itertools import pairwise

from vanban.formats.pdf.lines import Line
from vanban.formats.pdf.measure import Measure

_TOLERANCE = 3.0
_INDENT = 6.0
LABEL = re.compile(
    r"(?:[-+*•–▪➢✓]|\(?\d{1,3}[.)]|\d+(?:\.\d+)+\.?|\(?[a-zđ][.),]|[IVXLC]+\.|(?:TM|KT|TL|TUQ|Q)\.|Điều \d+"
    r"|Chương [IVXLC]+|Phụ lục)(?:\s|$)",
    re.IGNORECASE,
)


def is_centred(line: Line, measure: Measure) -> bool:
    """Set about the middle of the column, clear of both its sides, and not by chance where paragraphs begin."""
    if not about_middle(line, measure) or line.x0 <= measure.left + 2 * _INDENT:
        return False
    at_indent = measure.indent is not None and abs(line.x0 - measure.indent) <= _TOLERANCE
    return not at_indent or (line.bold and not LABEL.match(line.text))


def about_middle(line: Line, measure: Measure) -> bool:
    return abs((line.x0 + line.x1) / 2 - measure.centre) <= _TOLERANCE


def both_centred(above: Line, line: Line, measure: Measure) -> bool:
    if not (about_middle(above, measure) and about_middle(line, measure)):
        return False
    return is_centred(line, measure) or abs(above.x0 - line.x0) > _TOLERANCE


def all_centred(part: list[Line], measure: Measure) -> bool:
    if len(part) == 1:
        return is_centred(part[0], measure)
    return all(both_centred(above, line, measure) for above, line in pairwise(part))
