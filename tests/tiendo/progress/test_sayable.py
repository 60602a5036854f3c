"""A form offers what may be said about a duty now, and nothing to who may only read."""

import datetime as dt

import pytest
from tests.small_adoption import QUARTER, a_duty
from tests.world import NOW, World

from tiendo.plans.models import PlanTask
from tiendo.progress.services import report, sayable_by
from tiendo.rules.rights import Role
from tiendo.rules.tasks import TaskState

TODAY: dt.date = NOW.date()
S = TaskState


def say(task: PlanTask, world: World, state: TaskState, product: str = "") -> None:
    given = {"on": TODAY, "text": "Đã họp", "difficulty": "", "now": NOW}
    report(task, state=state, product=product, account=world.colleague, **given)


def test_at_first_everything_reportable_may_be_said(world: World) -> None:
    sayable = sayable_by(world.colleague, a_duty(world, QUARTER), TODAY)
    assert sayable is not None
    assert sayable.states == (S.RECEIVED, S.UNDER_WAY, S.AWAITING_CONFIRMATION)
    assert (sayable.usual, sayable.unchanged, sayable.on_behalf) == (S.UNDER_WAY, S.RECEIVED, False)


def test_under_way_no_change_is_under_way(world: World) -> None:
    task = a_duty(world, QUARTER)
    say(task, world, S.UNDER_WAY)
    sayable = sayable_by(world.colleague, task, TODAY)
    assert sayable is not None
    assert (sayable.states, sayable.unchanged) == ((S.UNDER_WAY, S.AWAITING_CONFIRMATION), S.UNDER_WAY)


def test_what_was_handed_in_can_only_be_taken_back_to_work(world: World) -> None:
    task = a_duty(world, QUARTER)
    say(task, world, S.AWAITING_CONFIRMATION, "Kế hoạch số 12/KH-UBND")
    sayable = sayable_by(world.colleague, task, TODAY)
    assert sayable is not None
    assert (sayable.states, sayable.unchanged) == ((S.UNDER_WAY,), None)


def test_the_clerk_speaks_for_others_only_where_the_duty_is_not_the_clerks_own(world: World) -> None:
    task = a_duty(world, QUARTER)
    own = sayable_by(world.clerk, task, TODAY)
    task.bodies.update(body=None)
    foreign = sayable_by(world.clerk, task, TODAY)
    assert own is not None
    assert foreign is not None
    assert (own.on_behalf, foreign.on_behalf) == (False, True)


@pytest.mark.parametrize("role", [Role.CHAIR, Role.COUNCIL, Role.PROVINCE])
def test_who_may_only_read_is_offered_nothing(world: World, role: Role) -> None:
    assert sayable_by(world.by_role[role], a_duty(world, QUARTER), TODAY) is None


def test_an_outsider_is_offered_nothing(world: World) -> None:
    assert sayable_by(world.outsider, a_duty(world, QUARTER), TODAY) is None
