"""What a person should look at in an item, so that what is uncertain comes first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tiendo.rules.review.board import Card
from tiendo.rules.review.ledger import lacks
from tiendo.rules.review.model import DOUBTS, LedgerEntry

WEAK_RULES = frozenset({"by-place", "goal-word", "row-title"})
"""Rules of the reader that go by where a sentence stands rather than by what it says."""
_GAPS = {"missing_lead": "no_lead", "missing_deadline": "no_deadline", "missing_product": "no_product"}
_OF_FINDINGS = frozenset({"contradiction", "duplicate", "ambiguous_unit", "past_deadline", "typo"})


def doubts_by_key(ledger: Iterable[LedgerEntry]) -> Mapping[str, set[str]]:
    """Of the items that findings speak of which nobody has decided about."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in ledger:
        if entry.state == "open" and entry.kind in _OF_FINDINGS:
            for key in entry.items:
                found[key].add(entry.kind)
    return found


def doubts_of(card: Card, by_key: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The gravest first."""
    found = {*by_key.get(card.key, ()), *_own(card)}
    return tuple(sorted(found, key=lambda doubt: (-DOUBTS[doubt], doubt)))


def _own(card: Card) -> Iterable[str]:
    values = card.values
    if card.is_rewritten:
        yield "signed_differently"
    if card.kept is not None:
        yield "read_differently"
    if not card.spans:
        yield "no_place"
    if card.parts:
        yield "long"
    if card.rule in WEAK_RULES and not card.is_confirmed:
        yield "weak_rule"
    if card.kind != "target":
        yield from (doubt for kind, doubt in _GAPS.items() if lacks(values, kind))
    elif values["value"] is None and values["kind"] != "milestone":
        yield "no_value"
