"""Which words a page shows, where they stand and how they are set."""

import ctypes
import math
import re
import unicodedata
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any, NamedTuple

from vanban.formats.characters import clean
from vanban.formats.pdf.faces import Face, Faces
from vanban.formats.pdf.library import Library, address
from vanban.formats.pdf.turning import Turn

_WORD = re.compile(r"[^\s\x00\x01\x03-\x1f\u00a0]+")
_AT_WRAP = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What the library gives, asked one way or the other, for a hyphen at the end of a line."""
_UPRIGHT = 0.1
_ADJOINING = 1.0
_FARTHEST = 1e5
"""Points; what a damaged file puts farther away, or nowhere, is not shown."""


@dataclass(slots=True)
class Word:
    """A run of characters without a blank; points from the page's lower left corner, `y` the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    glued: bool = False
    """No blank between it and the word before it in the page's content."""
    spaced: bool = False
    """A blank that has a width stands before it in the page's content, rather than one the library made up."""
    head: float = 0.0
    """Right edge of its first word, once several have been put together."""


class _Stretch(NamedTuple):
    """What one text object says of its characters."""

    y: float
    size: float
    face: Face
    upright: bool


class Pen:
    """Reads the words of one page after another, with buffers that are made once."""

    def __init__(self, lib: Library) -> None:
        self._lib = lib
        self._raw = lib.raw
        self._faces = Faces(lib)
        self._boxes: Any = None
        self._floats: Any = None
        self._targets: list[Any] = []

    def words(self, page: Any, turn: Turn) -> list[Word]:
        """The words of a page that stand upright when it is shown, in the order of its content."""
        text_page = self._raw.FPDFText_LoadPage(page)
        if not text_page:
            return []
        try:
            count = self._raw.FPDFText_CountChars(text_page)
            return self._read(text_page, count, turn) if count > 0 else []
        finally:
            self._raw.FPDFText_ClosePage(text_page)

    def _read(self, text_page: Any, count: int, turn: Turn) -> list[Word]:
        text = self._text(text_page, count).translate(_AT_WRAP)
        edges = self._edges(text_page, count, turn)
        objects = list(map(self._lib.text_object, repeat(address(text_page)), range(count)))
        written = "".join(_WORD.findall(text))
        tidy = clean(written) == written
        known: dict[int | None, _Stretch] = {}
        found: list[Word] = []
        for match in _WORD.finditer(text):
            start, end = match.span()
            for i, j in _parts(objects, start, end):
                stretch = known.get(objects[i])
                if stretch is None:
                    stretch = known[objects[i]] = self._stretch(text_page, i, objects[i] or 0, turn)
                word = text[i:j] if tidy else clean(text[i:j])
                x0, x1 = edges[4 * i], edges[4 * j - 2]
                if word and stretch.upright and -_FARTHEST < x0 < _FARTHEST and -_FARTHEST < x1 < _FARTHEST:
                    spaced = i == start > 0 and _is_blank_before(edges[4 * i - 4], edges[4 * i - 2], x0)
                    _add(found, Word(word, x0, x1, stretch.y, stretch.size, *stretch.face, i > start, spaced, x1))
        return found

    def _edges(self, text_page: Any, count: int, turn: Turn) -> Sequence[float]:
        """Left, top, right and bottom of each character, one after the other."""
        self._reserve(count)
        boxes = map(self._raw.FPDFText_GetLooseCharBox, repeat(text_page), range(count), self._targets)
        deque(boxes, maxlen=0)
        edges: list[float] = self._floats[: 4 * count]
        if not turn.quarters:
            return edges
        return [edge for k in range(0, 4 * count, 4) for edge in turn.box(*edges[k : k + 4])]

    def _text(self, text_page: Any, count: int) -> str:
        """One character per index, whatever lies outside the basic plane."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._raw.FPDFText_GetText(text_page, 0, count, buffer)
        text = bytes(buffer).decode("utf-16-le", "replace")[:count]
        if written == count + 1 and len(text) == count:
            return text
        codes = map(self._raw.FPDFText_GetUnicode, repeat(text_page), range(count))
        return "".join(chr(c) if 0 < c < 0x110000 and not 0xD800 <= c < 0xE000 else " " for c in codes)

    def _reserve(self, count: int) -> None:
        if count <= len(self._targets):
            return
        size = max(count, 4096)
        self._boxes = (self._raw.FS_RECTF * size)()
        self._floats = (ctypes.c_float * (4 * size)).from_buffer(self._boxes)
        self._targets = [ctypes.byref(box) for box in self._boxes]

    def _stretch(self, text_page: Any, index: int, text_object: int, turn: Turn) -> _Stretch:
        raw = self._raw
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text_page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(text_page, index) * scale
        along, rise = turn.vector(matrix.a, matrix.b)
        baseline = turn.point(x.value, y.value)[1]
        sound = 0 < size < _FARTHEST and -_FARTHEST < baseline < _FARTHEST
        upright = sound and abs(rise) <= _UPRIGHT * scale and along > 0
        return _Stretch(baseline, size, self._faces.of(text_object), upright)


def _add(found: list[Word], word: Word) -> None:
    """A mark drawn on its own is put on the letter before it."""
    if word.glued and found and unicodedata.combining(word.text[0]):
        last = found[-1]
        last.text, last.x1, last.head = clean(last.text + word.text), word.x1, word.x1
    else:
        found.append(word)


def _is_blank_before(left: float, right: float, x0: float) -> bool:
    """Whether the character before stands right in front and has a width; letters may be drawn out of order."""
    return right > left and abs(right - x0) <= _ADJOINING


def _parts(objects: list[int | None], start: int, end: int) -> list[tuple[int, int]]:
    """Where a word passes from one text object to the next: they may stand on different lines or be set apart."""
    first = objects[start]
    if first is not None and first == objects[end - 1]:
        return [(start, end)]
    cuts = [start, *(k for k in range(start + 1, end) if objects[k] != objects[k - 1]), end]
    return [(i, j) for i, j in pairwise(cuts) if objects[i] is not None]
