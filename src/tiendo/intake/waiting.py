"""What waits at the front door: documents to review, and those of which everything is decided but not adopted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiendo.intake.models import Intake
from tiendo.intake.selectors import decisions_by_intake, intakes_for
from tiendo.rules.review import fold
from tiendo.rules.rights import Permission, may

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


@dataclass(frozen=True, slots=True)
class Waiting:
    """Each with its document, the oldest first."""

    to_review: tuple[Intake, ...] = ()
    to_adopt: tuple[Intake, ...] = ()


def waiting_for(account: "Account") -> Waiting:
    """Nothing for who does not review; three queries however many there are."""
    if not may(account.roles, Permission.PLAN_REVIEW):
        return Waiting()
    intakes = list(intakes_for(account).filter(state=Intake.State.OPEN))
    decided = _decided(intakes)
    ready = tuple(intake for intake in intakes if intake.pk in decided)
    return Waiting(tuple(intake for intake in intakes if intake.pk not in decided), ready)


def _decided(intakes: list[Intake]) -> set[int]:
    """Those with nothing left to decide; only what somebody has begun with is folded."""
    decisions = decisions_by_intake(intakes)
    begun = Intake.objects.filter(pk__in=decisions).values_list("pk", "document__reading__data")
    return {pk for pk, reading in begun if not fold(reading, decisions[pk]).progress.pending}
