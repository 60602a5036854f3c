"""Which deadline counts while a plan contradicts itself: the one that the plan makes prevail, else the earlier."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from tiendo.rules.deadlines import Term, first_end
from viet.fold import fold

_TIMES_FOLLOW_THE_ANNEX = re.compile(
    r"\b(?:thoi gian|thoi han|tien do|moc thoi gian)\b[^.;:]{0,80}?\b(?:theo|tai|trong|o|cua)\b(?: \w+){0,2} phu luc\b"
)
""" "Tiến độ trình các hồ sơ thực hiện như trong Phụ lục": officials say so once, in "yêu cầu"."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places that disagree."""

    address: str
    terms: tuple[Term, ...]
    in_annex: bool

    @property
    def end(self) -> dt.date | None:
        return first_end(self.terms)


@dataclass(frozen=True, slots=True)
class Prevailing:
    """`by` says why: "annex" because the clause at `clause` makes the annex prevail, "earlier" for want of that."""

    by: Literal["annex", "earlier"]
    place: Place
    others: tuple[Place, ...]
    clause: str


def annex_clause(clauses: Iterable[tuple[str, str]]) -> str:
    """The address of the first clause, of (address, text), that makes times follow the annex; empty where none does."""
    return next((address for address, text in clauses if _TIMES_FOLLOW_THE_ANNEX.search(fold(text))), "")


def prevailing(places: Sequence[Place], clause: str) -> Prevailing | None:
    """None where the places do not disagree on a day; `clause` is what `annex_clause` gave."""
    dated = [place for place in places if place.end]
    ends = {place.end for place in dated}
    annex = [place for place in dated if place.in_annex]
    apart = {p.end for p in annex}.isdisjoint(p.end for p in dated if not p.in_annex) or len(annex) in (0, len(dated))
    if len(ends) < 2 or not apart:
        return None
    by_annex = bool(clause and annex)
    first = min(annex if by_annex else dated, key=_end_of)
    others = tuple(place for place in dated if place.end != first.end)
    return Prevailing("annex" if by_annex else "earlier", first, others, clause if by_annex else "")


def _end_of(place: Place) -> dt.date:
    return place.end or dt.date.max
