"""The state of many duties at once, from their updates; agrees with `rules.tasks` over the updates one by one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from tiendo.plans.models import PlanTask
from tiendo.progress.models import Update
from tiendo.rules.tasks import HANDED_IN, Step, TaskState


@dataclass(frozen=True, slots=True)
class Latest:
    """How far a duty has come; `update` is the last, None where nobody has said anything."""

    state: TaskState
    handed_in_on: dt.date | None
    update: Update | None


NOTHING_SAID = Latest(TaskState.ASSIGNED, None, None)


def steps_of(task: PlanTask) -> list[Step]:
    """In the order in which they became known, as `rules.tasks` takes them."""
    rows = task.updates.order_by("pk").values_list("on", "state")
    return [Step(on, TaskState(state)) for on, state in rows]


def latest_of(tasks: Iterable[PlanTask] | QuerySet[PlanTask], on: dt.date) -> dict[int, Latest]:
    """By the id of the task, as it was on the evening of `on`; two queries however many there are."""
    until = Update.objects.filter(task__in=tasks, on__lte=on)
    handed_in = _last(until.filter(state=TaskState.AWAITING_CONFIRMATION), on)
    days = dict(handed_in.values_list("task_id", "on"))
    return {u.task_id: _latest(u, days) for u in _last(until, on).select_related("reported_by__person")}


def _latest(update: Update, days: dict[int, dt.date]) -> Latest:
    state = TaskState(update.state)
    return Latest(state, days.get(update.task_id) if state in HANDED_IN else None, update)


def _last(updates: QuerySet[Update], on: dt.date) -> QuerySet[Update]:
    """Of each task, the one after which there is none in `updates`."""
    later = Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), pk__gt=OuterRef("pk"))
    return updates.filter(~Exists(updates.filter(later, task_id=OuterRef("task_id"))))
