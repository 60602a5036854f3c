"""The ledger of a review as plain items to adopt: each finding with its places, and what was done about it."""

import datetime as dt
from typing import Any

from tiendo.documents.item_view import finding_of
from tiendo.documents.quotations import Quotations
from tiendo.documents.reading_view import ReadingView
from tiendo.plans.adoption import AdoptedFinding, AdoptedStep
from tiendo.rules.prevailing import Contradiction
from tiendo.rules.review import LedgerEntry, Recorded, Review

Json = dict[str, Any]
_OF_THE_REVIEW = frozenset({"findings", "about", "slip"})
"""What a decision says of all of its findings together."""


class AdoptedFindings:
    """Of one review."""

    def __init__(self, review: Review, reading: Json) -> None:
        self._contradictions = review.contradictions
        self._quotations = Quotations(ReadingView.of(reading))

    def adopted(self, entry: LedgerEntry) -> AdoptedFinding:
        finding = entry.finding
        quoted = self._quotations.quoted_by(finding_of(finding, 0, ""))
        apart = self._contradictions.get(entry.key) or Contradiction("", (), (), "")
        return AdoptedFinding(
            key=entry.key,
            kind=entry.kind,
            severity=finding["severity"],
            message_vi=finding["message_vi"],
            message_en=finding["message_en"],
            quotes=tuple(finding["quotes"]),
            addresses=tuple(dict.fromkeys(one.address for one in quoted if one.address)),
            state=entry.state,
            how=entry.how,
            number=entry.number,
            on=dt.date.fromisoformat(entry.on) if entry.on else None,
            note=entry.note,
            places=tuple({"address": one.address, "words": one.words} for one in quoted),
            about=apart.about,
            items=apart.keys,
            sides=tuple(place.as_side() for place in apart.places),
            clause=apart.clause,
            by_itself=entry.by_itself,
            steps=tuple(_step(step, entry.key) for step in entry.steps),
        )


def _step(decision: Recorded, key: str) -> AdoptedStep:
    """What it says of this finding."""
    own = {name: value for name, value in decision.payload.items() if name not in _OF_THE_REVIEW}
    if "slip" in decision.payload:
        own["slip"] = decision.payload["slip"].get(key)
    return AdoptedStep(
        token=decision.token,
        kind=decision.kind,
        payload=own,
        account_id=decision.account_id,
        account_name=decision.account_name,
        at=decision.at,
    )
