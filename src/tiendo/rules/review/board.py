"""The items of a reading while decisions are applied to them, one after the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from tiendo.rules.addresses import Addresses
from tiendo.rules.prevailing import QUESTIONS, annex_clause
from tiendo.rules.review.keys import base_of, finding_keys, item_keys, kind_of, nearest
from tiendo.rules.review.model import ItemKind, Json, Origin, Recorded, State, Stray, Why
from tiendo.rules.review.values import read_values
from tiendo.rules.review.words import Range, overlap, parts_in
from tiendo.rules.settling import Mark


@dataclass(slots=True, kw_only=True)
class Card:
    """An item in the making; `patch` holds what people set, `kept` what they confirmed of an older reading."""

    key: str
    kind: ItemKind
    read: Json
    spans: tuple[Range, ...]
    quote: str
    address: str
    origin: Origin = "read"
    id: str = ""
    rule: str = ""
    parts: tuple[Range, ...] = ()
    kept: Json | None = None
    patch: Json = field(default_factory=dict)
    is_confirmed: bool = False
    is_rewritten: bool = False
    """Confirmed over a draft, and the signed text that took its place says something else."""
    is_deleted: bool = False
    reason: str = ""

    @property
    def values(self) -> Json:
        return {**(self.read if self.kept is None else self.kept), **self.patch}

    @property
    def state(self) -> State:
        if self.is_deleted:
            return "deleted"
        if not self.is_confirmed:
            return "pending"
        return "corrected" if self.patch else "accepted"


class Ground:
    """What no decision changes of a reading: worth keeping where many reviews of it are computed."""

    def __init__(self, reading: Json) -> None:
        self.text: str = reading["text"]
        self.findings: Sequence[Json] = reading["findings"]
        self.finding_keys = finding_keys(self.findings)
        self.addresses = Addresses(reading)
        self.key_of: dict[str, str] = {}
        self.read: Mapping[str, Json] = {item["id"]: item for item in (*reading["tasks"], *reading["targets"])}
        self.annex_clauses = {about: annex_clause(_clauses(reading), about) for about in QUESTIONS}
        """Where the plan makes the annex prevail, by the question of `rules.prevailing`."""
        self.cards = tuple(self._read(reading))

    def _read(self, reading: Json) -> list[Card]:
        items = [*reading["targets"], *reading["tasks"]]
        kinds: list[ItemKind] = ["target"] * len(reading["targets"])
        kinds += [kind_of(task) for task in reading["tasks"]]
        keys = item_keys(kinds, items)
        self.key_of = {item["id"]: key for key, item in zip(keys, items, strict=True)}
        return [self._card(key, kind, item) for key, kind, item in zip(keys, kinds, items, strict=True)]

    def _card(self, key: str, kind: ItemKind, item: Json) -> Card:
        spans = ranges_of(item)
        return Card(
            key=key,
            kind=kind,
            read=read_values(kind, item, self.key_of),
            spans=spans,
            quote=item["quote"],
            address=address_at(self.addresses, spans),
            id=item["id"],
            rule=item["rule"],
            parts=parts_in(self.text, spans, item.get("parts", [])),
        )


class Board:
    """`cards` by key; `gone` names what a split or merged item became."""

    def __init__(self, ground: Ground) -> None:
        self.text, self.addresses = ground.text, ground.addresses
        self.findings, self.finding_keys = ground.findings, ground.finding_keys
        self.key_of = ground.key_of
        self.cards = {card.key: replace(card, patch={}) for card in ground.cards}
        self.gone: dict[str, list[str]] = {}
        self.marks: dict[str, Mark] = {}
        self.steps: defaultdict[str, list[Recorded]] = defaultdict(list)
        self.untracked: dict[str, str] = {}
        self.annex_binds: Literal["submission", "issue"] | None = None
        self.strays: list[Stray] = []
        self.dismissed: set[tuple[int, str]] = set()
        """Strays, by number of the decision and key, that somebody has looked at."""
        self._places: dict[tuple[str, tuple[Range, ...]], str | None] = {}

    def address_of(self, spans: tuple[Range, ...]) -> str:
        return address_at(self.addresses, spans)

    def know(self, decisions: Sequence[Recorded]) -> None:
        """Prepares `card` and `finding`: what an older reading had under a name is found in this one.

        By its own words where they stand at the same place, else by its own words, else by its place.
        """
        seen = [entry for d in decisions for entry in d.payload.get("seen", {}).items() if entry[1]["id"]]
        for key, item in seen:
            if (found := self._same_words(key, ranges_of(item))) is not None:
                self._places[key, ranges_of(item)] = found
        taken = set(self._places.values())
        free = [(card.key, card.kind, card.spans) for card in self.cards.values() if card.key not in taken]
        for key, item in seen:
            if (key, ranges_of(item)) not in self._places:
                self._places[key, ranges_of(item)] = nearest(item["kind"], ranges_of(item), free)

    def _same_words(self, key: str, spans: tuple[Range, ...]) -> str | None:
        own = self.cards.get(key)
        if own is not None and overlap(own.spans, spans):
            return key
        twins = [card for card in self.cards.values() if base_of(card.key) == base_of(key)]
        shares = [(overlap(card.spans, spans), card.key) for card in twins]
        share, twin = max(shares, default=(0.0, ""))
        return twin if share else (own.key if own else None)

    def card(self, key: str, decision: Recorded) -> Card | None:
        """None, and a stray noted, where it is not there any more."""
        name = self._now(key, decision)
        found = self.cards.get(name)
        if found is None:
            self.stray(decision, key, "replaced" if name in self.gone else "unknown")
        return found

    def _now(self, key: str, decision: Recorded) -> str:
        """What the item that the decision calls so is called in this reading; the same where nothing is like it."""
        seen = decision.payload["seen"].get(key)
        return (self._places[key, ranges_of(seen)] if seen and seen["id"] else key) or key

    def finding(self, key: str, decision: Recorded) -> str:
        """The key of what an older reading called so; the key itself, and a stray noted, where nothing is like it."""
        about = decision.payload["about"][key]
        alike = [
            (own, finding)
            for own, finding in zip(self.finding_keys, self.findings, strict=True)
            if finding["kind"] == about["kind"]
        ]
        for own, finding in alike:
            if base_of(own) == base_of(key) and finding["message_vi"] == about["message_vi"]:
                return own
        if key in self.finding_keys:
            return key
        found = nearest(about["kind"], ranges_of(about), [(own, f["kind"], ranges_of(f)) for own, f in alike])
        if found is None:
            self.stray(decision, key, "unknown")
        return found or key

    def stray(self, decision: Recorded, key: str, why: Why) -> None:
        self.strays.append(Stray(decision.seq, decision.kind, key, why))

    def still_stray(self, decisions: Sequence[Recorded]) -> tuple[Stray, ...]:
        """Those that nobody has dismissed, or made good by deciding the same once more, with what stands there now."""
        by_seq = {decision.seq: decision for decision in decisions}
        without = {(stray.seq, stray.key) for stray in self.strays}
        last = {
            (d.kind, key): d.seq for d in decisions for key in d.payload.get("keys", ()) if (d.seq, key) not in without
        }
        left = (stray for stray in self.strays if (stray.seq, stray.key) not in self.dismissed)
        left = (stray for stray in left if last.get((stray.kind, stray.key), 0) < stray.seq)
        return tuple(replace(stray, became=self._became(stray, by_seq[stray.seq])) for stray in left)

    def _became(self, stray: Stray, decision: Recorded) -> tuple[str, ...]:
        if "seen" not in decision.payload:
            return ()
        followed = self.followed(self._now(stray.key, decision))
        seen = decision.payload["seen"].get(stray.key)
        if followed or seen is None:
            return tuple(followed)
        there = [card for card in self.cards.values() if overlap(card.spans, ranges_of(seen))]
        return tuple(card.key for card in there if (card.kind == "target") == (seen["kind"] == "target"))

    def replace(self, cards: Sequence[Card], made: Sequence[Card]) -> None:
        for card in cards:
            del self.cards[card.key]
            self.gone[card.key] = [new.key for new in made]
        self.cards.update((card.key, card) for card in made)

    def followed(self, key: str) -> list[str]:
        """The keys of what became of an item."""
        if key in self.gone:
            return list(dict.fromkeys(k for new in self.gone[key] for k in self.followed(new)))
        return [key] if key in self.cards else []


def ranges_of(item: Json) -> tuple[Range, ...]:
    return tuple((span["start"], span["end"]) for span in item["spans"])


def _clauses(reading: Json) -> Iterator[tuple[str, str]]:
    for block in reading["blocks"]:
        if block["kind"] == "paragraph" and block["address"]:
            yield block["address"], reading["text"][block["start"] : block["end"]]


def address_at(addresses: Addresses, spans: tuple[Range, ...]) -> str:
    return addresses.at(spans[0][0]) if spans else ""
