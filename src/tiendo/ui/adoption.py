"""What the page of adoption says of a review: what becomes tracked, what does not, which findings travel along."""

from collections import Counter
from dataclasses import dataclass

from tiendo.rules.review import Item, LedgerEntry, Review


@dataclass(frozen=True, slots=True)
class Travelling:
    """Of what is confirmed: how many of each kind, how many duties without lead or deadline."""

    targets: int
    tasks: int
    dossiers: int
    pending: int
    """Not confirmed by anybody: they do not become tracked."""
    unled: int
    undated: int
    untracked: int
    findings: tuple[LedgerEntry, ...]
    """Not settled, those that somebody must look at first."""
    typos: int
    """Told in one line."""


_WEIGHT = {"error": 0, "warning": 1, "info": 2}


def travelling(review: Review) -> Travelling:
    kinds = Counter(item.kind for item in review.confirmed)
    duties = [item for item in review.confirmed if item.kind != "target"]
    unsettled = [entry for entry in review.ledger if entry.state != "settled"]
    findings = sorted((e for e in unsettled if e.kind != "typo"), key=lambda e: _WEIGHT[e.finding["severity"]])
    return Travelling(
        targets=kinds["target"],
        tasks=kinds["task"],
        dossiers=kinds["dossier"],
        pending=review.progress.pending,
        unled=sum(not _has_lead(item) for item in duties),
        undated=sum(not item.values["deadlines"] and not item.values["standing"] for item in duties),
        untracked=len(review.untracked),
        findings=tuple(findings),
        typos=len(unsettled) - len(findings),
    )


def _has_lead(item: Item) -> bool:
    return bool(item.values["lead_body"] or item.values["lead"])
