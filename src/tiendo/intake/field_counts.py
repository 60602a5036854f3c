"""How much of what waits for review each field would give a lead to."""

from collections import Counter
from typing import TYPE_CHECKING

from tiendo.bodies.selectors import fields_for, known_bodies_for
from tiendo.documents.models import StoredReading
from tiendo.intake.models import Intake
from tiendo.intake.proposals import proposed_by_fields
from tiendo.intake.selectors import decisions_by_intake, intakes_for
from tiendo.rules.review import fold
from tiendo.rules.rights import Permission, may

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def field_counts(account: "Account") -> Counter[int] | None:
    """By the field's id, over all open reviews; None for who does not review. Five queries however many there are."""
    if not may(account.roles, Permission.PLAN_REVIEW):
        return None
    intakes = list(intakes_for(account).filter(state=Intake.State.OPEN))
    decisions = decisions_by_intake(intakes)
    used = StoredReading.objects.filter(pk__in=[intake.document.reading_id for intake in intakes])
    readings = dict(used.values_list("pk", "data"))
    bodies, fields = known_bodies_for(account), fields_for(account)
    counted = Counter[int]()
    for intake in intakes:
        review = fold(readings[intake.document.reading_id], decisions.get(intake.pk, []))
        counted += proposed_by_fields(review, bodies, fields)
    return counted
