"""What an account may say about a duty today, so that a form offers that and nothing else."""

import datetime as dt
from dataclasses import dataclass

from tiendo.bodies.models import Account
from tiendo.plans.models import PlanTask
from tiendo.progress.selectors import steps_of
from tiendo.progress.services.report import may_report, may_report_on_behalf
from tiendo.rules.tasks import REPORTABLE, TaskState, may_follow, state_of, unchanged


@dataclass(frozen=True, slots=True)
class Sayable:
    """`usual` is what is most often meant; `unchanged` the state that "no change" reports, None where it cannot be."""

    states: tuple[TaskState, ...]
    usual: TaskState
    unchanged: TaskState | None
    on_behalf: bool
    """Who said so must be named."""


def sayable_by(account: Account, task: PlanTask, on: dt.date) -> Sayable | None:
    """None for who may only read, and where nothing more is to be said."""
    is_own = may_report(account, task)
    if not is_own and not may_report_on_behalf(account, task):
        return None
    steps = steps_of(task)
    following = may_follow(steps, on)
    states = tuple(state for state in TaskState if state in REPORTABLE & following)
    if not states:
        return None
    usual = TaskState.UNDER_WAY if TaskState.UNDER_WAY in states else states[0]
    same = unchanged(state_of(steps))
    return Sayable(states, usual, same if same in states else None, on_behalf=not is_own)
