"""The state of many duties from two queries is what the rules say over the updates of each."""

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries
from tests.small_adoption import adopt_plan, adopted_task, small_plan_in_force
from tests.world import NOW, World

from tiendo.plans.adoption import AdoptedPlan
from tiendo.plans.models import Plan, PlanTask
from tiendo.progress.models import Update
from tiendo.progress.selectors import NOTHING_SAID, latest_of, steps_of
from tiendo.rules.tasks import Step, TaskState, handed_in_on, may_add, state_of

START = dt.date(2026, 3, 1)
steps = st.builds(Step, on=st.dates(START, START + dt.timedelta(20)), state=st.sampled_from(list(TaskState)))
said = st.lists(st.tuples(st.integers(0, 2), steps), max_size=30)


@pytest.fixture
def plan(world: World) -> Plan:
    return small_plan_in_force(world)


def put(task: PlanTask, step: Step, world: World) -> None:
    Update.objects.create(
        locality_id=task.locality_id,
        task=task,
        on=step.on,
        recorded_at=NOW,
        state=step.state,
        reported_by=world.colleague,
    )


@given(said=said, on=st.dates(START, START + dt.timedelta(20)))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_projection_is_the_replay(world: World, plan: Plan, said: list[tuple[int, Step]], on: dt.date) -> None:
    tasks = list(plan.tasks.order_by("pk"))
    with transaction.atomic():
        for place, step in said:
            if may_add(steps_of(tasks[place]), step):
                put(tasks[place], step, world)
        found = latest_of(plan.tasks.all(), on)
        for task in tasks:
            known, latest = [s for s in steps_of(task) if s.on <= on], found.get(task.pk, NOTHING_SAID)
            assert (latest.state, latest.handed_in_on) == (state_of(known), handed_in_on(known))
        # facts cannot be deleted, the next example begins without them
        transaction.set_rollback(True)


def test_a_past_day_is_seen_as_it_was(world: World, plan: Plan) -> None:
    task = plan.tasks.earliest("pk")
    put(task, Step(START, TaskState.RECEIVED), world)
    put(task, Step(START + dt.timedelta(5), TaskState.UNDER_WAY), world)
    states = [latest_of([task], START + dt.timedelta(n))[task.pk].state for n in (0, 4, 5)]
    assert states == [TaskState.RECEIVED, TaskState.RECEIVED, TaskState.UNDER_WAY]
    assert latest_of([task], START - dt.timedelta(1)) == {}


def test_two_queries_however_many_duties(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    plan = adopt_plan(world, AdoptedPlan((), tuple(adopted_task(f"n{n}") for n in range(50)), (), {}))
    for task in plan.tasks.all():
        put(task, Step(START, TaskState.UNDER_WAY), world)
    with django_assert_num_queries(2):
        latest = latest_of(plan.tasks.all(), START)
        assert {found.update.reported_by.display_name for found in latest.values() if found.update}
    assert len(latest) == 50
