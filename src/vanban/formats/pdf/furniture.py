"""Which lines of a page belong to the paper, not to the text: page numbers, running headers and footers."""

import re
from collections import Counter

from vanban.formats.pdf.lines import Line

_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:trang\s*)?(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—|.\s]*$", re.IGNORECASE)
_EDGE = 2
"""So many lines at the top and the bottom of a page may be running lines."""
_STEP = 3.0
_OFTEN = 0.5
_AT_LEAST = 3
_MARGIN = 12.0


def set_apart(pages: list[list[Line]], count: int) -> tuple[list[list[Line]], list[str]]:
    """(the lines of the text page by page, the texts of running lines); `count` is the number of pages of the file."""
    often = _running(pages, count)
    kept: list[list[Line]] = []
    margins: list[str] = []
    for page in pages:
        left = min((line.x0 for line in page), default=0.0)
        running = {id(x) for x in _edge(page) if _key(x) in often} | {id(x) for x in _numbers(page, count, left)}
        margins += [x.text for x in page if id(x) in running and not _PAGE_NUMBER.match(x.text)]
        kept.append([x for x in page if id(x) not in running])
    return kept, list(dict.fromkeys(margins))


def _edge(page: list[Line]) -> list[Line]:
    return page[:_EDGE] + page[max(_EDGE, len(page) - _EDGE) :]


def _key(line: Line) -> tuple[str, int]:
    text = line.text
    return (re.sub(r"\d+", "#", text) if "trang" in text.lower() else text), round(line.y / _STEP)


def _running(pages: list[list[Line]], count: int) -> set[tuple[str, int]]:
    seen = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    return {key for key, times in seen.items() if times >= max(_AT_LEAST, _OFTEN * count)}


def _numbers(page: list[Line], count: int, left: float) -> list[Line]:
    """A figure alone at the top or the bottom; one at the left margin may be the last word of a paragraph."""
    found = []
    for line in (page[:1] + page[-1:]) if len(page) > 1 else page:
        match = _PAGE_NUMBER.match(line.text)
        if match and int(match[1]) <= count and (line.x0 > left + _MARGIN or len(page) == 1):
            found.append(line)
    return found
