""" "Hôm nay" shows what waits for the one who asks, and nothing of anybody else's."""

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.small_adoption import (
    LATER,
    QUARTER,
    adopt_plan,
    adopted_finding,
    adopted_task,
    body_of,
    small_plan_in_force,
)
from tests.world import NOW, SINCE, World

from tiendo.bodies.models import Body
from tiendo.plans.adoption import AdoptedPlan
from tiendo.plans.models import OpenFinding, PlanTask
from tiendo.progress.services import report
from tiendo.rules.rights import Role
from tiendo.rules.tasks import TaskState
from tiendo.standing.load import Quarter
from tiendo.standing.today import today_for

TODAY = NOW.date()
DUE = dt.date(2026, 3, 31)
DAY = dt.timedelta(1)
Cards = dict[str, list[str]]


def cards_of(world: World, role: Role, on: dt.date = TODAY) -> Cards:
    """The codes of the duties on each card."""
    return {card.kind: [duty.task.code for duty in card.duties] for card in today_for(world.by_role[role], on)}


def say(world: World, task: PlanTask, state: TaskState = TaskState.UNDER_WAY, **own: str) -> None:
    given = {"text": "Đã họp", "product": "", "difficulty": ""} | own
    report(task, on=TODAY, state=state, account=world.colleague, now=NOW, **given)


def test_a_head_of_unit_sees_what_is_new_and_what_is_late(world: World) -> None:
    small_plan_in_force(world)
    assert cards_of(world, Role.HEAD_OF_UNIT) == {"new": ["NV1", "HS1"]}
    assert cards_of(world, Role.HEAD_OF_UNIT, DUE) == {"due_soon": ["NV1"], "new": ["HS1"]}
    assert cards_of(world, Role.HEAD_OF_UNIT, DUE + DAY) == {"overdue": ["NV1"], "new": ["HS1"]}


def test_a_head_of_unit_does_not_see_the_duties_of_others(world: World) -> None:
    other = Body.objects.create(locality=world.commune, kind="office", name="Phòng Kinh tế", valid_from=SINCE)
    adopt_plan(world, AdoptedPlan((), (adopted_task("n1", QUARTER, lead=other),), (), {}))
    assert cards_of(world, Role.HEAD_OF_UNIT, DUE + DAY) == {}
    assert cards_of(world, Role.CHAIR, DUE + DAY) == {"overdue": ["NV1"]}


def test_the_chair_sees_a_new_update_and_what_only_the_chair_can_settle(world: World) -> None:
    plan = small_plan_in_force(world)
    say(world, plan.tasks.get(key="n1"))
    (updates, findings) = today_for(world.by_role[Role.CHAIR], TODAY)
    assert [update.text for update in updates.updates] == ["Đã họp"]
    assert (findings.kind, findings.plans) == ("findings", (plan,))


def test_the_office_sees_what_nobody_does(world: World) -> None:
    small_plan_in_force(world)
    assert cards_of(world, Role.CLERK, DUE) == {
        "due_soon": ["NV1"],
        "nobody": ["NV2"],
        "findings": [],
        "unsigned": [],
    }


def test_the_chair_sees_a_quarter_in_which_most_falls_due(world: World) -> None:
    lead = body_of(world.colleague)
    tasks = [adopted_task(f"n{n}", term, lead=lead) for n, term in enumerate((QUARTER, QUARTER, LATER))]
    adopt_plan(world, AdoptedPlan((), tuple(tasks), (), {}))
    (crowd,) = today_for(world.by_role[Role.CHAIR], TODAY)
    assert (crowd.kind, crowd.count, crowd.load[Quarter(2026, 1)]) == ("crowded", 2, 2)


def test_an_update_is_new_until_the_day_after_the_next(world: World) -> None:
    say(world, small_plan_in_force(world).tasks.get(key="n1"))
    shown = ["updates" in cards_of(world, Role.CHAIR, TODAY + n * DAY) for n in range(3)]
    assert shown == [True, True, False]


def test_difficulties_come_first_among_the_updates(world: World) -> None:
    first, second = small_plan_in_force(world).tasks.filter(number=1).order_by("pk")
    say(world, first, difficulty="Thiếu kinh phí")
    say(world, second)
    card = today_for(world.by_role[Role.CHAIR], TODAY)[0]
    assert [update.difficulty for update in card.updates] == ["Thiếu kinh phí", ""]


def test_what_waits_for_confirmation_is_on_its_own_card(world: World) -> None:
    say(
        world,
        small_plan_in_force(world).tasks.get(key="n1"),
        TaskState.AWAITING_CONFIRMATION,
        product="Kế hoạch số 12/KH-UBND",
    )
    assert cards_of(world, Role.CLERK)["awaiting"] == ["NV1"]
    assert cards_of(world, Role.HEAD_OF_UNIT) == {"new": ["HS1"]}


def test_a_settled_contradiction_waits_for_nobody(world: World) -> None:
    findings = (adopted_finding("f1", "settled"), adopted_finding("f2", "open", "typo"))
    plan = adopt_plan(world, AdoptedPlan((), (), findings, {}))
    assert cards_of(world, Role.CHAIR) == {}
    OpenFinding.objects.filter(plan=plan, key="f1").update(state="left_open")
    assert cards_of(world, Role.CHAIR) == {"findings": []}


@pytest.mark.parametrize("role", [Role.PROVINCE, Role.ADMINISTRATOR])
def test_who_may_not_read_plans_has_no_cards(world: World, role: Role) -> None:
    small_plan_in_force(world)
    assert cards_of(world, role, DUE + DAY) == {}


def test_an_outsider_has_no_cards(world: World) -> None:
    small_plan_in_force(world)
    assert today_for(world.outsider, DUE + DAY) == []


@pytest.mark.parametrize(("role", "queries"), [(Role.CHAIR, 6), (Role.HEAD_OF_UNIT, 4)])
def test_a_plan_of_600_tasks_costs_as_few_queries_as_any(
    world: World, role: Role, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lead = body_of(world.colleague)
    tasks = tuple(adopted_task(f"n{n}", LATER, lead=lead) for n in range(600))
    adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    assert world.by_role[role].roles
    with django_assert_num_queries(queries):
        cards = today_for(world.by_role[role], dt.date(2028, 1, 1))
    assert [card.count for card in cards] == [600]
