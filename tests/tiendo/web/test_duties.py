"""Duties across plans: searched, filtered, sorted, page by page, at a fixed cost."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.small_adoption import LATER, QUARTER, adopt_plan, adopted_task, body_of, small_plan_in_force
from tests.tiendo.web.conftest import AtMost
from tests.world import World

from tiendo.plans.adoption import AdoptedPlan
from tiendo.rules.rights import Role

pytestmark = pytest.mark.usefixtures("frozen_day")


def _page(client: Client, query: dict[str, str] | None = None, **headers: str) -> str:
    return client.get(reverse("web:duties"), query or {}, headers=headers).content.decode()


def _rows(client: Client, **query: str) -> list[str]:
    return re.findall(r'<tr data-item="(\w+)"', _page(client, query))


@pytest.fixture
def duties(world: World) -> World:
    lead = body_of(world.colleague)
    tasks = (
        adopted_task("n1", QUARTER, lead=lead, title="Rà soát quỹ đất"),
        adopted_task("n2", LATER, title="Đề án thu gom rác thải"),
        adopted_task("n3", lead=lead, title="Đẩy mạnh tuyên truyền", standing=True),
    )
    adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    return world


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["NV1", "NV2", "NV3"]),
        ({"q": "de an"}, ["NV2"]),
        ({"q": "day manh"}, ["NV3"]),
        ({"body": "Văn phòng HĐND và UBND xã"}, ["NV1", "NV3"]),
        ({"body": "chưa có cơ quan chủ trì"}, ["NV2"]),
        ({"period": "2026-Q1"}, ["NV1"]),
        ({"kind": "standing"}, ["NV3"]),
        ({"kind": "nonsense"}, ["NV1", "NV2", "NV3"]),
        ({"sort": "-time"}, ["NV2", "NV1", "NV3"]),
        ({"sort": "title"}, ["NV3", "NV2", "NV1"]),
    ],
)
@pytest.mark.usefixtures("duties")
def test_search_filters_and_columns(clerk_client: Client, query: dict[str, str], found: list[str]) -> None:
    assert _rows(clerk_client, **query) == found


@pytest.mark.usefixtures("duties")
def test_a_row_leads_to_its_duty_and_to_its_clause(clerk_client: Client, duties: World) -> None:
    page = _page(clerk_client, {"q": "quy dat"})
    plan = duties.document.plan
    assert reverse("web:duty", args=[plan.tasks.get(key="n1").pk]) in page
    assert f"{reverse('web:plan', args=[plan.pk])}#II.1" in page


@pytest.mark.usefixtures("duties")
def test_a_fragment_is_the_rows_alone(clerk_client: Client) -> None:
    assert _page(clerk_client, **{"HX-Request": "true"}).strip().startswith('<div id="rows"')


@pytest.mark.usefixtures("duties")
def test_a_search_without_result_offers_a_way_out(clerk_client: Client) -> None:
    assert "Không có mục nào khớp" in _page(clerk_client, {"q": "xyz"})


def test_without_duties_it_says_where_they_come_from(clerk_client: Client) -> None:
    assert "Chưa có nhiệm vụ nào được theo dõi" in _page(clerk_client)


def test_who_may_not_read_plans_sees_no_duty(client: Client, world: World) -> None:
    small_plan_in_force(world)
    client.force_login(world.by_role[Role.PROVINCE])
    assert _rows(client) == []


def test_six_hundred_come_in_pages_at_a_fixed_cost(clerk_client: Client, world: World, at_most: AtMost) -> None:
    lead = body_of(world.colleague)
    tasks = tuple(adopted_task(f"n{n}", QUARTER, lead=lead) for n in range(600))
    adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    with at_most(13):
        assert len(_rows(clerk_client, q="viec")) == 100
    assert "?q=viec&amp;page=2" in _page(clerk_client, {"q": "viec"})
    assert _rows(clerk_client, page="6")[-1] == "NV600"
