"""The plan in its colours: what hangs on each clause, whole or one colour, and the list of plans."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.small_adoption import QUARTER, adopt_plan, adopted_task, body_of, small_plan_in_force
from tests.tiendo.web.conftest import AtMost
from tests.world import World

from tiendo.plans.adoption import AdoptedPlan
from tiendo.plans.models import Plan

CLAUSE = re.compile(r'<div class="clause [^"]*?(?:shade-(\w+))?"\s+id="([^"]+)"')


def _page(client: Client, plan: Plan, query: str = "") -> str:
    return client.get(reverse("web:plan", args=[plan.pk]) + query).content.decode()


def _shades(page: str) -> dict[str, str]:
    return {address: shade for shade, address in CLAUSE.findall(page)}


@pytest.fixture
def plan(world: World) -> Plan:
    return small_plan_in_force(world)


@pytest.mark.usefixtures("frozen_day")
def test_each_clause_has_its_colour_and_letters(clerk_client: Client, plan: Plan) -> None:
    page = _page(clerk_client, plan)
    assert _shades(page) == {"I": "", "I.1": "target", "I.2": "nobody", "II": "", "II.1": "assigned", "II.2": "nobody"}
    assert re.search(r"NV1\s+MG", page)
    assert re.search(r"NV2\s+MG\s+\?\?", page)
    assert "Đã ban hành năm ngoái" in page


@pytest.mark.usefixtures("frozen_day")
def test_one_click_shows_what_nobody_does_under_its_headings(clerk_client: Client, plan: Plan) -> None:
    assert 'href="?show=nobody"' in _page(clerk_client, plan)
    page = _page(clerk_client, plan, "?show=nobody")
    assert _shades(page) == {"I": "", "I.2": "nobody", "II": "", "II.2": "nobody"}
    assert "PL.r1" not in page


@pytest.mark.usefixtures("frozen_day")
def test_of_a_table_only_the_rows_of_the_colour_stay(clerk_client: Client, plan: Plan) -> None:
    page = _page(clerk_client, plan, "?show=untracked")
    assert _shades(page) == {"II": ""}
    assert 'id="PL.r1"' in page
    assert 'id="PL.r2"' not in page


def test_an_unknown_colour_shows_everything(clerk_client: Client, plan: Plan) -> None:
    assert len(_shades(_page(clerk_client, plan, "?show=xyz"))) == 6


def test_a_colour_that_the_plan_does_not_have_says_so(clerk_client: Client, world: World) -> None:
    everything = [adopted_task(f"n{n}", QUARTER, lead=body_of(world.clerk), address=a) for n, a in enumerate(ALL)]
    page = _page(clerk_client, adopt_plan(world, AdoptedPlan((), tuple(everything), (), {})), "?show=nobody")
    assert "đều đã có người làm" in page


ALL = ["I.1", "I.2", "II.1", "II.2", "PL.r1", "PL.r2"]


@pytest.mark.usefixtures("frozen_day")
def test_the_legend_counts_clauses(clerk_client: Client, plan: Plan) -> None:
    rows = re.findall(r'show=(\w+)".*?<strong class="number">(\d+)</strong>', _page(clerk_client, plan), re.DOTALL)
    assert dict(rows) == {"nobody": "2", "assigned": "2", "target": "1", "untracked": "1"}


def test_findings_that_travel_along_are_listed_with_their_places(clerk_client: Client, plan: Plan) -> None:
    page = _page(clerk_client, plan)
    assert page.count("Hai thời hạn khác nhau.") == 1
    assert "1 lỗi chính tả" in page
    assert 'href="#II.1"' in page


@pytest.mark.parametrize("size", [1, 600])
def test_a_plan_takes_a_fixed_number_of_queries(clerk_client: Client, world: World, at_most: AtMost, size: int) -> None:
    tasks = tuple(adopted_task(f"n{n}", QUARTER, lead=body_of(world.colleague)) for n in range(size))
    plan = adopt_plan(world, AdoptedPlan((), tasks, (), {}))
    with at_most(16):
        assert _page(clerk_client, plan).count('class="mark edged') > size


def test_the_list_of_plans_counts_duties_by_how_they_stand(clerk_client: Client, plan: Plan, at_most: AtMost) -> None:
    with at_most(14):
        page = clerk_client.get(reverse("web:plans")).content.decode()
    assert "<strong>3</strong> nhiệm vụ, hồ sơ đang theo dõi" in " ".join(page.split())
    assert "1 chưa có cơ quan chủ trì" in page
    assert reverse("web:plan", args=[plan.pk]) in page


def test_without_a_plan_the_way_to_one_is_shown(clerk_client: Client) -> None:
    assert "Chưa có kế hoạch nào" in clerk_client.get(reverse("web:plans")).content.decode()
