"""How a duty advances and whether it is in time: states and transitions as data, timeliness from dates alone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tiendo.rules.deadlines import Term, first_end, is_without_end, next_end


class TaskState(StrEnum):
    """Stored values are the slugs."""

    ASSIGNED = "assigned"
    RECEIVED = "received"
    UNDER_WAY = "under_way"
    AWAITING_CONFIRMATION = "awaiting_confirmation"
    RETURNED = "returned"
    DONE = "done"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class Timeliness(StrEnum):
    """Always computed, never entered."""

    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    NO_DEADLINE = "no_deadline"
    STANDING = "standing"


DUE_SOON_DAYS = 15
"""Until this many days before the end a duty is simply in time."""

_S = TaskState
_AT_WORK = frozenset({_S.RECEIVED, _S.UNDER_WAY, _S.AWAITING_CONFIRMATION, _S.PAUSED, _S.CANCELLED})
TRANSITIONS: dict[TaskState, frozenset[TaskState]] = {
    _S.ASSIGNED: _AT_WORK,
    _S.RECEIVED: _AT_WORK,
    _S.UNDER_WAY: _AT_WORK - {_S.RECEIVED},
    _S.AWAITING_CONFIRMATION: frozenset({_S.UNDER_WAY, _S.DONE, _S.RETURNED, _S.CANCELLED}),
    _S.RETURNED: _AT_WORK - {_S.RECEIVED},
    _S.DONE: frozenset({_S.RETURNED}),
    _S.PAUSED: frozenset({_S.UNDER_WAY, _S.CANCELLED}),
    _S.CANCELLED: frozenset(),
}
"""What may follow what. At work, the same state again is a report, too: "no change" is a valid answer."""

REPORTABLE = frozenset({_S.RECEIVED, _S.UNDER_WAY, _S.AWAITING_CONFIRMATION})
"""What those who answer for a duty may say themselves; confirming, returning, pausing belong to others."""

HANDED_IN = frozenset({_S.AWAITING_CONFIRMATION, _S.DONE})
"""There is a product, and the doer has nothing left to do."""

STOPPED = frozenset({_S.PAUSED, _S.CANCELLED})
"""Neither in time nor late."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an update says of the state, and the day on which it was so."""

    on: dt.date
    state: TaskState


def in_order(steps: Sequence[Step]) -> list[Step]:
    """From the order in which they became known to the one in which they were so."""
    return sorted(steps, key=lambda step: step.on)


def state_of(steps: Sequence[Step]) -> TaskState:
    """After the last step; `steps` come in the order in which they became known."""
    return in_order(steps)[-1].state if steps else TaskState.ASSIGNED


def handed_in_on(steps: Sequence[Step]) -> dt.date | None:
    """The day on which the product that is waiting or was accepted was handed in; None where none is."""
    if state_of(steps) not in HANDED_IN:
        return None
    return max((step.on for step in steps if step.state is TaskState.AWAITING_CONFIRMATION), default=None)


def may_add(steps: Sequence[Step], new: Step) -> bool:
    """True where `new` may follow what was before its day and be followed by what came after it."""
    states = [TaskState.ASSIGNED, *(step.state for step in in_order([*steps, new]))]
    place = 1 + sum(step.on <= new.on for step in steps)
    around = states[place - 1 : place + 2]
    return all(after in TRANSITIONS[before] for before, after in pairwise(around))


def may_follow(steps: Sequence[Step], on: dt.date) -> frozenset[TaskState]:
    """The states that a step on `on` may have."""
    return frozenset(state for state in TaskState if may_add(steps, Step(on, state)))


@dataclass(frozen=True, slots=True)
class Course:
    """All that timeliness is judged by."""

    state: TaskState
    handed_in_on: dt.date | None
    due: dt.date | None
    """The last day in time of the deadline in force."""
    terms: tuple[Term, ...] = ()
    """Asked only for what recurs, where there is no `due`."""
    standing: bool = False


def due_on(course: Course, on: dt.date) -> dt.date | None:
    """The day that is being worked towards on `on`."""
    return course.due or next_end(course.terms, on)


def timeliness(course: Course, on: dt.date) -> Timeliness | None:
    """How it stands on `on`; None while it is stopped.

    What waits for confirmation is judged by the day it was handed in: the confirmer's delay is not the doer's.
    """
    if course.state in STOPPED:
        return None
    due = due_on(course, on)
    is_done = course.state is TaskState.DONE
    if course.standing or (due is None and is_without_end(course.terms)):
        return Timeliness.DONE_IN_TIME if is_done else Timeliness.STANDING
    if due is None:
        return Timeliness.DONE_IN_TIME if is_done else Timeliness.NO_DEADLINE
    is_late = (course.handed_in_on or on) > due
    if is_done:
        return Timeliness.DONE_LATE if is_late else Timeliness.DONE_IN_TIME
    return Timeliness.OVERDUE if is_late else _ahead(course, due, on)


def _ahead(course: Course, due: dt.date, on: dt.date) -> Timeliness:
    is_soon = course.handed_in_on is None and (due - on).days <= DUE_SOON_DAYS
    return Timeliness.DUE_SOON if is_soon else Timeliness.IN_TIME


def due_of(terms: Sequence[Term]) -> dt.date | None:
    """The deadline in force when the plan is adopted."""
    return first_end(terms)


def unchanged(state: TaskState) -> TaskState | None:
    """The state that the answer "no change" reports: whoever gives it knows of the duty. None where it is no answer."""
    if state is TaskState.ASSIGNED:
        return TaskState.RECEIVED
    return state if state in REPORTABLE and state in TRANSITIONS[state] else None
