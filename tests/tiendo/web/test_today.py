"""What waits for whom today: reviews for the clerk, five cards for the chair, own duties with a field to answer in."""

import datetime as dt
import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.small_adoption import QUARTER, adopt_plan, adopted_task, body_of, small_plan_in_force
from tests.tiendo.web.conftest import AtMost
from tests.world import NOW, World

from tiendo.intake.selectors import review_of
from tiendo.intake.services import decide
from tiendo.plans.adoption import AdoptedPlan
from tiendo.progress.services import report
from tiendo.rules.rights import Role
from tiendo.rules.tasks import TaskState

LATE = NOW + dt.timedelta(days=60)


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATE)


def _page(client: Client, world: World, role: Role) -> str:
    client.force_login(world.by_role[role])
    return client.get(reverse("web:today")).content.decode()


def _cards(page: str) -> dict[str, str]:
    found = re.findall(r'data-card="(\w+)".*?<span class="number">(\d+)</span></h2>', page, re.DOTALL)
    return dict(found)


@pytest.mark.usefixtures("frozen_day")
def test_a_document_to_review_waits_for_the_clerk_alone(client: Client, world: World) -> None:
    page = _page(client, world, Role.CLERK)
    assert _cards(page) == {"review": "1"}
    assert reverse("web:review", args=[world.document.pk]) in page
    assert _cards(_page(client, world, Role.CHAIR)) == {}


@pytest.mark.usefixtures("frozen_day")
def test_a_decided_review_waits_to_be_adopted(client: Client, world: World) -> None:
    keys = [item.key for item in review_of(world.intake).items]
    decide(world.intake, "accept", {"keys": keys}, token=uuid4(), account=world.clerk, now=NOW)
    page = _page(client, world, Role.CLERK)
    assert _cards(page) == {"adopt": "1"}
    assert reverse("web:adopt", args=[world.document.pk]) in page


@pytest.mark.usefixtures("late")
def test_the_chair_sees_what_is_late_and_what_was_said_on_five_cards_at_most(client: Client, world: World) -> None:
    plan = small_plan_in_force(world)
    given = {"on": LATE.date(), "text": "Đã họp", "product": "", "difficulty": "Thiếu bản đồ", "now": LATE}
    report(plan.tasks.get(key="n1"), state=TaskState.UNDER_WAY, account=world.colleague, **given)
    page = _page(client, world, Role.CHAIR)
    assert _cards(page) == {"updates": "1", "overdue": "1", "findings": "1"}
    assert "Thiếu bản đồ" in page
    assert '<form class="quick"' not in page


@pytest.mark.usefixtures("late")
def test_more_reports_than_fit_are_folded_not_dropped(client: Client, world: World) -> None:
    task = small_plan_in_force(world).tasks.get(key="n1")
    given = {"on": LATE.date(), "product": "", "difficulty": "", "now": LATE}
    for number in range(8):
        report(task, state=TaskState.UNDER_WAY, text=f"Lần {number}", account=world.colleague, **given)
    page = _page(client, world, Role.CHAIR)
    assert "và 3 báo cáo khác" in " ".join(page.split())
    assert all(f"Lần {number}" in page for number in range(8))


@pytest.mark.usefixtures("late")
def test_the_crowded_quarter_is_drawn_for_the_chair(client: Client, world: World) -> None:
    tasks = [adopted_task(f"n{n}", QUARTER, lead=body_of(world.colleague)) for n in range(7)]
    later = adopted_task("n9", lead=body_of(world.colleague), due=dt.date(2027, 9, 30))
    adopt_plan(world, AdoptedPlan((), (*tasks, later), (), {}))
    page = _page(client, world, Role.CHAIR)
    assert _cards(page)["crowded"] == "7"
    assert "<strong>7/8</strong> việc còn phải làm dồn vào quý I/2026" in " ".join(page.split())
    assert page.count('class="bar"') == 2


@pytest.mark.usefixtures("late")
def test_a_head_answers_in_one_field_and_comes_back(client: Client, world: World) -> None:
    task = small_plan_in_force(world).tasks.get(key="n1")
    page = _page(client, world, Role.HEAD_OF_UNIT)
    assert _cards(page) == {"overdue": "1", "new": "1"}
    form = re.search(r'<form class="quick"\s+method="post"\s+action="([^"]+)".*?</form>', page, re.DOTALL)
    assert form
    hidden = dict(re.findall(r'type="hidden" name="(state|next)" value="([^"]+)"', form[0]))
    answer = client.post(form[1], {**hidden, "text": "Đã họp thôn"}, follow=True)
    assert answer.redirect_chain == [(reverse("web:today"), 302)]
    assert "Đã ghi tình hình của NV1." in answer.content.decode()
    assert task.updates.get().text == "Đã họp thôn"


@pytest.mark.usefixtures("late")
def test_a_long_card_shows_its_first_and_leads_to_all(client: Client, world: World) -> None:
    tasks = tuple(adopted_task(f"n{n}", QUARTER, lead=body_of(world.colleague)) for n in range(7))
    adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    page = _page(client, world, Role.HEAD_OF_UNIT)
    assert page.count('<form class="quick"') == 5
    more = re.search(r'<a href="(/nhiem-vu/[^"]+)">\s*Xem tất cả 7', page)
    assert more
    assert client.get(more[1].replace("&amp;", "&")).content.decode().count("<tr data-item") == 7


@pytest.mark.usefixtures("frozen_day")
def test_who_may_not_read_plans_is_told_so(client: Client, world: World) -> None:
    assert "không có quyền xem kế hoạch" in _page(client, world, Role.ADMINISTRATOR)


@pytest.mark.parametrize("role", [Role.CLERK, Role.CHAIR, Role.HEAD_OF_UNIT])
@pytest.mark.usefixtures("late")
def test_it_takes_a_fixed_number_of_queries(client: Client, world: World, at_most: AtMost, role: Role) -> None:
    tasks = tuple(adopted_task(f"n{n}", QUARTER, lead=body_of(world.colleague)) for n in range(600))
    adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    client.force_login(world.by_role[role])
    with at_most(17):
        assert _cards(client.get(reverse("web:today")).content.decode())["overdue"] == "600"
