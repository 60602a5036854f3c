"""Which items of a review are shown: of a kind, of a section, with some words; by default those not yet reviewed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict

from tiendo.rules.review import weight
from tiendo.web.review.cards import Card
from viet.fold import fold

KINDS = ("target", "task", "dossier")
STATES = ("pending", "done", "all")
PANELS = ("items", "ledger", "leads", "log")
QUERY_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Narrowing:
    """As the address says it; what it does not know is as if not said."""

    panel: str = "items"
    kind: str = ""
    section: str = ""
    """The address of a heading; everything below it belongs to it."""
    state: str = "pending"
    words: str = ""
    first: int = 0
    """How many items were shown before."""

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        return cls(
            panel=_known(query.get("panel"), PANELS, "items"),
            kind=_known(query.get("kind"), KINDS, ""),
            section=query.get("section", "")[:QUERY_LIMIT],
            state=_known(query.get("state"), STATES, "pending"),
            words=query.get("q", "").strip()[:QUERY_LIMIT],
            first=int(first) if (first := query.get("from", "")).isdecimal() and len(first) < 7 else 0,
        )

    @property
    def query(self) -> str:
        """To come back to the same; empty for what is shown by default."""
        said = {"panel": self.panel, "kind": self.kind, "section": self.section, "state": self.state, "q": self.words}
        ordinary = {"panel": "items", "state": "pending"}
        return urlencode({name: value for name, value in said.items() if value and value != ordinary.get(name)})

    @property
    def is_narrowing(self) -> bool:
        return bool(self.kind or self.section or self.words)

    def shown(self, cards: Iterable[Card]) -> list[Card]:
        """What is uncertain comes first, then as in the document."""
        wanted = [card for card in cards if self._shows(card)]
        return sorted(wanted, key=lambda card: (-weight(card.item.doubts), card.item.start))

    def _shows(self, card: Card) -> bool:
        fits_state = self.state == "all" or card.is_pending == (self.state == "pending")
        fits_kind = self.kind in ("", card.kind)
        return fits_state and fits_kind and self._is_within(card.item.address) and self._has_words(card)

    def _is_within(self, address: str) -> bool:
        return not self.section or address == self.section or address.startswith(f"{self.section}.")

    def _has_words(self, card: Card) -> bool:
        text = fold(f"{card.code} {card.title} {card.item.quote} {card.lead}") if self.words else ""
        return all(word in text for word in fold(self.words).split())


def _known(value: str | None, known: tuple[str, ...], otherwise: str) -> str:
    return value if value in known else otherwise
