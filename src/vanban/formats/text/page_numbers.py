"""Which lines are page numbers and no part of the text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import ends_sentence, goes_on

_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*/\s*\d{1,3})?\Z", re.IGNORECASE)
_ENOUGH = 2
"""Pages whose numbers must count up before lone numbers at page breaks are believed to be page numbers."""
_CENTRED = 20
"""Blanks in front of a number in the middle of the page; the ordinals of a table stand further left."""


def without_page_numbers(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines of the text, and the page numbers taken out: at page breaks, or alone within a running sentence."""
    drop = _at_breaks(lines) | _within_sentences(lines) | _in_the_middle(lines)
    return tuple(_kept(lines, drop)), tuple(lines[k].text for k in sorted(drop))


def _at_breaks(lines: tuple[Line, ...]) -> set[int]:
    found: dict[int, dict[int, int]] = {}
    sheet = 0
    for k, line in enumerate(lines):
        sheet += line.page
        last = k + 1 == len(lines) or lines[k + 1].page
        number = _NUMBER.match(line.text)
        if number and (line.page or last):
            found.setdefault(int(number[1]) - sheet, {})[k] = int(number[1])
    # the same number at both ends of one page does not count up
    return {k for same in found.values() if len(set(same.values())) >= _ENOUGH and sheet for k in same}


def _within_sentences(lines: tuple[Line, ...]) -> set[int]:
    return {
        k
        for k in range(1, len(lines) - 1)
        if _NUMBER.match(lines[k].text) and not ends_sentence(lines[k - 1].text) and goes_on(lines[k + 1].text)
    }


def _in_the_middle(lines: tuple[Line, ...]) -> set[int]:
    """Centred on lines of their own and counting up from the first or second page on."""
    found = [
        (k, int(m[1])) for k, line in enumerate(lines) if line.indent >= _CENTRED if (m := _NUMBER.match(line.text))
    ]
    counted = [number for _, number in found]
    counts = bool(counted) and counted[0] <= _ENOUGH and counted == list(range(counted[0], counted[0] + len(counted)))
    return {k for k, _ in found} if counts else set()


def _kept(lines: tuple[Line, ...], drop: set[int]) -> Iterator[Line]:
    page, gap = False, 0
    for k, line in enumerate(lines):
        if k in drop:
            page, gap = page or line.page, gap + line.gap
            continue
        yield replace(line, page=line.page or page, gap=line.gap + gap) if page or gap else line
        page, gap = False, 0
