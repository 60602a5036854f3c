"""A plan that contradicts itself, reviewed and in force: task II.1 and row PL.r1 disagree on time and on who leads."""

from typing import Any
from uuid import uuid4

from tests.reviews import contradicting_plan
from tests.world import NOW, World

from tiendo.bodies.models import Account
from tiendo.documents.models import Document
from tiendo.intake.adopt import adopt_intake
from tiendo.intake.folded import forget
from tiendo.intake.selectors import intake_for, review_of
from tiendo.intake.services import decide
from tiendo.plans.models import OpenFinding, Plan, PlanTask
from tiendo.plans.services import decide_on_findings
from tiendo.rules.review import Review

AMENDING = {"how": "amending", "number": "52/KH-UBND", "on": "2026-03-05"}
INTERIM = {"how": "interim", "by": "chair", "on": "2026-03-06", "note": "Làm trước ngày 15/5"}


def read_contradicting(world: World) -> Review:
    reading = Document.objects.get(pk=world.document.pk).reading
    reading.data = contradicting_plan()
    reading.save()
    forget()
    return review_now(world)


def review_now(world: World) -> Review:
    return review_of(intake_for(world.clerk, world.document.pk))


def take(world: World, kind: str, **payload: Any) -> None:
    decide(world.intake, kind, payload, token=uuid4(), account=world.clerk, now=NOW)


def contradiction(review: Review, about: str) -> str:
    return next(entry.key for entry in review.ledger if entry.about == about)


def adopted(world: World) -> Plan:
    """Everything accepted."""
    take(world, "accept", keys=[item.key for item in review_now(world).items if item.state == "pending"])
    day = NOW.date().replace(month=1, day=5)
    return adopt_intake(world.intake, number="45", issued_on=day, annex_binds="issue", account=world.clerk, now=NOW)


def contradicting_plan_in_force(world: World) -> Plan:
    read_contradicting(world)
    return adopted(world)


def finding_about(plan: Plan, about: str) -> OpenFinding:
    return plan.findings.get(about=about)


def settle(plan: Plan, account: Account, about: str, **given: Any) -> None:
    payload = {"findings": [finding_about(plan, about).pk], **given}
    decide_on_findings(plan, "settle", payload, token=uuid4(), account=account, now=NOW)


def duties(plan: Plan) -> tuple[PlanTask, PlanTask]:
    """Of the text and of the annex."""
    return plan.tasks.get(address="II.1"), plan.tasks.get(address="PL.r1")
