"""What each item of a review is called ("CT3", "NV6.2", "HS4+1"); what was read, as on the document's page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tiendo.rules.review import Item, Review
from tiendo.ui.marks import PREFIXES, Kind

Json = Mapping[str, Any]


def codes_of(review: Review, reading: Json) -> dict[str, str]:
    """By key. A part of a read item is numbered after its whole, anything else after the read item before it."""
    by_id = {id_: (place, code) for _, id_, place, code in _read(reading)}
    kinds: dict[Kind, list[tuple[int, int, str]]] = defaultdict(list)
    for kind, _, place, code in _read(reading):
        kinds[kind].append((*place, code))
    for places in kinds.values():
        places.sort()
    codes = {item.key: by_id[item.id][1] for item in review.items if item.id in by_id}
    taken: dict[str, int] = defaultdict(int)
    for item in review.items:
        if item.key not in codes:
            stem = _stem(item, kinds[item.kind])
            taken[stem] += 1
            codes[item.key] = f"{stem}{taken[stem]}"
    return codes


def _stem(item: Item, places: list[tuple[int, int, str]]) -> str:
    """`places` are start, end and code of the read items of its kind, in order."""
    before = bisect_right(places, (item.start, float("inf"), "")) - 1
    if before < 0:
        return f"{PREFIXES[item.kind]}0+"
    _, end, code = places[before]
    return f"{code}{'.' if item.start < end and item.origin == 'split' else '+'}"


def _read(reading: Json) -> Iterator[tuple[Kind, str, tuple[int, int], str]]:
    """Numbered within its kind, as `ui.marks` does: kind, id, place, code."""
    numbers: dict[Kind, int] = defaultdict(int)
    for kind, item in _kinds(reading):
        numbers[kind] += 1
        spans = item["spans"]
        place = (spans[0]["start"], spans[-1]["end"]) if spans else (0, 0)
        yield kind, item["id"], place, f"{PREFIXES[kind]}{numbers[kind]}"


def _kinds(reading: Json) -> Iterator[tuple[Kind, Json]]:
    yield from (("target", target) for target in reading["targets"])
    yield from (("dossier" if task["dossier"] else "task", task) for task in reading["tasks"])
