"""Where in the text the words stand that a person typed or copied, however the blanks between them fell."""

import re
from collections.abc import Iterator
from typing import Any

from tiendo.documents.block_view import addressed_paragraphs, blocks_of
from tiendo.rules.review import Item, Rejected

Json = dict[str, Any]
Range = tuple[int, int]


def place_of(reading: Json, address: str, words: str) -> Range:
    """The words within what bears the address, all of it where no words are given; raises Rejected."""
    ranges = list(_ranges(reading, address.strip().lstrip("#")))
    if not ranges:
        raise Rejected("unknown_address")
    start, end = ranges[0][0], ranges[-1][1]
    if not words.strip():
        return start, end
    found = _find(reading["text"], words, start, end)
    if found is None:
        raise Rejected("no_such_words")
    return found


def lines_within(text: str, item: Item, lines: str) -> list[Range]:
    """Where each line stands in the words of the item, one after the other; raises Rejected."""
    if not item.spans:
        raise Rejected("outside")
    at, end = item.spans[0][0], item.spans[-1][1]
    found: list[Range] = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        place = _find(text, line, at, end)
        if place is None:
            raise Rejected("no_such_words")
        found.append(place)
        at = place[1]
    return found


def _find(text: str, words: str, start: int, end: int) -> Range | None:
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.compile(pattern, re.IGNORECASE).search(text, start, end)
    return match.span() if match else None


def _ranges(reading: Json, address: str) -> Iterator[Range]:
    for block in blocks_of(reading):
        for paragraph, its in addressed_paragraphs(block):
            if its == address and address:
                yield paragraph.start, paragraph.end
