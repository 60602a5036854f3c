"""Updates, one by one."""

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from tiendo.plans.models import PlanTask
from tiendo.plans.selectors import plans_for
from tiendo.progress.models import Update

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def updates_of(task: PlanTask) -> QuerySet[Update]:
    """The newest first, with who reported; the task comes from `duty_for`."""
    return task.updates.select_related("reported_by__person").order_by("-on", "-pk")


def recent_for(account: "Account | AnonymousUser", since: dt.datetime) -> QuerySet[Update]:
    """Recorded since then on any duty that the account may read, the newest first."""
    updates = Update.objects.filter(recorded_at__gte=since, task__plan__in=plans_for(account))
    return updates.select_related("reported_by__person", "task__plan__document").order_by("-recorded_at", "-pk")
