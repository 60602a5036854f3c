"""At which permanent address a place of a text stands, from a reading's blocks."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]


class Addresses:
    """Of a reading in the contract's form: of the paragraph or table row, else of the last one before."""

    def __init__(self, reading: Json) -> None:
        placed = sorted({pair for block in reading["blocks"] for pair in _addressed(block)})
        self._starts = [start for start, _ in placed]
        self._addresses = [address for _, address in placed]
        self.all = frozenset(self._addresses)

    def of(self, item: Json) -> str:
        """At which an item begins; empty for one that has no place."""
        return self.at(item["spans"][0]["start"]) if item["spans"] else ""

    def at(self, offset: int) -> str:
        """Empty before the first address."""
        i = bisect_right(self._starts, offset)
        return self._addresses[i - 1] if i else ""


def _addressed(block: Json) -> Iterator[tuple[int, str]]:
    if block["kind"] == "paragraph":
        if block["address"]:
            yield block["start"], block["address"]
        return
    for address, row in zip(block["addresses"], block["rows"], strict=True):
        for paragraph in (p for cell in row for p in cell["paragraphs"]):
            if address or paragraph["address"]:
                yield paragraph["start"], address or paragraph["address"]
