"""Which words a clause consists of, and which of two clauses' words the other lacks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanban.compare.model import Range
from viet.fold import fold
from viet.spelling import even

MANY = 10_000
"""Words of which a plan repeats most, again and again."""
CELL = "|"
"""Between the cells of a row: a tick that changes its column is no noise."""
_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+|\.{2,}|[^\w\s]")
_NOISE = re.compile(
    r"[-\u2010-\u2015\u2212\"'`\xb4\u2018-\u201f\u2032\u2033«»*•·_…\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]|\.{2,}"
)
"""Dashes, quotes, bullets, leaders: set by whoever typed or by the form of the file."""
_ZEROS = re.compile(r"(?<![\d.,])0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Words:
    """`exact` with capitals and marks, the tone where it is always put; `plain` without them and without signs."""

    exact: tuple[str, ...]
    places: tuple[Range, ...]
    plain: tuple[str, ...]
    plain_places: tuple[Range, ...]


def words_of(text: str) -> Words:
    found = [(m[0], m.span()) for m in _TOKEN.finditer(text) if not _NOISE.fullmatch(m[0])]
    said = [(_plain(word), place) for word, place in found if _is_said(word)]
    return Words(
        exact=tuple(_exact(word) for word, _ in found),
        places=tuple(place for _, place in found),
        plain=tuple(word for word, _ in said),
        plain_places=tuple(place for _, place in said),
    )


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """0 to 1: the words that both have in the same order, against all."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(a, b))


def marks_between(old: Words, new: Words) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """The stretches of each that the other lacks; of the letters alone where only these are different."""
    if old.plain != new.plain:
        return _marks(old.plain, new.plain, old.plain_places, new.plain_places)
    return _marks(old.exact, new.exact, old.places, new.places)


def _marks(
    old: tuple[str, ...], new: tuple[str, ...], old_places: Sequence[Range], new_places: Sequence[Range]
) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    from rapidfuzz.distance import Indel

    if old > new:  # of several ways to tell them apart always the same, whichever is the older
        came, gone = _marks(new, old, new_places, old_places)
        return gone, came
    steps = [step for step in Indel.opcodes(old, new) if step.tag != "equal"]
    gone = _joined([(s.src_start, s.src_end) for s in steps], old_places)
    return gone, _joined([(s.dest_start, s.dest_end) for s in steps], new_places)


def _joined(steps: Sequence[Range], places: Sequence[Range]) -> tuple[Range, ...]:
    """Neighbouring words are one stretch."""
    stretches: list[tuple[int, int]] = []
    for start, end in steps:
        if start == end:
            continue
        if stretches and stretches[-1][1] == start:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return tuple((places[start][0], places[end - 1][1]) for start, end in stretches)


def _is_said(word: str) -> bool:
    return word[0].isalnum() or word in (CELL, "%")


@lru_cache(MANY)
def _plain(word: str) -> str:
    return fold(_ZEROS.sub("", word))


@lru_cache(MANY)
def _exact(word: str) -> str:
    """The letters with the tone put evenly, and how they are capitalised."""
    case = "A" if word.isupper() else "a" if word.islower() else "Aa"
    return f"{even(_ZEROS.sub('', word))}:{case}" if word[0].isalpha() else _ZEROS.sub("", word)
