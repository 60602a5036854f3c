"""Which deadline counts for each item that an open contradiction speaks of, so that review and plan say the same."""

from collections.abc import Iterator
from typing import Any

from tiendo.rules.addresses import Addresses
from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import Place, Prevailing, annex_clause, prevailing
from tiendo.rules.review import Item, LedgerEntry, Review

Json = dict[str, Any]


def prevailing_by_key(review: Review, reading: Json) -> dict[str, Prevailing]:
    """By the key of the item; a contradiction that a document settled, or that is about no day, decides nothing."""
    addresses = Addresses(reading)
    clause = annex_clause(_clauses(reading))
    tasks = {task["id"]: task for task in reading["tasks"]}
    found: dict[str, Prevailing] = {}
    for entry in review.ledger:
        if entry.kind == "contradiction" and entry.state != "settled":
            decided = prevailing(_places(entry, review, tasks, addresses), clause)
            found |= dict.fromkeys(entry.items, decided) if decided else {}
    return found


def _clauses(reading: Json) -> Iterator[tuple[str, str]]:
    for block in reading["blocks"]:
        if block["kind"] == "paragraph" and block["address"]:
            yield block["address"], reading["text"][block["start"] : block["end"]]


def _places(entry: LedgerEntry, review: Review, tasks: dict[str, Json], addresses: Addresses) -> list[Place]:
    """As the items stand now; where they were merged into one, as they were read."""
    items = [review.by_key[key] for key in entry.items]
    if len(items) > 1:
        return [_place_now(item, tasks) for item in items if item.kind != "target"]
    read = [tasks[ref] for ref in entry.finding["refs"] if ref in tasks]
    return [
        _place(task["deadlines"], addresses.at(task["spans"][0]["start"]), in_annex=_in_table(task)) for task in read
    ]


def _place_now(item: Item, tasks: dict[str, Json]) -> Place:
    read = tasks.get(item.id)
    return _place(item.values["deadlines"], item.address, in_annex=_in_table(read) if read else item.kind == "dossier")


def _place(deadlines: list[Json], address: str, *, in_annex: bool) -> Place:
    return Place(address, tuple(Term.of(deadline) for deadline in deadlines), in_annex)


def _in_table(task: Json) -> bool:
    return bool(task["row"])
