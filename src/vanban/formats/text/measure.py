"""How far lines run, to tell a line that is full from one that was ended on purpose."""

import itertools
from dataclasses import dataclass

from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import ends_sentence, goes_on

_TOO_NARROW = 30
"""Columns below which a line says nothing about the width of the page."""
_FEW = 6
_LOW = 0.4
"""Share of the full lines that stay below the limit: type is proportional, columns are only nearly even."""
_CLEARLY = 0.88
_CAPITALS = 0.62
"""Of what a line holds in small letters, bold capitals leave so much; titles are set narrower still."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What no longer fits on a line of this file has at least this many columns, learnt from running sentences."""

    limit: float

    def short(self, text: str, following: str, *, clearly: bool = False, capitals: bool = False) -> bool:
        """Whether the first word of the following line would have fitted, so that the break was meant."""
        return _reach(text, following) < self.limit * (_CAPITALS if capitals else _CLEARLY if clearly else 1.0)


def measure_of(lines: tuple[Line, ...]) -> Measure:
    """Learn the width; a file with too few running sentences is as wide as its longest line, nearly."""
    reaches = sorted(
        _reach(above.text, line.text)
        for above, line in itertools.pairwise(lines)
        if len(above.text) >= _TOO_NARROW and not ends_sentence(above.text) and goes_on(line.text)
    )
    if len(reaches) < _FEW:
        return Measure(_CLEARLY * max((len(line.text) for line in lines), default=0))
    return Measure(reaches[int(len(reaches) * _LOW)])


def _reach(text: str, following: str) -> int:
    words = following.split(None, 1)
    return len(text) + 1 + len(words[0]) if words else len(text)
