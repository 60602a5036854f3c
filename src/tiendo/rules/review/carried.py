"""What was decided over a draft, as it counts over the signed text that took its place.

Clauses stand elsewhere there, and some say something else: places and addresses go along with their clauses, and what
was seen in other words is marked, so that it has to be looked at again.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tiendo.rules.review.model import Json, Recorded
from viet.fold import fold

TAKE_SIGNED = "take_signed"
"""Puts the signed text in the draft's place: `file` (SHA-256 of the signed file), `places` (old start and end, new
start and end of each common clause, in order), `renamed` (new address by old one, where another). Made by the house,
not by a form, and never undone: the reading in force went with it."""
ELSEWHERE = "other_text"
"""Marks what was seen in another text."""
GONE = {"start": -1, "end": -1}
"""Where nothing stands any more: overlaps nothing."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A decision, its payload as it reads in the signed text."""

    seq: int
    token: UUID
    kind: str
    payload: Json
    account_id: int
    account_name: str
    at: dt.datetime


def carried(decisions: Sequence[Recorded]) -> Sequence[Recorded]:
    """The decisions themselves where no signed text was taken."""
    made: list[Recorded] = []
    for decision in decisions:
        if decision.kind == TAKE_SIGNED:
            places = _Places(decision.payload)
            made = [places.carry(earlier) for earlier in made]
        made.append(decision)
    return made


def says_same(read: Json, now: Json) -> bool:
    """Whether two readings of an item have the same values, capitals, marks and blanks apart."""
    return all(_even(read.get(name)) == _even(value) for name, value in now.items() if name != "parent")


def _even(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {name: _even(own) for name, own in value.items()}
    return [_even(own) for own in value] if isinstance(value, list) else value


class _Places:
    """Where the draft's words stand in the signed text."""

    def __init__(self, payload: Json) -> None:
        self._places: list[list[int]] = payload["places"]
        self._starts = [place[0] for place in self._places]
        self._renamed: dict[str, str] = payload["renamed"]

    def carry(self, decision: Recorded) -> Carried:
        payload = dict(decision.payload)
        if "seen" in payload:
            payload["seen"] = {key: self._item(seen) | {ELSEWHERE: True} for key, seen in payload["seen"].items()}
        if "about" in payload:
            payload["about"] = {key: self._item(finding) for key, finding in payload["about"].items()}
        if "addresses" in payload:
            payload["addresses"] = [self._renamed.get(address, address) for address in payload["addresses"]]
        if "parts" in payload:
            payload["parts"] = [[self._at(offset) for offset in part] for part in payload["parts"]]
        if decision.kind == "add":
            payload |= {name: self._at(payload[name]) for name in ("start", "end")}
        if decision.kind in ("add", "split"):
            payload[ELSEWHERE] = True
        return Carried(
            decision.seq,
            decision.token,
            decision.kind,
            payload,
            decision.account_id,
            decision.account_name,
            decision.at,
        )

    def _item(self, item: Json) -> Json:
        return {**item, "spans": [self._span(span) for span in item["spans"]]}

    def _span(self, span: Json) -> Json:
        """Within its clause in proportion: near enough to tell an item from its neighbours."""
        start, end = self._at(span["start"]), self._at(span["end"], is_end=True)
        return {"start": start, "end": end} if 0 <= start < end else GONE

    def _at(self, offset: int, *, is_end: bool = False) -> int:
        """-1 for a clause that the signed text lacks."""
        i = bisect_right(self._starts, offset - is_end) - 1
        if i < 0 or offset > self._places[i][1]:
            return -1
        old_start, old_end, new_start, new_end = self._places[i]
        return new_start + round((offset - old_start) * (new_end - new_start) / max(1, old_end - old_start))
