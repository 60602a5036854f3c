"""Which lines a text file holds, each with what its blanks tell."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vanban.formats.characters import clean
from vanban.formats.text.shapes import label

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]")
_EMPHASIS = re.compile(r"(\*{1,3}|__)(?=\S)(.+?)(?<=\S)\1")
_HEADING = re.compile(r"#{1,6} +(?=\S)")
_TABBED_AT_LEAST = 3
"""Cells that tabs must mark off; fewer may be a number and its words."""
_TAB = " " * 4
_RULED_OFF = re.compile(r"([-_*=]{4,}) *(?=[^\W_])")
"""A line drawn under the issuer, which some converters glue to the words that follow."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words without the blanks around them."""

    text: str
    indent: int = 0
    """Blanks in front of it."""
    gap: int = 0
    """Blank lines above it."""
    page: bool = False
    """The first line of a page, as far as the file says so."""
    cells: tuple[str, ...] = ()
    """What tabs or bars on the line mark off, empty cells included; () where nothing is marked off."""
    heading: bool = False
    """Marked as a heading by the file."""
    bold: int = 0
    """Leading characters marked as bold by the file."""


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order; every kind of line end and page break is understood."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    gap, page = 0, False
    for sheet, part in enumerate(text.split("\f")):
        page = page or sheet > 0
        for raw in _BREAK.split(_RULED_OFF.sub(r"\1\n", part)):
            line = _line(raw, gap=gap, page=page)
            if line is None:
                gap += 1
                continue
            yield line
            gap, page = 0, False


def _line(raw: str, *, gap: int, page: bool) -> Line | None:
    spread = clean(raw.replace("\t", _TAB))
    text = spread.strip()
    if not text:
        return None
    return Line(text, len(spread) - len(spread.lstrip()), gap, page, _cells(raw.strip(" \u00a0\ufeff"), text))


def _cells(raw: str, text: str) -> tuple[str, ...]:
    if text.startswith("|") and text.endswith("|") and text.count("|") > 2:
        return tuple(c.strip() for c in text[1:-1].split("|"))
    cells = tuple(clean(c).strip() for c in raw.split("\t"))
    words = sum(cell != label(cell) for cell in cells)
    return cells if len(cells) >= _TABBED_AT_LEAST and words > 1 else ()


def unmarked(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with the marks of Markdown read and taken off, where the file uses them ("# ", "**")."""
    kept = tuple(lines)
    if not any(_HEADING.match(line.text) for line in kept) and not any("**" in line.text for line in kept):
        return kept
    return tuple(_unmarked(line) for line in kept)


def _unmarked(line: Line) -> Line:
    mark = _HEADING.match(line.text)
    text = line.text[mark.end() :] if mark else line.text
    first = _EMPHASIS.match(text)
    bold = len(first[2]) if first and len(first[1]) > 1 else 0
    return Line(
        text=plain(text),
        indent=line.indent,
        gap=max(line.gap, 1) if mark else line.gap,
        page=line.page,
        cells=tuple(plain(c) for c in line.cells),
        heading=mark is not None,
        bold=len(plain(text)) if mark else bold,
    )


def plain(text: str) -> str:
    """The words without marks of emphasis."""
    return _EMPHASIS.sub(r"\2", text)
