"""Which lines make one paragraph."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.formats.text.lines import Line
from vanban.formats.text.measure import Measure, measure_of
from vanban.formats.text.shapes import (
    bullet,
    bullet_goes_on,
    completed_by_number,
    ends_sentence,
    gives_basis,
    goes_on,
    has_letters,
    in_capitals,
    is_rule,
    label,
    left_open,
    opens_part,
)

_GLUED = re.compile(r"[^\W_][-/]\Z")
_LONG = 160
"""Columns beyond which nobody wraps lines: such a file has one paragraph a line."""
_SOME = 20
_FEW = 6
_INDENTED = 3
"""Blanks in front of a line that is set in."""
_TORN = 20
"""One blank line in so many may tear a sentence (at a page break) where blank lines part paragraphs."""
_WIDE = 90
"""Columns that fill a printed line."""
_CENTRED = 8
"""Blanks in front of a line that is centred."""
_POSITION = re.compile(
    r"(?:PHÓ\s+)?(?:QUYỀN\s+)?(?:CHỦ TỊCH|BÍ THƯ|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG|CHÁNH|"
    r"THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|TỔNG BÍ THƯ|THƯỜNG TRỰC)\b"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How this file sets its paragraphs."""

    measure: Measure
    gaps_part: bool
    """Blank lines stand between paragraphs and nowhere else."""
    wrapped: bool
    """Lines are broken to a width; else every line is a paragraph."""
    indents_start: bool
    """The first line of every paragraph is set in, the others are not."""


def setting_of(lines: tuple[Line, ...]) -> Setting:
    """Learn it from the whole file."""
    long = sum(len(line.text) > _LONG for line in lines)
    wrapped = long * _SOME < len(lines) and not _unbroken(lines)
    return Setting(measure_of(lines), _gaps_part(lines), wrapped, _indents_start(lines))


def _unbroken(lines: tuple[Line, ...]) -> bool:
    """No line breaks off within its sentence, though many are as long as a page is wide."""
    torn = any(goes_on(b.text) and not ends_sentence(a.text) for a, b in itertools.pairwise(lines))
    return not torn and sum(len(line.text) > _WIDE for line in lines) >= _FEW


def _gaps_part(lines: tuple[Line, ...]) -> bool:
    gaps = torn = items = parted = 0
    for above, line in itertools.pairwise(lines):
        if not line.page:
            gaps += line.gap > 0
            torn += line.gap > 0 and not ends_sentence(above.text) and goes_on(line.text)
        if (label(line.text) or bullet(line.text)) and not goes_on(line.text):
            items += 1
            parted += line.gap > 0
    return 0 < gaps >= torn * _TORN and parted * 2 >= items


def _indents_start(lines: tuple[Line, ...]) -> bool:
    items = [line.indent for line in lines if label(line.text)]
    rest = [b.indent for a, b in itertools.pairwise(lines) if goes_on(b.text) and not ends_sentence(a.text)]
    if min(len(items), len(rest)) < _FEW:
        return False
    set_in = sum(_INDENTED <= i < _CENTRED for i in items)
    flush = sum(i < _INDENTED for i in rest)
    return set_in * 3 > len(items) * 2 and flush * 5 > len(rest) * 4


def runs(lines: tuple[Line, ...], setting: Setting) -> Iterator[tuple[int, int]]:
    """Half-open ranges of lines that make one paragraph each, covering all lines in order."""
    first = 0
    for k in range(1, len(lines) + 1):
        if k == len(lines) or starts(lines[first], lines[k - 1], lines[k], setting):
            if k > first:
                yield first, k
            first = k


def starts(head: Line, above: Line, line: Line, setting: Setting) -> bool:
    """Whether a paragraph begins with `line`; `head` is the first line of the paragraph that `above` belongs to."""
    if _stands_alone(above) or _stands_alone(line) or above.text.endswith("./."):
        return True
    if label(line.text):
        return not _completes(above, line, setting)
    if above is head and _bare_label(above.text):
        return False
    if _opens(above, line, setting):
        return True
    if not setting.wrapped:
        return True
    if goes_on(line.text):
        return line.text[0] != "/" and above.text[-1] in ".:" and _ended(above, line, setting, clearly=True)
    if setting.indents_start and line.indent < _CENTRED and not in_capitals(f"{above.text} {line.text}"):
        return line.indent >= _INDENTED
    if _all_capitals(above.text) == _all_capitals(line.text) or not has_letters(line.text):
        return _ended(above, line, setting)
    return in_capitals(line.text) or in_capitals(head.text) or _ended(above, line, setting)


def _completes(above: Line, line: Line, setting: Setting) -> bool:
    """Whether a number in front ends the sentence above ("trước ngày 20 tháng / 12.") and labels nothing."""
    if not line.text[0].isdigit() or not completed_by_number(above.text) or in_capitals(above.text):
        return False
    return not (setting.gaps_part and line.gap) and not setting.measure.short(above.text, line.text, clearly=True)


def is_centred(line: Line) -> bool:
    """Set in the middle, as far as the blanks in front tell."""
    return line.indent >= _CENTRED and not label(line.text) and not bullet(line.text)


def _all_capitals(text: str) -> bool:
    """In capitals, be it one short word that a title in capitals left over."""
    return text.isupper() or in_capitals(text)


def _stands_alone(line: Line) -> bool:
    return line.heading or bool(line.cells) or is_rule(line.text)


def _bare_label(text: str) -> bool:
    return label(text) == text and not text.startswith(
        ("Chương", "CHƯƠNG", "Phần", "PHẦN", "Phụ", "PHỤ", "Biểu", "BIỂU")
    )


def _opens(above: Line, line: Line, setting: Setting) -> bool:
    """An item, a part of the paper, a legal basis, a line set in the middle."""
    if bullet(line.text):
        return not bullet_goes_on(line.text) or ends_sentence(above.text) or _ended(above, line, setting)
    if opens_part(line.text) or _POSITION.match(line.text):
        return True
    if gives_basis(line.text) and above.text.endswith((";", ".", ",")):
        return True
    both_capitals = _all_capitals(above.text) and _all_capitals(line.text)
    return is_centred(line) != is_centred(above) and not goes_on(line.text) and not both_capitals


def _ended(above: Line, line: Line, setting: Setting, *, clearly: bool = False) -> bool:
    """Whether the line above was ended on purpose."""
    if left_open(above.text):
        return False
    closed = ends_sentence(above.text)
    if in_capitals(above.text) and not setting.gaps_part:
        return setting.measure.short(above.text, line.text, capitals=True)
    if setting.gaps_part:
        return line.gap > 0 or (closed and setting.measure.short(above.text, line.text, clearly=True))
    return setting.measure.short(above.text, line.text, clearly=clearly or not closed)


def joined(texts: list[str]) -> str:
    """The lines of one paragraph by one space; a number or word broken behind its hyphen or slash is closed up."""
    text = texts[0]
    for more in texts[1:]:
        glued = (_GLUED.search(text) and more[:1].isalnum()) or more[:1] == "/"
        text += more if glued else f" {more}"
    return text
