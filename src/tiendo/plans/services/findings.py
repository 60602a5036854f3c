"""What is done about the findings of a plan in force: steps are added, and what follows from them is projected."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.plans.models import FindingStep, OpenFinding, Plan
from tiendo.plans.selectors import findings_of
from tiendo.plans.services.projection import project
from tiendo.rules.rejected import Rejected
from tiendo.rules.rights import Permission, may
from tiendo.rules.settling import is_yet_to_come, prepared_step

Json = dict[str, Any]
KINDS = ("settle", "leave_open", "send_back", "undo")


def may_settle(account: Account, plan: Plan) -> bool:
    """Who reviews plans also sees to what is left of a review."""
    return account.locality_id == plan.locality_id and may(account.roles, Permission.PLAN_REVIEW)


@transaction.atomic
def decide_on_findings(
    plan: Plan,
    kind: str,
    payload: Json,
    *,
    token: UUID,
    account: Account,
    now: dt.datetime,
    keeping: Mapping[int, Json] | None = None,
) -> None:
    """`payload` as `rules.settling` has it, `findings` by their ids; for "undo" the `token` that is undone.

    `keeping` is what the step of each finding keeps besides. A token sent again changes nothing. Raises Rejected.
    """
    if not may_settle(account, plan):
        raise PermissionDenied
    # the lock lets the steps of one plan follow one another
    Plan.objects.select_for_update().get(pk=plan.pk)
    if FindingStep.objects.filter(finding__plan=plan, token=token).exists():
        return
    findings = _chosen(plan, kind, payload)
    made = _prepared(kind, payload, findings, now)
    own = {"locality_id": plan.locality_id, "token": token, "kind": kind, "at": now}
    own |= {"account_id": account.pk, "account_name": account.display_name}
    kept = keeping or {}
    steps = [FindingStep(**own, finding=finding, payload=made | kept.get(finding.pk, {})) for finding in findings]
    FindingStep.objects.bulk_create(steps)
    project(plan)
    data = {"kind": kind, "findings": [finding.pk for finding in findings], "payload": made}
    subject, actor = Subject("plan", str(plan.pk)), actor_of(account)
    record("plan.finding_decided", locality_id=plan.locality_id, subject=subject, data=data, at=now, actor=actor)


def _chosen(plan: Plan, kind: str, payload: Json) -> list[OpenFinding]:
    if kind not in KINDS:
        raise Rejected("unknown_kind")
    findings = list(findings_of(plan))
    if kind == "undo":
        undone = [f for f in findings if any(str(s.token) == payload.get("token") for s in f.counting_steps)]
    else:
        undone = [finding for finding in findings if finding.pk in payload.get("findings", ())]
    if not undone:
        raise Rejected("gone" if payload.get("findings") or kind == "undo" else "nothing_chosen")
    return undone


def _prepared(kind: str, payload: Json, findings: list[OpenFinding], now: dt.datetime) -> Json:
    if kind == "undo":
        return {"token": payload["token"]}
    made = prepared_step(kind, payload, [finding.matter for finding in findings], is_draft=False)
    if is_yet_to_come(made, timezone.localdate(now)):
        raise Rejected("future_day")
    return made
