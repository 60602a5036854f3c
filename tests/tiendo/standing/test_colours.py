"""Every clause has one cover, and the colour of the duty on it that most needs a look."""

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.small_adoption import (
    QUARTER,
    adopt_plan,
    adopted_target,
    adopted_task,
    body_of,
    small_plan_in_force,
)
from tests.small_plan import small_plan
from tests.world import NOW, World

from tiendo.documents.reading_view import ReadingView
from tiendo.plans.adoption import AdoptedPlan, AdoptedTask
from tiendo.plans.models import Plan
from tiendo.plans.selectors import plan_for, reading_of
from tiendo.progress.services import report
from tiendo.rules.tasks import TaskState, Timeliness
from tiendo.standing.colours import ClauseColour, covers, plan_colours

TODAY = NOW.date()
LATE = dt.date(2026, 4, 1)


def colours_of(world: World, plan: Plan, on: dt.date = TODAY) -> dict[str, ClauseColour]:
    return plan_colours(plan, reading_of(plan_for(world.clerk, plan.pk)), on)


def adopted(world: World, *tasks: AdoptedTask, untracked: dict[str, str] | None = None) -> dict[str, ClauseColour]:
    plan = adopt_plan(world, AdoptedPlan((adopted_target("c1", "I.1"),), tasks, (), untracked or {}))
    return colours_of(world, plan, LATE)


def test_each_clause_is_tracked_or_not_or_by_nobody_or_frame(world: World) -> None:
    colours = colours_of(world, small_plan_in_force(world))
    assert {address: colour.cover for address, colour in colours.items()} == {
        "I": "frame",
        "I.1": "tracked",
        "I.2": "nobody",
        "II": "frame",
        "II.1": "tracked",
        "II.2": "nobody",
        "PL.r1": "untracked",
        "PL.r2": "tracked",
    }
    assert colours["PL.r1"].reason == "Đã ban hành năm ngoái"
    assert covers(colours) == {"tracked": 3, "nobody": 2, "frame": 2, "untracked": 1}


def test_the_frame_of_a_plan_binds_nobody(world: World) -> None:
    plan = adopt_plan(world, AdoptedPlan((), (), (), {}))
    data = small_plan()
    data["tasks"][0]["role"] = "frame"
    colours = plan_colours(plan, ReadingView.of(data), TODAY)
    assert [colours[address].cover for address in ("II", "II.1", "II.2")] == ["frame", "frame", "nobody"]


def test_a_last_paragraph_that_the_reader_passed_over_is_nobodys(world: World) -> None:
    plan = adopt_plan(world, AdoptedPlan((), (), (), {}))
    data = small_plan() | {"targets": [], "tasks": []}
    colours = plan_colours(plan, ReadingView.of(data), TODAY)
    assert [address for address, c in colours.items() if c.cover == "nobody"] == ["I.1", "I.2", "II.1", "II.2"]


def test_of_several_duties_the_one_that_needs_a_look_gives_the_colour(world: World) -> None:
    lead = body_of(world.colleague)
    colours = adopted(world, adopted_task("n1", lead=lead), adopted_task("n2", QUARTER, lead=lead))
    assert colours["II.1"].timeliness is Timeliness.OVERDUE
    assert [duty.task.key for duty in colours["II.1"].duties] == ["n1", "n2"]
    assert (colours["I.1"].leading, colours["I.1"].timeliness, colours["I.1"].state) == (None, None, "")


def test_a_merged_duty_colours_every_place_that_says_it(world: World) -> None:
    colours = adopted(world, adopted_task("n1", lead=body_of(world.colleague), also_at=("PL.r1",)))
    assert (colours["II.1"].cover, colours["PL.r1"].cover) == ("tracked", "tracked")


def test_a_lead_that_is_no_body_here_leaves_the_clause_to_nobody(world: World) -> None:
    assert adopted(world, adopted_task("n1"), untracked={"II.1": "thử"})["II.1"].cover == "nobody"


def test_an_update_shows_at_once(world: World) -> None:
    plan = small_plan_in_force(world)
    assert colours_of(world, plan)["II.1"].state == "assigned"
    given = {"on": TODAY, "text": "Đã họp", "product": "", "difficulty": "", "now": NOW}
    report(plan.tasks.get(key="n1"), state=TaskState.UNDER_WAY, account=world.colleague, **given)
    assert colours_of(world, plan)["II.1"].state == "under_way"
    assert colours_of(world, plan, TODAY - dt.timedelta(1))["II.1"].state == "assigned"


@pytest.mark.parametrize("size", [1, 600])
def test_a_plan_costs_six_queries_whatever_its_size(
    world: World, size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lead = body_of(world.colleague)
    tasks = tuple(adopted_task(f"n{n}", QUARTER, lead=lead) for n in range(size))
    plan = adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    reading = ReadingView.of(small_plan())
    with django_assert_num_queries(6):
        assert len(plan_colours(plan, reading, TODAY)["II.1"].duties) == size
