"""Which answer counts while a plan contradicts itself, and why; and which once somebody has said.

Of times: the place that the plan makes prevail, else the earlier day. Of other questions: the same, else the place
named first. An instruction of the Chair comes before that, until a document settles it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from tiendo.rules.deadlines import Term, first_end
from viet.fold import fold
from viet.numbers import parse_number

Json = dict[str, Any]
By = Literal["annex", "earlier", "first", "interim", "amending", "correction", "redraft"]
BY_THE_PLAN: frozenset[By] = frozenset({"annex", "earlier", "first"})
DISPUTED: frozenset[By] = BY_THE_PLAN | {"interim"}
"""Until a document has settled it."""

_AS_THE_ANNEX = r"[^.;:]{0,80}?\b(?:theo|tai|trong|o|cua)\b(?: \w+){0,2} phu luc\b"
_TIMES_FOLLOW_THE_ANNEX = re.compile(rf"\b(?:thoi gian|thoi han|tien do|moc thoi gian)\b{_AS_THE_ANNEX}")
""" "Tiến độ trình các hồ sơ thực hiện như trong Phụ lục": officials say so once, in "yêu cầu"."""
_BODIES_FOLLOW_THE_ANNEX = re.compile(
    rf"\b(?:(?:co quan|don vi) (?:chu tri|chuan bi)|cap trinh|tham quyen|phan cong)\b{_AS_THE_ANNEX}"
)


def _as_names(name: str) -> Callable[[str], Json]:
    return lambda words: {name: [part.strip() for part in words.split(";") if part.strip()]}


def _as_value(words: str) -> Json:
    number = parse_number(words.partition(" ")[0].rstrip("%"))
    return {} if number is None else {"value": float(number), "value_high": None}


QUESTIONS: dict[str, Callable[[str], Json]] = {
    "deadline": lambda words: {},
    "period": lambda words: {},
    "approver": _as_names("submit_to"),
    "lead": _as_names("lead"),
    "value": _as_value,
}
"""What a contradiction can be about, and which values of an item an answer in words stands for."""


@dataclass(frozen=True, slots=True)
class Basis:
    """By what it is settled: "amending", "correction", "redraft"; by itself, "filled", "merged"; or held: "interim"."""

    how: str
    number: str = ""
    on: str = ""
    """ISO day of the document or instruction."""
    by: str = ""
    """Who instructs: "chair" or "deputy_chair"."""
    text: str = ""
    counts: Json | None = None
    """The answer that holds, as `Place.as_answer` writes it."""

    @property
    def day(self) -> dt.date | None:
        return dt.date.fromisoformat(self.on) if self.on else None


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places that disagree, or another answer, which has no address."""

    address: str
    terms: tuple[Term, ...]
    in_annex: bool
    said: str = ""
    """What it answers; of time, what its terms say."""
    values: Json = field(default_factory=dict)
    """Which values an item has by it."""
    key: str = ""
    """Of the item that stands there."""

    @property
    def end(self) -> dt.date | None:
        return first_end(self.terms)

    @property
    def words(self) -> str:
        return self.said or "; ".join(term.text for term in self.terms)

    @property
    def answer(self) -> object:
        """By which two places are told apart."""
        return self.end or fold(self.words)

    def as_answer(self) -> Json:
        """Itself alone, so that it holds whatever a newer reader makes of the place."""
        day = self.end.isoformat() if self.end else ""
        return {"address": self.address, "words": self.words, "day": day, "values": self.values}

    @classmethod
    def of_answer(cls, answer: Json) -> Self:
        day = dt.date.fromisoformat(answer["day"]) if answer["day"] else None
        terms = (Term(answer["words"], end=day),)
        own = {"said": answer["words"], "values": answer["values"], "key": answer.get("key", "")}
        return cls(answer["address"], terms, answer.get("in_annex", False), **own)

    def as_side(self) -> Json:
        """What is kept of it with an adopted plan; `of_answer` reads it, too."""
        return self.as_answer() | {"key": self.key, "in_annex": self.in_annex}


