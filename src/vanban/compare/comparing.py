"""How two readings are compared: clauses, links between them, what moved, and what each pair says differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from vanban.compare.aspects import Facts, aspects_between
from vanban.compare.clauses import Clause, Clauses
from vanban.compare.identity import identity_between
from vanban.compare.matching import links_between
from vanban.compare.model import FORM_SORTS, SORTS, Aspect, Comparison, Difference, Pair, Range, Side
from vanban.compare.order import moved_between
from vanban.compare.words import marks_between
from vanban.export.contract import to_contract
from vanban.model import Reading

Json = dict[str, Any]
_RANK = {sort: rank for rank, sort in enumerate((*SORTS, *FORM_SORTS))}


def compare(old: Reading | Json, new: Reading | Json) -> Comparison:
    """Of two readings, or of their objects in the contract's form."""
    return _Comparing(_contract(old), _contract(new)).comparison()


def _contract(reading: Reading | Json) -> Json:
    return to_contract(reading) if isinstance(reading, Reading) else reading


@dataclass(frozen=True)
class _Comparing:
    old: Json
    new: Json

    @cached_property
    def before(self) -> Clauses:
        return Clauses(self.old)

    @cached_property
    def after(self) -> Clauses:
        return Clauses(self.new)

    @cached_property
    def links(self) -> dict[int, int]:
        return links_between(self.before, self.after)

    def comparison(self) -> Comparison:
        found = sorted(self._differences(), key=lambda pair: (_RANK[pair[1].sort], pair[0]))
        return Comparison(
            identity=tuple(identity_between(self.old["document"], self.new["document"])),
            differences=tuple(difference for _, difference in found),
            pairs=tuple(_pair(self.before.all[a], self.after.all[b]) for a, b in sorted(self.links.items())),
            clauses=(len(self.before.all), len(self.after.all)),
        )

    def _differences(self) -> Iterator[tuple[tuple[int, int], Difference]]:
        """Each with its place, for their order: after the clause of the new document that it concerns or follows."""
        facts = Facts(self.old, self.before), Facts(self.new, self.after)
        moved = moved_between(self.before, self.after, self.links)
        last = -1
        for clause in self.before.all:
            counterpart = self.links.get(clause.number)
            if counterpart is None:
                yield (last, 1), Difference("dropped", (), _side(clause), None)
                continue
            last = counterpart
            other = self.after.all[counterpart]
            aspects = aspects_between(clause, other, *facts)
            if difference := _of_pair(clause, other, aspects, has_moved=clause.number in moved):
                yield (counterpart, 0), difference
        taken = set(self.links.values())
        for clause in self.after.all:
            if clause.number not in taken:
                yield (clause.number, 0), Difference("added", (), None, _side(clause))


def _of_pair(old: Clause, new: Clause, aspects: tuple[Aspect, ...], *, has_moved: bool) -> Difference | None:
    renumbered = bool(old.label and new.label and old.label.lower() != new.label.lower())
    if not (has_moved or aspects or renumbered):
        return None
    gone, came = marks_between(old.words, new.words) if aspects else ((), ())
    sides = _side(old, gone), _side(new, came)
    return Difference("moved" if has_moved else "reworded" if aspects else "renumbered", aspects, *sides)


def _side(clause: Clause, marks: tuple[Range, ...] = ()) -> Side:
    shift = clause.label_length
    shown = tuple((start + shift, end + shift) for start, end in marks)
    return Side(clause.address, clause.label, clause.quote, clause.spans, shown)


def _pair(old: Clause, new: Clause) -> Pair:
    return Pair(old.address, new.address, _extent(old), _extent(new))


def _extent(clause: Clause) -> Range:
    return min(span.start for span in clause.spans), max(span.end for span in clause.spans)
