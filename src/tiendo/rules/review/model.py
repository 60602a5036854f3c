"""What a review is made of: items with their state, the ledger of findings, and what no longer fits."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, Protocol
from uuid import UUID

from tiendo.rules.prevailing import Contradiction, Prevailing, held_by_key
from tiendo.rules.settling import Mark, Matter
from tiendo.rules.settling import State as EntryState

Json = dict[str, Any]
ItemKind = Literal["target", "task", "dossier"]
State = Literal["pending", "accepted", "corrected", "deleted"]
Origin = Literal["read", "added", "split", "merged"]
Why = Literal["unknown", "replaced", "deleted", "filled"]


class Recorded(Protocol):
    """A decision as the review needs it; `intake.models.Decision` is one."""

    @property
    def seq(self) -> int: ...
    @property
    def token(self) -> UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def payload(self) -> Json: ...
    @property
    def account_id(self) -> int: ...
    @property
    def account_name(self) -> str: ...
    @property
    def at(self) -> dt.datetime: ...


@dataclass(frozen=True, slots=True)
class Item:
    """A target, task or dossier as it stands after the decisions; `key` outlives readings, unlike the reading's ids.

    `values` of a task or dossier: title, lead, partners, submit_to (names as printed), deadlines, deliverables (as in
    the reading's contract), request, frame, lead_body (id of the body that answers for it, or None), lead_name (its
    name), person (who answers for it, as named) and person_post (id of the post, or None), director and director_post
    (the leader who directs it, likewise), approving (text), standing (bool), review_on (ISO day or None). Of a target:
    indicator, comparator, value, value_high, unit, kind, direction, period, baseline, owners, parent (a key or None).
    """

    key: str
    kind: ItemKind
    values: Json
    read: Json
    """The values without what people set."""
    state: State
    origin: Origin
    spans: tuple[tuple[int, int], ...]
    """Half-open offsets into the text of the reading."""
    address: str
    quote: str
    doubts: tuple[str, ...]
    """What a person should look at, the gravest first."""
    id: str = ""
    """In the reading in force; empty for what people added, split off or merged."""
    parts: tuple[tuple[int, int], ...] = ()
    """Offsets of a proposed split."""
    reason: str = ""
    """Why it was deleted."""

    @property
    def is_confirmed(self) -> bool:
        return self.state in ("accepted", "corrected")

    @property
    def start(self) -> int:
        return self.spans[0][0] if self.spans else 0


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A finding and what was decided about it; `finding` is the reading's own object."""

    key: str
    finding: Json
    items: tuple[str, ...]
    """Keys of the items that it speaks of, where they are still there."""
    mark: Mark = field(default_factory=Mark)
    by_itself: str = ""
    """"filled" or "merged" where what was missing or double is so no more."""
    steps: tuple[Recorded, ...] = field(default=(), compare=False)
    """What was done about it and counts, in that order."""

    @property
    def kind(self) -> str:
        return str(self.finding["kind"])

    @property
    def about(self) -> str:
        """What a contradiction is about; an older reader did not say, and spoke of time most often."""
        return str(self.finding.get("about") or "deadline") if self.kind == "contradiction" else ""

    @property
    def state(self) -> EntryState:
        return self.mark.state

    @property
    def how(self) -> str:
        """By what it is settled or held, as `rules.prevailing.Basis` says; empty where by nothing."""
        return self.mark.basis.how if self.mark.basis else ""

    @property
    def number(self) -> str:
        return self.mark.basis.number if self.mark.basis else ""

    @property
    def on(self) -> str:
        """ISO day of the document or instruction."""
        return self.mark.basis.on if self.mark.basis else ""

    @property
    def note(self) -> str:
        return (self.mark.basis.text if self.mark.basis else "") or self.mark.note


@dataclass(frozen=True, slots=True)
class Stray:
    """A decision, or a part of one, that has no effect now; it is kept and shown, never lost.

    `why`: "unknown" (the reading in force has nothing like it, or what made it was undone), "replaced" (split or merged
    meanwhile), "deleted" (meanwhile), "filled" (somebody filled the gap before).
    """

    seq: int
    kind: str
    key: str
    why: Why
    became: tuple[str, ...] = ()
    """Keys of the items that stand there now."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of items by state, and of findings."""

    total: int
    pending: int
    accepted: int
    corrected: int
    deleted: int
    findings: int
    findings_open: int

    @property
    def done(self) -> int:
        return self.total - self.pending


@dataclass(frozen=True)
class Review:
    """Items stand in the order of the document, also deleted ones."""

    items: tuple[Item, ...]
    ledger: tuple[LedgerEntry, ...]
    untracked: Mapping[str, str]
    """Reason by address of what is consciously not tracked."""
    annex_binds: Literal["submission", "issue"] | None
    strays: tuple[Stray, ...]
    last_seq: int
    contradictions: Mapping[str, Contradiction] = field(default_factory=dict)
    """By the key of the entry: its places with what each says, and what was said about them."""

    @cached_property
    def by_key(self) -> Mapping[str, Item]:
        return {item.key: item for item in self.items}

    @cached_property
    def held(self) -> Mapping[str, Mapping[str, Prevailing]]:
        """Which answer counts for each item of a contradiction, by its key and the question."""
        return held_by_key(self.contradictions.values())

    def matter(self, entry: LedgerEntry) -> Matter:
        apart = self.contradictions.get(entry.key)
        return Matter(entry.kind, entry.state, entry.about, apart.places if apart else ())

    @cached_property
    def confirmed(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.is_confirmed)

    @cached_property
    def progress(self) -> Progress:
        states = Counter(item.state for item in self.items)
        return Progress(
            total=len(self.items),
            pending=states["pending"],
            accepted=states["accepted"],
            corrected=states["corrected"],
            deleted=states["deleted"],
            findings=len(self.ledger),
            findings_open=sum(entry.state == "open" for entry in self.ledger),
        )


DOUBTS = {
    "signed_differently": 8,
    "read_differently": 7,
    "contradiction": 6,
    "weak_rule": 5,
    "no_place": 5,
    "ambiguous_unit": 4,
    "duplicate": 4,
    "no_value": 4,
    "long": 3,
    "past_deadline": 3,
    "typo": 2,
    "no_lead": 2,
    "no_deadline": 1,
    "no_product": 1,
}
"""How grave each doubt is; gaps count least, because they are filled in bulk."""


def weight(doubts: tuple[str, ...]) -> int:
    """The gravest doubt decides, the number of doubts among equals."""
    return 10 * max((DOUBTS[doubt] for doubt in doubts), default=0) + len(doubts)
