"""Tasks and dossiers across plans, each with the bodies that answer for it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from tiendo.plans.models import PlanTask, PlanTaskBody
from tiendo.plans.selectors.plans import plans_for

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def duties_for(account: "Account | AnonymousUser") -> QuerySet[PlanTask]:
    """Of all plans in force that the account may read, plan by plan in the order of the document."""
    return with_bodies(PlanTask.objects.filter(plan__in=plans_for(account)))


def duty_for(account: "Account | AnonymousUser", pk: int) -> PlanTask:
    """With the posts of its people; raises Http404 for a duty that is not there for this account."""
    return get_object_or_404(duties_for(account).select_related("person_post", "director_post"), pk=pk)


def led_by(tasks: QuerySet[PlanTask], body_ids: Iterable[int]) -> QuerySet[PlanTask]:
    """Those that one of the bodies leads."""
    leads = PlanTaskBody.objects.filter(part=PlanTaskBody.Part.LEAD, body_id__in=body_ids, is_overruled=False)
    return tasks.filter(pk__in=leads.values("task_id"))


def with_bodies(tasks: QuerySet[PlanTask]) -> QuerySet[PlanTask]:
    """Two queries however many there are."""
    bodies = PlanTaskBody.objects.select_related("body").order_by("part", "place")
    in_order = tasks.select_related("plan__document").order_by("plan_id", "pk")
    return in_order.prefetch_related(Prefetch("bodies", bodies))
