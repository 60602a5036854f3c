"""An update is a fact that is added by whoever answers for the duty, or by the clerk for whoever said it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, transaction
from tests.databases import postgresql
from tests.small_adoption import QUARTER, a_duty, small_plan_in_force
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.models import Account, Body
from tiendo.plans.models import PlanTask
from tiendo.progress.models import Update
from tiendo.progress.selectors import recent_for, updates_of
from tiendo.progress.services import ReportRefused, may_report, may_report_on_behalf, report
from tiendo.rules.rights import Permission, Role, may
from tiendo.rules.tasks import TaskState

TODAY = NOW.date()


def say(task: PlanTask, account: Account, state: TaskState = TaskState.UNDER_WAY, **own: Any) -> Update:
    given = {"on": TODAY, "text": " Đã rà soát 3 thôn ", "product": "", "difficulty": "", "now": NOW} | own
    return report(task, state=state, account=account, **given)


def test_the_head_of_the_lead_body_reports(world: World) -> None:
    task = a_duty(world, QUARTER)
    update = say(task, world.colleague)
    assert (update.task, update.on, update.recorded_at, update.text) == (task, TODAY, NOW, "Đã rà soát 3 thôn")
    assert (update.state, update.reported_by, update.on_behalf_of) == ("under_way", world.colleague, None)


def test_a_report_leaves_one_audit_entry_with_its_actor(world: World) -> None:
    task = a_duty(world, QUARTER)
    before = Entry.objects.count()
    update = say(task, world.colleague, difficulty="Thiếu kinh phí")
    entry = Entry.objects.latest("seq")
    assert Entry.objects.count() == before + 1
    assert (entry.verb, entry.subject_id, entry.actor_id) == (
        "progress.reported",
        str(update.pk),
        str(world.colleague.pk),
    )
    assert (entry.payload.data["task"], entry.payload.data["difficulty"]) == (task.pk, "Thiếu kinh phí")


@pytest.mark.parametrize("role", Role)
def test_only_roles_with_the_right_report_for_their_body(world: World, role: Role) -> None:
    task = a_duty(world, QUARTER)
    account = world.by_role[role]
    assert may_report(account, task) is may([role], Permission.PROGRESS_REPORT)
    if not may_report(account, task):
        with pytest.raises(PermissionDenied):
            say(task, account)


def test_nobody_reports_on_the_duty_of_another_body(world: World) -> None:
    other = Body.objects.create(locality=world.commune, kind="office", name="Phòng Kinh tế", valid_from=TODAY)
    task = a_duty(world, QUARTER)
    task.bodies.update(body=other)
    with pytest.raises(PermissionDenied):
        say(task, world.colleague)


def test_a_partner_does_not_report(world: World) -> None:
    task = a_duty(world, QUARTER)
    task.bodies.update(part="partner")
    assert not may_report(world.colleague, task)


def test_the_clerk_enters_what_others_said(world: World) -> None:
    task = a_duty(world, QUARTER)
    task.bodies.update(body=None)
    update = say(task, world.clerk, on_behalf_of=" Trưởng thôn Đồi ")
    assert (update.on_behalf_of, update.reported_by) == ("Trưởng thôn Đồi", world.clerk)
    with pytest.raises(PermissionDenied):
        say(task, world.clerk, on_behalf_of=" ")


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CLERK}))
def test_others_do_not_speak_for_others(world: World, role: Role) -> None:
    task = a_duty(world, QUARTER)
    assert not may_report_on_behalf(world.by_role[role], task)
    with pytest.raises(PermissionDenied):
        say(task, world.by_role[role], on_behalf_of="Trưởng thôn Đồi")


def test_an_outsider_reports_neither_way(world: World) -> None:
    task = a_duty(world, QUARTER)
    for speaker in (None, "Trưởng thôn Đồi"):
        with pytest.raises(PermissionDenied):
            say(task, world.outsider, on_behalf_of=speaker)


REFUSED = [
    ({"on": TODAY + dt.timedelta(1)}, "Ngày cập nhật chưa tới."),
    ({"state": TaskState.DONE}, "Nhiệm vụ không thể chuyển sang trạng thái này vào ngày đã ghi."),
    (
        {"state": TaskState.AWAITING_CONFIRMATION, "product": "  "},
        "Muốn báo đã làm xong, cần ghi sản phẩm: số văn bản, biên bản hoặc kết quả khác.",
    ),
]


@pytest.mark.parametrize(("given", "reason"), REFUSED)
def test_a_refusal_says_why_and_changes_nothing(world: World, given: dict[str, Any], reason: str) -> None:
    task = a_duty(world, QUARTER)
    entries = Entry.objects.count()
    with pytest.raises(ReportRefused) as refusal:
        say(task, world.colleague, **given)
    assert list(map(str, refusal.value.reasons)) == [reason]
    assert (Update.objects.count(), Entry.objects.count()) == (0, entries)


def test_what_waits_for_confirmation_is_not_handed_in_twice(world: World) -> None:
    task = a_duty(world, QUARTER)
    say(task, world.colleague, TaskState.AWAITING_CONFIRMATION, product="Kế hoạch số 12/KH-UBND")
    with pytest.raises(ReportRefused):
        say(task, world.colleague, TaskState.AWAITING_CONFIRMATION, product="Kế hoạch số 13/KH-UBND")


def test_what_was_said_later_of_an_earlier_day_takes_its_place(world: World) -> None:
    task = a_duty(world, QUARTER)
    late = say(task, world.colleague)
    early = say(task, world.colleague, TaskState.RECEIVED, on=TODAY - dt.timedelta(3))
    assert list(updates_of(task)) == [late, early]
    with pytest.raises(ReportRefused):
        say(task, world.colleague, TaskState.RECEIVED)


def test_recent_updates_are_shown_to_who_may_read_the_plan(world: World) -> None:
    update = say(small_plan_in_force(world).tasks.earliest("pk"), world.colleague)
    assert list(recent_for(world.by_role[Role.CHAIR], NOW)) == [update]
    assert not recent_for(world.by_role[Role.CHAIR], NOW + dt.timedelta(seconds=1))
    assert not recent_for(world.outsider, NOW)


@postgresql
@pytest.mark.parametrize("change", [lambda updates: updates.update(text="khác"), lambda updates: updates.delete()])
def test_the_database_itself_keeps_an_update_as_it_is(world: World, change: Callable[..., object]) -> None:
    say(a_duty(world, QUARTER), world.colleague)
    with pytest.raises(ProgrammingError), transaction.atomic():
        change(Update.objects.all())
    assert Update.objects.get().text == "Đã rà soát 3 thôn"
