"""Which items of a review are shown: of a kind, of a section, with some words; by default those not yet reviewed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlencode

from django.http import QueryDict

from tiendo.rules.review import weight
from tiendo.web.review.cards import LACKS, Card, lacks_of
from viet.fold import fold

KINDS = ("target", "task", "dossier")
STATES = ("pending", "done", "all")
PANELS = ("items", "ledger", "leads", "six", "log")
QUERY_LIMIT = 200
CHUNK = 60
"""Items that come at once; the next ones when they are scrolled to, or asked for."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """As the address says it; what it does not know is as if not said."""

    panel: str = "items"
    kind: str = ""
    section: str = ""
    """The address of a heading; everything below it belongs to it."""
    state: str = "pending"
    words: str = ""
    lack: str = ""
    """What the duties shown are without; empty for whatever they lack, "nothing" for all duties."""
    first: int = 0
    """How many items were shown before."""
    is_rest: bool = False
    """Whether all that is not yet shown was picked."""

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        return cls(
            panel=_known(query.get("panel"), PANELS, "items"),
            kind=_known(query.get("kind"), KINDS, ""),
            section=query.get("section", "")[:QUERY_LIMIT],
            state=_known(query.get("state"), STATES, "pending"),
            words=query.get("q", "").strip()[:QUERY_LIMIT],
            lack=_known(query.get("lack"), (*LACKS, "nothing"), ""),
            is_rest="rest" in query,
            first=int(first) if (first := query.get("from", "")).isdecimal() and len(first) < 7 else 0,
        )

    @classmethod
    def of_text(cls, query: Any) -> Self:
        """As a form sends it."""
        return cls.of(QueryDict(query if isinstance(query, str) else ""))

    @property
    def query(self) -> str:
        """To come back to the same; empty for what is shown by default."""
        said = {"panel": self.panel, "kind": self.kind, "section": self.section, "state": self.state, "q": self.words}
        said["lack"] = self.lack
        ordinary = {"panel": "items", "state": "pending"}
        return urlencode({name: value for name, value in said.items() if value and value != ordinary.get(name)})

    @property
    def is_narrowing(self) -> bool:
        return bool(self.kind or self.section or self.words)

    def shown(self, cards: Iterable[Card]) -> list[Card]:
        """What is uncertain comes first, then as in the document."""
        wanted = [card for card in cards if self._shows(card)]
        return sorted(wanted, key=lambda card: (-weight(card.item.doubts), card.item.start))

    @staticmethod
    def lack_names() -> list[tuple[str, str]]:
        return [(str(slug), str(name)) for slug, name in LACKS.items()]

    @property
    def picks(self) -> bool:
        """Whether what is shown was chosen so narrowly that it is meant."""
        return self.is_narrowing or self.is_rest or self.lack in LACKS

    def duties(self, cards: Iterable[Card]) -> list[Card]:
        """In the order of the document, whether they were reviewed or not."""
        return [card for card in cards if card.is_duty and self._is_without(card) and self._fits(card)]

    def _is_without(self, card: Card) -> bool:
        if self.lack == "nothing":
            return True
        found = lacks_of(card)
        return self.lack in found if self.lack else bool(found)

    def _shows(self, card: Card) -> bool:
        return (self.state == "all" or card.is_pending == (self.state == "pending")) and self._fits(card)

    def _fits(self, card: Card) -> bool:
        return self.kind in ("", card.kind) and self._is_within(card.item.address) and self._has_words(card)

    def _is_within(self, address: str) -> bool:
        return not self.section or address == self.section or address.startswith(f"{self.section}.")

    def _has_words(self, card: Card) -> bool:
        text = fold(f"{card.code} {card.title} {card.item.quote} {card.lead}") if self.words else ""
        return all(word in text for word in fold(self.words).split())


def _known(value: str | None, known: tuple[str, ...], otherwise: str) -> str:
    return value if value in known else otherwise
