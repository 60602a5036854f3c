"""Whether a paragraph is a heading, opens with a run-in heading, or is neither.

Reads: a division's paragraphs with their marks, and the look where the file has one.
Guarantees: a title is the paragraph's own words behind its mark, without a trailing ":" or "."; what follows a run-in
title is left as the paragraph's body.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from vanban.structure import form, line_kinds
from vanban.structure.line import TAIL, Line
from viet.spelling import even

_SENTENCE = 120
_LONGEST_RUN_IN = 200
_ALL_BOLD = 0.6
_WORDED = ("phần", "chương", "mục", "tiểu mục")
_COLON = re.compile(r"\s*[:.]")
_WORD = re.compile(r"[^\W\d_]{2}")
_FIELD = re.compile(
    r"(?:cơ quan|đơn vị|bộ phận|phân công)? ?(?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu)$|phân công"
)


@dataclass(frozen=True, slots=True)
class Habits:
    """How this document sets its headings."""

    blind: bool
    """The file has no look, or one that tells nothing because nearly all of it is bold."""
    bold: frozenset[str]
    """Styles of labels whose headings it sets in bold: three for each that only its form would tell."""


def habits_of(given: Sequence[Line]) -> Habits:
    set_bold = sum(min(line.paragraph.look.bold, len(line.text)) for line in given)
    total = sum(len(line.text) for line in given) or 1
    bold = Counter(line.style for line in given if line.labelled and line.bold_words > 1)
    plain = Counter(
        line.style
        for line, following in pairwise(given)
        if line.bold_words <= 1 and form.is_whole_heading(line, following)
    )
    often = frozenset(style for style, count in bold.items() if style and count >= 3 * plain[style])
    return Habits(blind=not bold or set_bold > _ALL_BOLD * total, bold=often)


def with_titles(given: Sequence[Line], habits: Habits) -> list[Line]:
    """The same lines, headings with their titles; role lines such as "b) Cơ quan thực hiện:" are no headings."""
    found = [_read(line, following, habits) for line, following in zip_longest(given, given[1:]) if line is not None]
    for at, line in enumerate(found):
        if line.title is not None and line.labelled and _FIELD.match(even(line.title)):
            for k in _siblings(found, at):
                if found[k].bold_words <= 1:
                    found[k] = replace(found[k], title=None, body=found[k].start)
    return _named_below(found)


def _named_below(found: list[Line]) -> list[Line]:
    """ "PHẦN THỨ NHẤT" alone on its line takes its title from the line below, which then holds nothing of its own."""
    for at, line in enumerate(found[:-1]):
        below = found[at + 1]
        if line.style not in _WORDED or line.words.strip(TAIL) or below.mark is not None:
            continue
        if below.title is not None or line_kinds.is_titlelike(below.paragraph):
            name = below.text.strip().rstrip(TAIL)
            found[at] = replace(line, title=name, body=len(line.text))
            found[at + 1] = replace(below, title=None, body=len(below.text))
    return found


def _siblings(found: Sequence[Line], at: int) -> Iterator[int]:
    """The run of labels of one style around a line, bullets and plain lines between them."""
    yield at
    for steps in (range(at - 1, -1, -1), range(at + 1, len(found))):
        for here in steps:
            if not found[here].labelled:
                continue
            if found[here].style != found[at].style:
                break
            yield here


def _read(line: Line, following: Line | None, habits: Habits) -> Line:
    end = _labelled_end(line, following, habits) if line.labelled else _unlabelled_end(line, following, habits)
    title = line.text[line.start : end].strip().rstrip(TAIL)
    if not _WORD.search(title):
        return replace(line, body=line.start)
    return replace(line, title=title, body=end)


def _labelled_end(line: Line, following: Line | None, habits: Habits) -> int:
    """Where the title of a labelled paragraph ends; 0 where it has none."""
    words, whole = line.words, len(line.text)
    if form.in_capitals(words):
        return whole
    if not habits.blind:
        if line.is_bold:
            return 0 if _is_sentence(words) else whole
        end = _bold_run_in(line)
        if end or line.style in habits.bold:
            return end
    if form.is_whole_heading(line, following):
        return whole
    return form.run_in_end(line) if habits.blind else 0


def _unlabelled_end(line: Line, following: Line | None, habits: Habits) -> int:
    """Where a heading without a label ends; 0 where the paragraph is none."""
    text, words, whole = line.text, line.words, len(line.text)
    if following is None or len(words) > 150 or text.endswith((".", ";", "!", "?", ",")):
        return 0
    if line_kinds.is_formula(text) or line_kinds.is_recipients(text) or line_kinds.is_unit_note(text):
        return 0
    if line.mark is None and words.isupper() and len(words) > 8:
        return whole
    if habits.blind:
        return whole if line.mark is not None and form.heads_plain_lines(words, following) else 0
    listed = line.mark is not None and following.style == line.style and following.is_bold
    return whole if line.is_bold and not listed else 0


def _is_sentence(words: str) -> bool:
    return len(words) > form.LONGEST or (len(words) > _SENTENCE and words.rstrip().endswith((".", ";")))


def _bold_run_in(line: Line) -> int:
    """The end of bold words at the start that a colon or full stop closes; 0 where there are none."""
    text, bold = line.text, min(line.paragraph.look.bold, len(line.text))
    if not 1 < line.bold_words < _LONGEST_RUN_IN:
        return 0
    inside = text[:bold].rstrip()
    if inside.endswith((":", ".")):
        return len(inside)
    after = _COLON.match(text, bold)
    return after.end() if after is not None else 0
