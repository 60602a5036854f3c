"""What stands in one place on a line of a flattened table."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.formats.text.letterhead import apart
from vanban.formats.text.lines import Line
from vanban.formats.text.tables.cells import Atom
from vanban.formats.text.tables.shapes import is_mark, like_body, like_time
from viet.fold import fold
from viet.letters import CAPITALS

_CAPITAL = re.compile(rf"(?<=\S) (?=[{CAPITALS}])")
_TIME_AHEAD = re.compile(r"(?<=\S) (?=(?:Quý|Tháng|Năm|Trước|Hằng|Hàng|Thường xuyên|Từ|Đến|Giai đoạn|Cuối|Đầu)\b)")
_MARK_AHEAD = re.compile(r"(?<=\S) (?=[xX✓✔√]\Z)")
_TAIL_AT_MOST = 45
_OFTEN = 2
_LATE_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Token:
    """Words between line ends or wide gaps."""

    text: str
    line: int
    indent: int


def tokens_of(lines: tuple[Line, ...], first: int, end: int) -> Iterator[Token]:
    """The tokens of lines `first` up to `end` (not included)."""
    for k in range(first, end):
        for n, piece in enumerate(apart(lines[k].text)):
            yield Token(piece, k, 0 if n else lines[k].indent)


def repeated_bodies(tokens: list[Token]) -> frozenset[str]:
    """Names of bodies that fill a line of their own more than once: surely cells."""
    counts = Counter(fold(t.text) for t in tokens if like_body(t.text) and len(t.text) <= _TAIL_AT_MOST)
    return frozenset(text for text, count in counts.items() if count >= _OFTEN)


def atoms_of(token: Token, text: str, bodies: frozenset[str]) -> list[Atom]:
    """The words of a token, cut wherever another cell may begin: a body's name, a time, a mark at its end."""
    cuts = {m.end() for m in _MARK_AHEAD.finditer(text)}
    rest = text[: min(cuts)].rstrip() if cuts else text
    times = [m.end() for m in _TIME_AHEAD.finditer(rest) if like_time(rest[m.end() :])]
    if times:
        cuts.add(times[0])
        rest = rest[: times[0]].rstrip()
    cuts.update(_body_cuts(rest, bodies))
    edges = [0, *sorted(cuts), len(text)]
    late = is_mark(text) and 0 < token.indent <= _LATE_AT_MOST
    parts = [text[a:b].strip() for a, b in itertools.pairwise(edges)]
    return [Atom(part, glued=n > 0, late=late) for n, part in enumerate(parts)]


def _body_cuts(text: str, bodies: frozenset[str]) -> list[int]:
    tails = [m.end() for m in _CAPITAL.finditer(text) if len(text) - m.end() <= _TAIL_AT_MOST]
    known = [at for at in tails if fold(text[at:]) in bodies]
    return known[:1] or [at for at in tails if like_body(text[at:])]
