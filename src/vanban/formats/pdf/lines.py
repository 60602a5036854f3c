"""Which words stand on one line, and what the line says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from vanban.formats.pdf.words import Word

_SAME_LINE = 0.4
"""Share of the type size by which baselines on one line may differ; raised figures stay on theirs."""
_SMALL = 0.8
_RAISED = 0.15
_UNIT = re.compile(r"(?:^|[\d\s(/])(?:k|d|c|m)?m$")
"""Before it a raised figure is a power, not the sign of a note."""
_NOTE_SIGN = re.compile(r"[\d*()\[\]]+$")
_SPACE = 0.25
"""Of the type size: the blank of the fonts that documents are set in."""
_BLANKS_FROM = 2.2
_LABEL = re.compile(r"(?:[-+*•–]|\(?[0-9]{1,3}[.)/]?|\(?[a-zđ][.),]|[IVXLC]+\.?|(?:\d+\.)+\d*)$")


@dataclass(slots=True)
class Line:
    """Words from left to right; `y` is the baseline, `size` that of most of its characters, in points."""

    words: list[Word]
    page: int
    x0: float
    x1: float
    y: float
    size: float

    @property
    def first_width(self) -> float:
        """Width of the first word together with what is glued to it."""
        end = self.words[0].x1
        for word in self.words[1:]:
            if not word.glued:
                break
            end = word.x1
        return end - self.x0

    @property
    def text(self) -> str:
        return "".join(part for part, _ in self.pieces())

    def pieces(self) -> Iterator[tuple[str, Word]]:
        """Each word with the blanks before it; a wide gap, as in a field left open, gives as many as fit in it."""
        blank = self._blank()
        before: Word | None = None
        for word in self.words:
            if before is None or (word.glued and word.x0 - before.x1 < self.size):
                yield word.text, word
            else:
                wide = round((word.x0 - before.x1) / blank)
                after_label = before is self.words[0] and _LABEL.match(before.text)
                yield " " * (wide if wide > _BLANKS_FROM and not after_label else 1) + word.text, word
            before = word

    def _blank(self) -> float:
        natural = _SPACE * self.size or 1.0
        gaps = [b.x0 - a.x1 for a, b in zip(self.words, self.words[1:], strict=False) if not b.glued]
        return max(natural, median(gaps)) if len(gaps) >= 4 else natural


def lines(words: Iterable[Word], page: int) -> list[Line]:
    """Lines from top to bottom; the signs of notes are dropped."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        row = rows[-1] if rows else None
        if row is not None and row[0].y - word.y <= _SAME_LINE * max(word.size, row[0].size):
            row.append(word)
        else:
            rows.append([word])
    return [made for row in rows if (made := _line(row, page)) is not None]


def _line(row: list[Word], page: int) -> Line | None:
    row.sort(key=lambda w: w.x0)
    size = _main_size(row)
    base = [w for w in row if w.size >= _SMALL * size] or row
    y = base[0].y
    kept: list[Word] = []
    for word in row:
        raised = word.size < _SMALL * size and word.y - y > _RAISED * size
        if not (raised and kept and _NOTE_SIGN.match(word.text) and not _UNIT.search(kept[-1].text)):
            kept.append(word)
    if not kept:
        return None
    return Line(kept, page, kept[0].x0, max(w.x1 for w in kept), y, size)


def _main_size(row: list[Word]) -> float:
    lengths: dict[float, int] = {}
    for word in row:
        lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
    return max(lengths, key=lambda s: lengths[s])
