"""The headings of a document that a list can be narrowed to or divided by."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
DEPTH = 2
"""Levels of headings by which a list is divided."""


class Sections:
    """Of one reading."""

    def __init__(self, reading: Json) -> None:
        self._titles = {section["address"]: section["title"] or "" for section in reading["sections"]}

    def counted(self, items: Iterable[tuple[str, int]]) -> list[tuple[str, str, int]]:
        """Address, heading, and how many at and below it count; only those that have any item."""
        counts: Counter[str] = Counter()
        for address, number in items:
            labels = address.split(".")
            counts.update({".".join(labels[:n]): number for n in range(1, len(labels) + 1)})
        return [(address, title, counts[address]) for address, title in self._titles.items() if address in counts]

    def heading_of(self, address: str) -> str:
        """With its address; empty where nothing is above it."""
        labels = address.split(".")
        above = (".".join(labels[:n]) for n in range(min(DEPTH, len(labels)), 0, -1))
        found = next((one for one in above if self._titles.get(one)), "")
        return f"{found}. {self._titles[found]}" if found else ""