@dataclass(frozen=True, slots=True)
class Prevailing:
    """`by` says why: "annex" because the clause at `clause` makes the annex prevail, "earlier" or "first" for want of
    that, else what a person recorded. `basis` is also there where an instruction leaves the plan's own choice."""

    by: By
    place: Place
    others: tuple[Place, ...]
    clause: str = ""
    basis: Basis | None = None
    about: str = "deadline"

    @property
    def is_said(self) -> bool:
        """True where a person has said what holds."""
        return self.basis is not None and self.basis.counts is not None

    @property
    def is_disputed(self) -> bool:
        """True until a document has settled it."""
        return self.by in DISPUTED


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One finding of that kind: the items that it speaks of, its places, what was said about it."""

    about: str
    keys: tuple[str, ...]
    places: tuple[Place, ...]
    clause: str
    basis: Basis | None = None
    is_settled: bool = False


def annex_clause(clauses: Iterable[tuple[str, str]], about: str = "deadline") -> str:
    """The address of the first clause, of (address, text), that makes the annex prevail; empty where none does."""
    rule = _BODIES_FOLLOW_THE_ANNEX if about in ("lead", "approver") else _TIMES_FOLLOW_THE_ANNEX
    if about in ("period", "value"):
        return ""
    return next((address for address, text in clauses if rule.search(fold(text))), "")


def held(found: Contradiction) -> Prevailing | None:
    """None where nothing contradicts, and where it was settled without saying what holds."""
    basis = found.basis
    if basis and basis.counts:
        place = Place.of_answer(basis.counts)
        others = tuple(other for other in found.places if not _is_same(place, other, found.about))
        return Prevailing(_by(basis), place, others, "", basis, found.about)
    if found.is_settled:
        return None
    return prevailing(found.places, found.clause, found.about, basis)


def held_by_key(contradictions: Iterable[Contradiction]) -> dict[str, dict[str, Prevailing]]:
    """By the key of the item and the question; a document comes before an instruction, that before the plan itself."""
    by_key: dict[str, dict[str, Prevailing]] = {}
    for found in contradictions:
        answer = held(found)
        for key in found.keys if answer else ():
            known = by_key.setdefault(key, {}).get(found.about)
            if answer and (known is None or _rank(answer) <= _rank(known)):
                by_key[key][found.about] = answer
    return by_key


def prevailing(
    places: Sequence[Place], clause: str, about: str = "deadline", basis: Basis | None = None
) -> Prevailing | None:
    """By the plan alone; None where the places do not disagree. `clause` is what `annex_clause` gave."""
    answering = [place for place in places if _answer(place, about)]
    answers = {_answer(place, about) for place in answering}
    annex = [place for place in answering if place.in_annex]
    text = [place for place in answering if not place.in_annex]
    apart = {_answer(p, about) for p in annex}.isdisjoint(_answer(p, about) for p in text) or not annex or not text
    if len(answers) < 2 or not apart:
        return None
    by_annex = bool(clause and annex)
    among = annex if by_annex else answering
    first = min(among, key=_end_of) if about == "deadline" else among[0]
    others = tuple(place for place in answering if not _is_same(first, place, about))
    by: By = "annex" if by_annex else "earlier" if about == "deadline" else "first"
    return Prevailing(by, first, others, clause if by_annex else "", basis, about)


def _answer(place: Place, about: str) -> object:
    return place.end if about == "deadline" else fold(place.words)


def _is_same(a: Place, b: Place, about: str) -> bool:
    return _answer(a, about) == _answer(b, about)


def _rank(answer: Prevailing) -> int:
    return 0 if not answer.is_disputed else 1 if answer.is_said else 2


def _by(basis: Basis) -> By:
    known: Mapping[str, By] = {"interim": "interim", "amending": "amending", "correction": "correction"}
    return known.get(basis.how, "redraft")


def _end_of(place: Place) -> dt.date:
    return place.end or dt.date.max
