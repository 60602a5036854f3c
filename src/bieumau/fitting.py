"""How much room words take when they are set in Times New Roman, near enough to keep a paper on its page."""

import math

_LETTER = 0.44
"""Mean width of a letter of running Vietnamese text, in ems; measured are 0.41, and more where a font lacks some."""
_CAPITAL = 0.64
"""The same of bold capitals; measured are 0.57 to 0.63."""
_LEADING = 1.15
"""Height of a line, in ems."""


def width_of(words: str, size: float) -> float:
    """In points, rather too much than too little."""
    return sum(_CAPITAL if sign.isupper() else _LETTER for sign in words) * size


def lines_of(words: str, size: float, width: float) -> int:
    """Lines that the words fill in a column; at least one."""
    lines, filled = 1, 0.0
    for word in words.split():
        wide = width_of(f"{word} ", size)
        if filled and filled + wide > width:
            lines, filled = lines + 1, 0.0
        lines += math.floor(wide / width)
        filled += wide % width
    return lines


def height_of(words: str, size: float, width: float) -> float:
    """In points."""
    return lines_of(words, size, width) * size * _LEADING
