"""Where the words of an item stand in a text, also when another reader laid the text out a little differently."""

import re
from itertools import takewhile

Range = tuple[int, int]
_CONTEXT = 40
"""Letters by which one place of some words is told from another."""
_BLANKS = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """One blank between words, as the reading's quotes have it."""
    return _BLANKS.sub(" ", text).strip()


def placed(text: str, start: int, quote: str, before: str) -> Range | None:
    """Where the quote stands after the same words `before`, else after the most of them; the nearest to `start`."""
    words = re.compile(r"\s+".join(map(re.escape, quote.split(" "))))
    here = words.match(text, start)
    if here and text.endswith(before, 0, start):
        return here.span()
    found = [match.span() for match in words.finditer(text)]
    return max(found, key=lambda place: (_shared_end(text[: place[0]], before), -abs(place[0] - start)), default=None)


def words_before(text: str, start: int) -> str:
    return text[max(0, start - _CONTEXT) : start]


def parts_in(text: str, spans: tuple[Range, ...], parts: list[str]) -> tuple[Range, ...]:
    """Where the proposed parts of an item stand, one after the other; empty where one is not found."""
    if not spans or len(parts) < 2:
        return ()
    at, end, found = spans[0][0], spans[-1][1], []
    for part in parts:
        start = text.find(part, at, end)
        if start < 0:
            return ()
        at = start + len(part)
        found.append((start, start + len(part.rstrip())))
    return tuple(found)


def overlap(a: tuple[Range, ...], b: tuple[Range, ...]) -> float:
    """Share of the letters of both that both cover, from 0 to 1."""
    both = sum(max(0, min(end, to) - max(start, at)) for start, end in a for at, to in b)
    length = sum(end - start for start, end in (*a, *b)) - both
    return both / length if length else 0.0


def _shared_end(text: str, other: str) -> int:
    pairs = zip(reversed(text[-_CONTEXT:]), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
