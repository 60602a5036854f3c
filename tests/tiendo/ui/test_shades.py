"""Each duty and clause has one hue, and letters of its own where there is no colour."""

import datetime as dt

import pytest

from tiendo.plans.models import PlanTarget, PlanTask
from tiendo.rules.tasks import TaskState, Timeliness
from tiendo.standing.colours import ClauseColour
from tiendo.standing.duty import Duty
from tiendo.ui.shades import SHADES, shade_of, shade_of_clause

S, T = TaskState, Timeliness


def _duty(state: TaskState, time: Timeliness | None) -> Duty:
    return Duty(PlanTask(), state, time, dt.date(2026, 3, 31), None, None)


@pytest.mark.parametrize(
    ("state", "time", "slug"),
    [
        (S.ASSIGNED, T.IN_TIME, "assigned"),
        (S.RECEIVED, T.NO_DEADLINE, "assigned"),
        (S.UNDER_WAY, T.IN_TIME, "under_way"),
        (S.UNDER_WAY, T.DUE_SOON, "due_soon"),
        (S.UNDER_WAY, T.OVERDUE, "overdue"),
        (S.RETURNED, T.DUE_SOON, "returned"),
        (S.RETURNED, T.OVERDUE, "overdue"),
        (S.UNDER_WAY, T.STANDING, "standing"),
        (S.AWAITING_CONFIRMATION, T.OVERDUE, "waiting"),
        (S.DONE, T.DONE_LATE, "done"),
        (S.PAUSED, None, "set_aside"),
        (S.CANCELLED, None, "set_aside"),
    ],
)
def test_time_presses_only_those_who_have_something_left_to_do(
    state: TaskState, time: Timeliness | None, slug: str
) -> None:
    assert shade_of(_duty(state, time)).slug == slug


@pytest.mark.parametrize("state", TaskState)
@pytest.mark.parametrize("time", [*Timeliness, None])
def test_every_duty_has_a_shade(state: TaskState, time: Timeliness | None) -> None:
    assert shade_of(_duty(state, time)) in SHADES.values()


def test_a_clause_takes_the_shade_of_its_duty_or_of_its_cover() -> None:
    late = _duty(S.UNDER_WAY, T.OVERDUE)
    assert shade_of_clause(ClauseColour("I", "tracked", (late,))) is SHADES["overdue"]
    assert shade_of_clause(ClauseColour("I", "nobody", (late,))) is SHADES["nobody"]
    assert shade_of_clause(ClauseColour("I", "tracked", (), (PlanTarget(),))) is SHADES["target"]
    assert shade_of_clause(ClauseColour("I", "untracked", reason="Đã xong")) is SHADES["untracked"]
    assert shade_of_clause(ClauseColour("I", "frame")) is None


def test_letters_are_told_apart() -> None:
    assert len({str(shade.letters) for shade in SHADES.values()}) == len(SHADES)
