"""Findings sent back to whoever drafted the paper, under review and of a plan in force."""

from typing import Any
from uuid import UUID, uuid4

from tests.world import NOW, World

from tiendo.bodies.models import Account
from tiendo.intake.selectors import intake_for, review_of
from tiendo.intake.sent_back import slips_of_plan
from tiendo.intake.services import decide
from tiendo.plans.models import Plan
from tiendo.plans.services import decide_on_findings

TO = {"to": "Phòng Kinh tế xã Sơn Hạ", "until": "2026-03-20", "note": "Đề nghị trả lời sớm."}


def sent_back_under_review(world: World, *keys: str, **own: Any) -> UUID:
    """Everything that was found, if no keys are given; the token names the slip."""
    found = [entry.key for entry in review_of(intake_for(world.clerk, world.document.pk)).ledger]
    payload, token = {"findings": list(keys) or found, **TO, **own}, uuid4()
    decide(world.intake, "send_back", payload, token=token, account=world.clerk, now=NOW)
    return token


def sent_back(plan: Plan, account: Account, **own: Any) -> UUID:
    findings, token = list(plan.findings.values_list("pk", flat=True)), uuid4()
    keeping = slips_of_plan(plan, findings, account, now=NOW)
    given = {"token": token, "account": account, "now": NOW, "keeping": keeping}
    decide_on_findings(plan, "send_back", {"findings": findings, **TO, **own}, **given)
    return token
