"""A duty and how it stands on a day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from tiendo.plans.models import PlanTask
from tiendo.plans.prevailing import is_disputed, remark_of
from tiendo.progress.models import Update
from tiendo.progress.selectors import NOTHING_SAID, Latest, latest_of
from tiendo.rules.tasks import Course, TaskState, Timeliness, due_on, timeliness

LATE = frozenset({Timeliness.OVERDUE, Timeliness.DONE_LATE})


@dataclass(frozen=True, slots=True)
class Duty:
    """`due` is the day being worked towards; `timeliness` is None while the duty is stopped."""

    task: PlanTask
    state: TaskState
    timeliness: Timeliness | None
    due: dt.date | None
    handed_in_on: dt.date | None
    last_update: Update | None

    @property
    def remark(self) -> str:
        """What every list, letter and report says where it calls the duty late; empty where its deadline is sure."""
        return remark_of(self.task.prevailing)

    @property
    def is_late_with_a_remark(self) -> bool:
        """Late by a deadline that the plan contradicts, or that only an instruction names meanwhile."""
        return self.timeliness in LATE and is_disputed(self.task.prevailing)

    @property
    def has_lead(self) -> bool:
        return self.task.has_lead


def late_with_a_remark(duties: Iterable[Duty]) -> int:
    """How many: said beside every number of late duties."""
    return sum(duty.is_late_with_a_remark for duty in duties)


def standing_of(tasks: QuerySet[PlanTask], on: dt.date) -> list[Duty]:
    """In the order of `tasks`, which come from `plans.selectors`; four queries however many there are."""
    latest = latest_of(tasks, on)
    return [_duty(task, latest.get(task.pk, NOTHING_SAID), on) for task in tasks]


def one_standing(task: PlanTask, on: dt.date) -> Duty:
    return _duty(task, latest_of([task], on).get(task.pk, NOTHING_SAID), on)


def urgent_first(duties: Iterable[Duty]) -> list[Duty]:
    """By the day that they are worked towards, those without one at the end."""
    return sorted(duties, key=lambda duty: (duty.due or dt.date.max, duty.task.pk))


def _duty(task: PlanTask, latest: Latest, on: dt.date) -> Duty:
    course = Course(latest.state, latest.handed_in_on, task.due, task.terms, task.standing)
    return Duty(
        task=task,
        state=latest.state,
        timeliness=timeliness(course, on),
        due=None if task.standing else due_on(course, on),
        handed_in_on=latest.handed_in_on,
        last_update=latest.update,
    )
