"""One duty: what the plan says, what was said about it, and saying more, by whoever may."""

import datetime as dt
import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.small_adoption import QUARTER, a_duty, small_plan_in_force
from tests.tiendo.web.conftest import AtMost
from tests.world import NOW, World

from tiendo.plans.models import PlanTask
from tiendo.progress.models import Update
from tiendo.rules.rights import Role

pytestmark = pytest.mark.usefixtures("frozen_day")


@pytest.fixture
def task(world: World) -> PlanTask:
    return a_duty(world, QUARTER)


@pytest.fixture
def head(client: Client, world: World) -> Client:
    client.force_login(world.colleague)
    return client


def _page(client: Client, task: PlanTask) -> str:
    return client.get(reverse("web:duty", args=[task.pk])).content.decode()


def _say(client: Client, task: PlanTask, **said: str) -> HttpResponse:
    return client.post(reverse("web:report", args=[task.pk]), {"state": "under_way", **said})


def _words(answer: HttpResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_the_page_quotes_the_plan_and_tells_what_is_missing(head: Client, task: PlanTask) -> None:
    page = _page(head, task)
    for words in ("Việc n1.", "31/03/2026", "Văn phòng HĐND và UBND xã", "Chưa có ai báo gì"):
        assert words in page
    assert page.count(">chưa nêu<") == 3


def test_a_report_is_kept_and_shown_with_who_and_when(head: Client, task: PlanTask) -> None:
    answer = _say(head, task, text="Đã họp thôn", product="Biên bản 3", difficulty="Thiếu bản đồ")
    assert answer["Location"] == reverse("web:duty", args=[task.pk])
    update = Update.objects.get()
    assert (update.state, update.on, update.on_behalf_of) == ("under_way", NOW.date(), None)
    page = _page(head, task)
    for words in ("Đã họp thôn", "Biên bản 3", "Thiếu bản đồ", "Đỗ Trung Kiên", "09/03/2026"):
        assert words in page


def test_one_click_says_that_nothing_changed(head: Client, task: PlanTask) -> None:
    assert 'name="unchanged"' in _page(head, task)
    assert head.post(reverse("web:report", args=[task.pk]), {"unchanged": "1"}).status_code == 302
    assert (Update.objects.get().state, Update.objects.get().text) == ("received", "")
    assert "Chưa có thay đổi" in _page(head, task)


def test_what_was_typed_is_kept_beside_no_change(head: Client, task: PlanTask) -> None:
    _say(head, task, unchanged="1", text="Chờ bản đồ")
    assert (Update.objects.get().state, Update.objects.get().text) == ("received", "Chờ bản đồ")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"text": " "}, "Hãy ghi việc đã làm"),
        ({"text": "Đã xong", "state": "awaiting_confirmation"}, "cần ghi sản phẩm"),
        ({"text": "Đã xong", "state": "done"}, "Hãy chọn"),
        ({"text": "Đã xong", "state": ""}, "Hãy chọn"),
    ],
)
def test_what_cannot_be_taken_says_why_and_keeps_what_was_typed(
    head: Client, task: PlanTask, said: dict[str, str], reason: str
) -> None:
    answer = _say(head, task, **said)
    assert answer.status_code == 422
    assert reason in _words(answer)
    assert said["text"].strip() in answer.content.decode()
    assert not Update.objects.exists()


@pytest.fixture
def foreign(task: PlanTask) -> PlanTask:
    """Led by a body that none of the world's people is in."""
    task.bodies.update(body=None)
    return task


def test_the_clerk_says_who_said_so_and_when(clerk_client: Client, foreign: PlanTask) -> None:
    assert _say(clerk_client, foreign, text="Đã họp").status_code == 422
    _say(clerk_client, foreign, text="Đã họp", on_behalf_of="Ông Sáu, thôn Hạ", on="05/03/2026")
    update = Update.objects.get()
    assert (update.on_behalf_of, update.on) == ("Ông Sáu, thôn Hạ", dt.date(2026, 3, 5))
    assert "Ông Sáu, thôn Hạ báo, Nguyễn Thị Hoa ghi lại" in " ".join(_page(clerk_client, foreign).split())


def test_nothing_is_said_of_tomorrow(clerk_client: Client, foreign: PlanTask) -> None:
    answer = _say(clerk_client, foreign, text="Đã họp", on_behalf_of="Ông Sáu", on="10/03/2026")
    assert "Ngày cập nhật chưa tới." in _words(answer)


@pytest.mark.parametrize("role", [Role.HEAD_OF_UNIT, Role.CHAIR, Role.COUNCIL])
def test_who_may_not_report_sees_no_form_and_is_refused(
    client: Client, world: World, foreign: PlanTask, role: Role
) -> None:
    client.force_login(world.by_role[role])
    assert reverse("web:report", args=[foreign.pk]) not in _page(client, foreign)
    assert _say(client, foreign, text="Đã họp").status_code == 403


def test_the_way_back_never_leads_to_another_site(head: Client, task: PlanTask) -> None:
    assert _say(head, task, text="Một", next="/hom-nay/")["Location"] == "/hom-nay/"
    answer = _say(head, task, text="Hai", next="https://elsewhere.example/")
    assert answer["Location"] == reverse("web:duty", args=[task.pk])


def test_a_long_history_costs_no_more(head: Client, task: PlanTask, at_most: AtMost) -> None:
    for number in range(30):
        _say(head, task, text=f"Lần {number}")
    with at_most(15):
        assert _page(head, task).count('class="update-head"') == 30


def test_a_contradicted_deadline_says_which_counts(head: Client, world: World) -> None:
    plan = small_plan_in_force(world)
    place = {"address": "PL.r1", "text": "Quý II"}
    prevailing = {"by": "annex", "clause": "I.3", "counts": place, "over": [place | {"address": "II.1"}]}
    plan.tasks.filter(key="n1").update(prevailing=prevailing)
    assert "Kế hoạch còn mâu thuẫn" in _page(head, plan.tasks.get(key="n1"))
