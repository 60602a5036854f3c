"""Which words stand on one line, and what the line says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from vanban.formats.pdf.words import Word

_SAME_LINE = 0.5
"""Share of the type size by which baselines on one line may differ; raised figures stay on theirs."""
_SMALL = 0.9
_RAISED = 0.15
_RAISED_MOST = 0.7
_UNIT = re.compile(r"(?:^|[\d\s(/])(?:k|d|c|m)?m$")
"""Before it a raised figure is a power, not the sign of a note."""
_NOTE_SIGN = re.compile(r"[\d*()\[\]]+$")
_SPACE = 0.25
"""Of the type size: the blank of the fonts that documents are set in."""
_KERNED = 0.08
"""Of the type size: no blank is as narrow."""
_BLANKS_FROM = 2.2
_APART = 0.5
"""Of the type size: a gap from which on words are kept apart, for a column may begin there."""
_LABEL = re.compile(r"(?:[-+*•–]|\(?[0-9]{1,3}[.)/]?|\(?[a-zđ][.),]|[IVXLC]+\.?|(?:\d+\.)+\d*)$")


@dataclass(slots=True)
class Line:
    """Pieces from left to right, each of one look; `y` is the baseline, `size` that of most characters, in points."""

    pieces: list[Word]
    """The blanks before a piece are in front of its text; a field left open has as many as fit in it."""
    page: int
    x0: float
    x1: float
    y: float
    size: float
    text: str
    first_width: float
    """Width of the first word."""
    sign: str = ""
    """The raised sign of a note in front of the line, no part of its text."""

    @property
    def bold(self) -> bool:
        return all(p.bold for p in self.pieces)

    @property
    def italic(self) -> bool:
        return all(p.italic for p in self.pieces)


def lines(words: Iterable[Word], page: int) -> list[Line]:
    """Lines from top to bottom; the signs of notes are dropped."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        row = rows[-1] if rows else None
        if row is not None and _on_line(row, word):
            row.append(word)
        elif row is not None and _is_sign_of(row, word):
            row.insert(0, word)
        else:
            rows.append([word])
    return [_line(row, page) for row in rows]


def _on_line(row: list[Word], word: Word) -> bool:
    return row[0].y - word.y <= _SAME_LINE * max(word.size, row[0].size)


def _is_sign_of(row: list[Word], word: Word) -> bool:
    """Whether all there is of a row is the sign of a note, raised high above the word that it stands before."""
    sign = row[0]
    small = len(row) == 1 and bool(_NOTE_SIGN.match(sign.text)) and sign.size < _SMALL * word.size
    return small and sign.x1 <= word.x0 + 1 and sign.y - word.y <= _RAISED_MOST * word.size


def _line(row: list[Word], page: int) -> Line:
    row.sort(key=lambda w: w.x0)
    size = _main_size(row)
    base = [w for w in row if w.size >= _SMALL * size] or row
    y = base[0].y
    kept: list[Word] = []
    sign = ""
    for word in row:
        raised = word.size < _SMALL * size and word.y - y > _RAISED * size and _NOTE_SIGN.match(word.text)
        if not raised or _UNIT.search(_last_word(kept, size)):
            kept.append(word)
        elif kept:
            kept[-1].x1 = max(kept[-1].x1, word.x1)
        else:
            sign += word.text
    pieces = _pieces(kept, size)
    text = "".join(p.text for p in pieces)
    x0, x1 = pieces[0].x0, max(p.x1 for p in pieces)
    return Line(pieces, page, x0, x1, y, size, text, pieces[0].head - x0, sign)


def _last_word(row: list[Word], size: float) -> str:
    """The last word so far, in however many parts it is drawn."""
    text = row[-1].text if row else ""
    for before, word in zip(row[-2::-1], row[::-1], strict=False):
        if not _no_blank(word, word.x0 - before.x1, size):
            break
        text = before.text + text
    return text


def _main_size(row: list[Word]) -> float:
    lengths: dict[float, int] = {}
    for word in row:
        lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
    return max(lengths, key=lambda s: lengths[s])


def _pieces(row: list[Word], size: float) -> list[Word]:
    """Words put together as far as they are set alike and no gap parts them."""
    blank = _blank(row, size)
    done: list[Word] = []
    before: Word | None = None
    for word in row:
        gap = 0.0 if before is None else word.x0 - before.x1
        glued = before is None or _no_blank(word, gap, size)
        count = 0 if glued else _blanks(gap / blank, after_label=before is row[0] and bool(_LABEL.match(row[0].text)))
        text = " " * count + word.text.strip()
        before = word
        last = done[-1] if done else None
        if last is not None and gap <= _APART * size and (last.bold, last.italic) == (word.bold, word.italic):
            last.head = word.x1 if glued and last.head == last.x1 else last.head
            last.text, last.x1 = last.text + text, max(last.x1, word.x1)
        else:
            done.append(replace(word, text=text))
    return done


def _no_blank(word: Word, gap: float, size: float) -> bool:
    """Whether a word goes on with the one before it; its letters may be drawn in turns, in several fonts."""
    return gap < (size if word.glued else 0.0 if word.spaced else _KERNED * size)


def _blanks(fitting: float, *, after_label: bool) -> int:
    wide = round(fitting)
    return wide if wide > _BLANKS_FROM and not after_label else 1


def _blank(row: list[Word], size: float) -> float:
    """Width of a blank on this line: wider than in the font where the line is justified."""
    natural = _SPACE * size or 1.0
    gaps = [b.x0 - a.x1 for a, b in pairwise(row) if not _no_blank(b, b.x0 - a.x1, size)]
    return max(natural, median(gaps)) if len(gaps) >= 4 else natural
