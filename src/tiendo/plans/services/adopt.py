"""A reviewed plan comes into force: everything confirmed becomes rows, in one transaction."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents.models import Clause, Document
from tiendo.documents.services import put_number
from tiendo.plans.adoption import AdoptedFinding, AdoptedPlan, AdoptedSigned, AdoptedTask, Json
from tiendo.plans.models import FindingStep, OpenFinding, Plan, PlanTarget, PlanTask, PlanTaskBody, Untracked
from tiendo.plans.services.projection import project
from tiendo.rules.rights import Permission, may

BATCH = 500


class AdoptionRefused(Exception):
    """Nothing was changed; `reasons` say why, in words for the person."""

    def __init__(self, reasons: Sequence[Promise]) -> None:
        super().__init__(*map(str, reasons))
        self.reasons = tuple(reasons)


@transaction.atomic
def adopt(
    document: Document,
    reviewed: AdoptedPlan,
    *,
    number: str,
    issued_on: dt.date | None,
    annex_binds: str,
    signed: AdoptedSigned | None = None,
    account: Account,
    now: dt.datetime,
) -> Plan:
    """Raises AdoptionRefused where number or date is missing; nothing else blocks, findings travel along.

    Without `signed` the plan is recorded as lacking its signed file.
    """
    if account.locality_id != document.locality_id or not may(account.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    number = _bare(number, document)
    if not number or issued_on is None:
        raise AdoptionRefused(missing(number, issued_on))
    plan = Plan.objects.create(
        locality_id=document.locality_id,
        document=document,
        reading_id=document.reading_id,
        number=number,
        issued_on=issued_on,
        annex_binds=annex_binds,
        adopted_at=now,
        **_signed_fields(signed, account, now),
    )
    put_number(document, number=number, issued_on=issued_on)
    _Rows(plan).add(reviewed)
    project(plan)
    data: Json = {"number": number, "issued_on": issued_on.isoformat(), "annex_binds": annex_binds}
    data |= _signed_data(signed) | _counts(reviewed)
    subject = Subject("plan", str(plan.pk))
    record("plan.adopted", locality_id=plan.locality_id, subject=subject, data=data, at=now, actor=actor_of(account))
    return plan


@transaction.atomic
def add_signed_file(plan: Plan, signed: AdoptedSigned, *, account: Account, now: dt.datetime) -> None:
    """To a plan that was adopted without; raises AdoptionRefused where it has one."""
    if account.locality_id != plan.locality_id or not may(account.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    locked = Plan.objects.select_for_update().get(pk=plan.pk)
    if locked.signed_file_id is not None:
        raise AdoptionRefused([_("Kế hoạch này đã có bản đã ký.")])
    fields = _signed_fields(signed, account, now)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.save(update_fields=list(fields))
    subject, data, actor = Subject("plan", str(plan.pk)), _signed_data(signed), actor_of(account)
    record("plan.signed_file_added", locality_id=plan.locality_id, subject=subject, data=data, at=now, actor=actor)


def _signed_fields(signed: AdoptedSigned | None, account: Account, now: dt.datetime) -> Json:
    if signed is None:
        return {}
    return {
        "signed_file_id": signed.file_id,
        "signed_differences": signed.differences,
        "signed_seen_by": account.display_name,
        "signed_seen_at": now,
    }


def _signed_data(signed: AdoptedSigned | None) -> Json:
    return {"signed_file": signed.sha256, "differences": signed.differences} if signed else {"signed_file": None}


def _bare(number: str, document: Document) -> str:
    """ "45/KH-UBND" is 45 of a document whose symbol is KH-UBND, which is kept for itself."""
    return number.strip().removesuffix(f"/{document.symbol}").strip() if document.symbol else number.strip()


def missing(number: str, issued_on: dt.date | None) -> list[Promise]:
    """What blocks an adoption."""
    needed: dict[Promise, object] = {
        _("Chưa có số của văn bản."): number.strip(),
        _("Chưa có ngày ban hành."): issued_on,
    }
    return [reason for reason, value in needed.items() if not value]


def _counts(reviewed: AdoptedPlan) -> dict[str, int]:
    kinds = Counter(task.kind for task in reviewed.tasks)
    rest = {"targets": len(reviewed.targets), "findings": len(reviewed.findings), "untracked": len(reviewed.untracked)}
    return {"tasks": kinds["task"], "dossiers": kinds["dossier"], **rest}


class _Rows:
    """The rows under a plan, some queries for each table however many there are."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.own = {"locality_id": plan.locality_id, "plan": plan}
        clauses = Clause.objects.filter(reading_id=plan.reading_id).order_by("-start")
        # read backwards, so that of several with one address the first is found
        self.clause_ids = dict(clauses.values_list("address", "pk"))

    def add(self, reviewed: AdoptedPlan) -> None:
        targets = [
            PlanTarget(**self.own, **asdict(t), number=n, clause_id=self.clause_ids.get(t.address))
            for n, t in enumerate(reviewed.targets, 1)
        ]
        PlanTarget.objects.bulk_create(targets, batch_size=BATCH)
        self._add_tasks(reviewed.tasks)
        self._add_findings(reviewed.findings)
        untracked = [
            Untracked(**self.own, clause_id=clause_id, reason=reason)
            for address, reason in reviewed.untracked.items()
            if (clause_id := self.clause_ids.get(address))
        ]
        Untracked.objects.bulk_create(untracked, batch_size=BATCH)

    def _add_findings(self, items: Sequence[AdoptedFinding]) -> None:
        """With what was done about them, so that they stand by the same rules as before."""
        plain = [{name: value for name, value in asdict(item).items() if name != "steps"} for item in items]
        rows = [OpenFinding(**self.own, **own) for own in plain]
        created = OpenFinding.objects.bulk_create(rows, batch_size=BATCH)
        steps = [
            FindingStep(locality_id=self.plan.locality_id, finding=finding, **asdict(step))
            for finding, item in zip(created, items, strict=True)
            for step in item.steps
        ]
        FindingStep.objects.bulk_create(steps, batch_size=BATCH)

    def _add_tasks(self, items: Sequence[AdoptedTask]) -> None:
        seen = Counter[str]()
        tasks = []
        for item in items:
            seen[item.kind] += 1
            own = {name: value for name, value in asdict(item).items() if name != "bodies"}
            clause_id = self.clause_ids.get(item.address)
            tasks.append(PlanTask(**self.own, **own, number=seen[item.kind], clause_id=clause_id))
        created = PlanTask.objects.bulk_create(tasks, batch_size=BATCH)
        bodies = [body for task, item in zip(created, items, strict=True) for body in _bodies(task, item)]
        PlanTaskBody.objects.bulk_create(bodies, batch_size=BATCH)


def _bodies(task: PlanTask, item: AdoptedTask) -> list[PlanTaskBody]:
    places = Counter[str]()
    rows = []
    for body in item.bodies:
        places[body.part] += 1
        own = {"locality_id": task.locality_id, "task": task, "place": places[body.part]}
        rows.append(PlanTaskBody(**own, part=body.part, name=body.name, body_id=body.body_id))
    return rows
