"""Plans, their targets and the findings that travel with them."""

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.plans.models import OpenFinding, Plan, PlanTarget
from tiendo.rules.rights import Permission, may

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def plans_for(account: "Account | AnonymousUser") -> QuerySet[Plan]:
    """In force, the newest first, with their documents but not their readings."""
    if isinstance(account, AnonymousUser) or not may(account.roles, Permission.PLAN_READ):
        return Plan.objects.none()
    plans = Plan.objects.filter(locality_id=account.locality_id)
    return plans.select_related("document").order_by("-issued_on", "-pk")


def plan_for(account: "Account | AnonymousUser", pk: int) -> Plan:
    """With its document and reading; raises Http404 for a plan that is not there for this account."""
    return get_object_or_404(plans_for(account).select_related("document", "reading"), pk=pk)


def plan_of(account: "Account | AnonymousUser", document: Document) -> Plan | None:
    """The plan in force that the document became."""
    return plans_for(account).filter(document=document).first()


def reading_of(plan: Plan) -> ReadingView:
    """As it was reviewed: the addresses of tasks and clauses are those of this reading."""
    return ReadingView.of(plan.reading.data)


def targets_for(account: "Account | AnonymousUser") -> QuerySet[PlanTarget]:
    """Of all plans in force, plan by plan in the order of the document."""
    targets = PlanTarget.objects.filter(plan__in=plans_for(account))
    return targets.select_related("plan__document").order_by("plan_id", "number")


def findings_of(plan: Plan) -> QuerySet[OpenFinding]:
    """Those that travel with the plan, in the order of the ledger; the plan comes from `plan_for`."""
    return plan.findings.order_by("pk").prefetch_related("steps")
