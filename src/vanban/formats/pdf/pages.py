"""What each page holds before its lines make paragraphs: lines, tables, size."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vanban import errors
from vanban.formats.pdf.annotations import annotations
from vanban.formats.pdf.grids import grids
from vanban.formats.pdf.library import library, opened
from vanban.formats.pdf.lines import Line, lines
from vanban.formats.pdf.rules import rules
from vanban.formats.pdf.sheets import Sheet, sheets
from vanban.formats.pdf.turning import Turn
from vanban.formats.pdf.words import Pen

MAX_PAGES = 1_500
MAX_BLANK_PAGES = 10_000
"""So many are looked through for words before the file is refused unread."""


@dataclass(slots=True)
class Page:
    """A page as it is seen, turned upright; `number` counts from 1, `lines` are those outside its tables."""

    number: int
    width: float
    lines: list[Line]
    tables: list[Sheet]


def pages(data: bytes) -> tuple[int, list[Page], list[str]]:
    """(count of pages, those that hold words, lines of annotations on all).

    Raises Encrypted, Broken, Dangerous, or NoText for a scan.
    """
    annotated: list[str] = []
    with opened(data) as document:
        raw = library().raw
        count = raw.FPDF_GetPageCount(document)
        if count < 1:
            raise errors.Broken("no pages")
        if count > MAX_BLANK_PAGES:
            raise errors.Dangerous("far too many pages")
        found = list(_written(raw, document, count, annotated))
    if not found:
        raise errors.NoText("no words on any page")
    return count, found, annotated


def _written(raw: Any, document: Any, count: int, annotated: list[str]) -> Iterator[Page]:
    pen = Pen(library())
    for index in range(count):
        handle = raw.FPDF_LoadPage(document, index)
        if not handle:
            raise errors.Broken("page cannot be loaded")
        try:
            page = _page(raw, handle, index + 1, pen, count)
            annotated += annotations(raw, handle)
        finally:
            raw.FPDF_ClosePage(handle)
        if page is not None:
            yield page


def _page(raw: Any, handle: Any, number: int, pen: Pen, count: int) -> Page | None:
    turn = Turn(raw.FPDFPage_GetRotation(handle), raw.FPDF_GetPageWidthF(handle), raw.FPDF_GetPageHeightF(handle))
    words = pen.words(handle, turn)
    if not words:
        return None
    if count > MAX_PAGES:
        raise errors.Dangerous("too many pages")
    tables, outside = sheets(grids(rules(library(), handle, turn)), words, number)
    return Page(number, turn.width, lines(outside, number), tables)
