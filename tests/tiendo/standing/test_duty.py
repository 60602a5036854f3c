"""A duty's standing on a day, one or many, from the same few queries."""

import datetime as dt

from pytest_django import DjangoAssertNumQueries
from tests.small_adoption import (
    LATER,
    QUARTER,
    a_duty,
    adopt_plan,
    adopted_task,
    body_of,
    deadline,
    small_plan_in_force,
)
from tests.world import NOW, World

from tiendo.plans.adoption import AdoptedPlan
from tiendo.plans.selectors import duties_for
from tiendo.progress.services import report
from tiendo.rules.tasks import TaskState, Timeliness
from tiendo.standing.duty import late_with_a_remark, one_standing, standing_of, urgent_first
from tiendo.standing.load import Quarter, load_per_body, load_per_quarter

DUE = dt.date(2026, 3, 31)
DAY = dt.timedelta(1)


def test_a_duty_is_overdue_the_day_after_its_period_ends(world: World) -> None:
    task = a_duty(world, QUARTER)
    assert one_standing(task, DUE).timeliness is Timeliness.DUE_SOON
    assert one_standing(task, DUE + DAY).timeliness is Timeliness.OVERDUE


def test_a_product_handed_in_stops_the_clock(world: World) -> None:
    task = a_duty(world, QUARTER)
    given = {"on": NOW.date(), "text": "", "product": "Kế hoạch số 12", "difficulty": "", "now": NOW}
    update = report(task, state=TaskState.AWAITING_CONFIRMATION, account=world.colleague, **given)
    duty = one_standing(task, DUE + 30 * DAY)
    assert (duty.timeliness, duty.handed_in_on, duty.last_update) == (Timeliness.IN_TIME, NOW.date(), update)


def test_lateness_by_a_contradiction_is_told_apart(world: World) -> None:
    said = {"address": "II.1", "text": "quý I"}
    task = a_duty(world, QUARTER, prevailing={"by": "annex", "clause": "I.3", "counts": said, "over": [said]})
    assert not one_standing(task, DUE).is_late_with_a_remark
    late = one_standing(task, DUE + DAY)
    assert (late.is_late_with_a_remark, late.remark) == (True, "theo thời hạn mà kế hoạch còn mâu thuẫn")
    assert late_with_a_remark([late, one_standing(task, DUE)]) == 1


def test_lateness_by_an_instruction_says_whose_and_by_a_document_is_plain(world: World) -> None:
    said = {"address": "", "text": "31/03/2026"}
    basis = {"how": "interim", "number": "", "on": "2026-03-05", "by": "chair", "text": "Làm ngay"}
    held = {"by": "interim", "clause": "", "counts": said, "over": [], "basis": basis}
    task = a_duty(world, QUARTER, prevailing=held)
    late = one_standing(task, DUE + DAY)
    assert late.remark == "theo chỉ đạo tạm thời của Chủ tịch ngày 05/03/2026; chờ văn bản sửa đổi"
    task.prevailing = held | {"by": "amending"}
    settled = one_standing(task, DUE + DAY)
    assert (settled.timeliness, settled.is_late_with_a_remark, settled.remark) == (Timeliness.OVERDUE, False, "")


def test_standing_work_is_due_on_no_day(world: World) -> None:
    duty = one_standing(a_duty(world, QUARTER, standing=True), DUE + DAY)
    assert (duty.timeliness, duty.due) == (Timeliness.STANDING, None)


def test_the_most_urgent_comes_first(world: World) -> None:
    small_plan_in_force(world)
    duties = urgent_first(standing_of(duties_for(world.clerk), DUE))
    assert [duty.task.code for duty in duties] == ["NV1", "NV2", "HS1"]


def test_many_duties_cost_four_queries(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    adopt_plan(world, AdoptedPlan((), tuple(adopted_task(f"n{n}", QUARTER) for n in range(600)), (), {}))
    assert world.clerk.roles
    with django_assert_num_queries(4):
        duties = standing_of(duties_for(world.clerk), DUE + DAY)
    assert [duty.timeliness for duty in duties] == [Timeliness.OVERDUE] * 600


def test_the_load_of_each_quarter_counts_what_still_needs_doing(world: World) -> None:
    small_plan_in_force(world)
    load = load_per_quarter(standing_of(duties_for(world.clerk), dt.date(2026, 12, 31)))
    assert list(load.values()) == [1, 0, 0, 1, 0, 0, 1]
    assert (min(load), max(load)) == (Quarter(2026, 1), Quarter(2027, 3))


def test_what_was_handed_in_is_no_load(world: World) -> None:
    task = a_duty(world, LATER)
    assert load_per_body([one_standing(task, DUE)]) == {body_of(world.colleague).name: 1}
    given = {"on": NOW.date(), "text": "", "product": "Kế hoạch số 12", "difficulty": "", "now": NOW}
    report(task, state=TaskState.AWAITING_CONFIRMATION, account=world.colleague, **given)
    duties = [one_standing(task, DUE)]
    assert (load_per_quarter(duties), load_per_body(duties)) == ({}, {})


def test_work_without_a_day_falls_into_no_quarter(world: World) -> None:
    duties = [one_standing(a_duty(world, deadline("sau khi ban hành")), DUE)]
    assert load_per_quarter(duties) == {}
    assert Quarter.of(dt.date(2026, 12, 31)).next == Quarter(2027, 1)
