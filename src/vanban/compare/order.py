"""Which of the clauses that two documents have in common changed their place."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from vanban.compare.clauses import Clauses

HEADING = 50
"""Words that a heading counts for: a clause passes a heading, not the heading the clause."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A clause in the order of the old document; `before` is the best step that can come before it in both."""

    old: int
    new: int
    weight: int
    before: "_Step | None"


def moved_between(old: Clauses, new: Clauses, links: dict[int, int]) -> set[int]:
    """Numbers in the old document: what must be moved so that all the rest stands in one order in both.

    As few words as possible; what stands under a moved heading went along and is not moved itself.
    """
    resting = _heaviest([(a, b, _weight(old, a)) for a, b in sorted(links.items())])
    out = links.keys() - resting
    return {a for a in out if not _went_along(old, new, links, a, out)}


def _went_along(old: Clauses, new: Clauses, links: dict[int, int], number: int, out: set[int]) -> bool:
    above = old.all[number].parent
    return above in out and links.get(above) == new.all[links[number]].parent


def _weight(clauses: Clauses, number: int) -> int:
    """Its words; and, so that the choice among equals is the same either way round, a little by which they are."""
    clause = clauses.all[number]
    little = int.from_bytes(blake2b(" ".join(clause.plain).encode(), digest_size=2).digest())
    return ((len(clause.plain) + HEADING * (clause.kind == "heading")) << 16) + little


def _heaviest(links: Sequence[tuple[int, int, int]]) -> set[int]:
    """The old numbers of the heaviest sequence that rises in both documents, in n log n.

    `ends` are steps that no other step both undercuts and outweighs, by their place in the new document.
    """
    places: list[int] = []
    ends: list[_Step] = []
    for old, new, weight in links:
        at = bisect_right(places, new)
        before = ends[at - 1] if at else None
        step = _Step(old, new, weight + (before.weight if before else 0), before)
        worse = at
        while worse < len(ends) and ends[worse].weight <= step.weight:
            worse += 1
        places[at:worse], ends[at:worse] = [new], [step]
    found, last = set(), ends[-1] if ends else None
    while last is not None:
        found.add(last.old)
        last = last.before
    return found
