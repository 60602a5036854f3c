"""What the contradictions of a review disagree about: each place with its answer, as the items stand now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import Contradiction, Place
from tiendo.rules.review.board import Ground, address_at, ranges_of
from tiendo.rules.review.model import Item, Json, LedgerEntry

_VALUES = {"lead": ("lead",), "approver": ("submit_to",), "value": ("value", "value_high")}
"""Which values of an item answer each question; time and the years in a name are nobody's to set."""


def contradictions_of(
    ledger: Sequence[LedgerEntry], items: Mapping[str, Item], ground: Ground
) -> dict[str, Contradiction]:
    """By the key of the entry, in the order of the ledger."""
    found = {}
    for entry in ledger:
        if entry.about:
            places, clause = _places(entry, items, ground), ground.annex_clauses.get(entry.about, "")
            settled = entry.state == "settled"
            found[entry.key] = Contradiction(entry.about, entry.items, places, clause, entry.mark.basis, settled)
    return found


def _places(entry: LedgerEntry, items: Mapping[str, Item], ground: Ground) -> tuple[Place, ...]:
    """As the items stand now; where they were merged into one, as they were read."""
    refs = [ref for ref in entry.finding["refs"] if ref in ground.read]
    said = dict(zip(entry.finding["refs"], entry.finding.get("says") or [], strict=False))
    now = [items[key] for key in entry.items]
    if len(now) > 1:
        return tuple(_now(item, entry.about, said.get(item.id, ""), ground) for item in now if _fits(item, entry))
    return tuple(_as_read(ground.read[ref], entry.about, said.get(ref, ""), ground) for ref in refs)


def _now(item: Item, about: str, said: str, ground: Ground) -> Place:
    read = ground.read.get(item.id)
    in_annex = bool(read.get("row")) if read else item.kind == "dossier"
    return replace(_place(item.values, item.address, about, said, in_annex=in_annex), key=item.key)


def _as_read(item: Json, about: str, said: str, ground: Ground) -> Place:
    address = address_at(ground.addresses, ranges_of(item))
    return _place(item, address, about, said, in_annex=bool(item.get("row")))


def _fits(item: Item, entry: LedgerEntry) -> bool:
    return (item.kind == "target") == (entry.about == "value")


def _place(values: Json, address: str, about: str, said: str, *, in_annex: bool) -> Place:
    if about == "deadline":
        terms = tuple(Term.of(deadline) for deadline in values.get("deadlines", ()))
        return Place(address, terms, in_annex)
    own = {name: values[name] for name in _VALUES.get(about, ())}
    if about in ("lead", "approver"):
        said = "; ".join(next(iter(own.values())))
    return Place(address, (), in_annex, said, own)
