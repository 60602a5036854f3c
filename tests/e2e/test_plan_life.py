"""From the adopted plan to the chair: a head says what was done, and it shows at once where the chair looks."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.small_adoption import adopt_plan, adopted_finding, adopted_target, adopted_task, body_of
from tests.world import NOW, World

from tiendo.intake.selectors import review_of
from tiendo.intake.services import decide
from tiendo.plans.adoption import AdoptedPlan
from tiendo.plans.models import Plan

VIEWPORTS = pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture
def plan(owner_world: World) -> Plan:
    """Its duties have no day, so that it looks alike whenever the test is run."""
    lead = body_of(owner_world.colleague)
    tasks = (adopted_task("n1", lead=lead), adopted_task("n2", address="II.2"))
    untracked = {"PL.r1": "Đã ban hành năm ngoái"}
    return adopt_plan(
        owner_world, AdoptedPlan((adopted_target("c1", "I.1"),), tasks, (adopted_finding("f1"),), untracked)
    )


def _as(opened: Opened, username: str, **how: object) -> Page:
    page = opened("/", **how)
    page.click(f"button[value={username}]")
    return page


@VIEWPORTS
def test_what_a_head_reports_is_seen_by_the_chair(opened: Opened, plan: Plan, viewport: dict[str, int]) -> None:
    head = _as(opened, "head-of-unit", viewport=viewport)
    head.get_by_label("Đã làm được gì").fill("Đã họp ba thôn")
    head.get_by_role("button", name="Gửi").click()
    expect(head.get_by_role("status")).to_contain_text("Đã ghi tình hình của NV1.")
    chair = _as(opened, "chair", viewport=viewport)
    expect(chair.locator("[data-card=updates]")).to_contain_text("Đã họp ba thôn")
    chair.get_by_role("link", name="Kế hoạch", exact=True).click()
    chair.get_by_role("link", name="Trồng rừng").click()
    expect(chair.locator('[id="II.1"]')).to_contain_text("NV1 ĐL")
    expect(chair.locator('[id="II.1"].shade-under_way')).to_be_visible()


@pytest.mark.parametrize("with_scripts", [True, False])
def test_a_clerk_adopts_a_reviewed_plan_and_asks_what_nobody_does(
    opened: Opened, owner_world: World, *, with_scripts: bool
) -> None:
    keys = [item.key for item in review_of(owner_world.intake).items]
    decide(owner_world.intake, "accept", {"keys": keys}, token=uuid4(), account=owner_world.clerk, now=NOW)
    page = opened("/hom-nay/", as_clerk=True, java_script_enabled=with_scripts)
    page.locator("[data-card=adopt]").get_by_role("link").click()
    page.get_by_role("button", name="Đưa vào theo dõi").click()
    expect(page.get_by_role("alert").first).to_contain_text("Chưa có số của văn bản.")
    page.get_by_label("Số văn bản").fill("45")
    page.get_by_label("Ngày ban hành", exact=True).fill("28/11/2025")
    page.get_by_label("Ngày ban hành: văn bản").check()
    page.get_by_label("Chưa có tệp đã ký").check()
    page.get_by_role("button", name="Đưa vào theo dõi").click()
    page.get_by_role("link", name="Câu nào của kế hoạch chưa ai làm?").click()
    assert page.url.endswith("?show=nobody")
    assert page.locator(".plan-sheet tr[id]").count() == 2


def test_one_click_says_that_nothing_changed(opened: Opened, plan: Plan) -> None:
    head = _as(opened, "head-of-unit")
    head.goto(f"/nhiem-vu/{plan.tasks.get(key='n1').pk}/")
    head.get_by_role("button", name="Chưa có thay đổi").click()
    expect(head.locator(".history")).to_contain_text("Chưa có thay đổi")


def test_on_paper_each_clause_still_says_how_it_stands(opened: Opened, plan: Plan) -> None:
    page = opened(f"/ke-hoach/{plan.pk}/", as_clerk=True)
    page.emulate_media(media="print")
    assert page.locator(".colour-row:not(.whole)").first.is_visible()
    edges = {
        address: page.locator(f'[id="{address}"] > .clause-text').evaluate("e => getComputedStyle(e).borderLeftStyle")
        for address in ("I", "I.1", "II.1", "II.2")
    }
    assert edges == {"I": "none", "I.1": "dotted", "II.1": "solid", "II.2": "dashed"}
    assert "NV1 MG" in page.locator('[id="II.1"]').inner_text()


@pytest.mark.look
@VIEWPORTS
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_screens_of_a_plan_are_open_to_everyone(
    opened: Opened, plan: Plan, viewport: dict[str, int], scheme: str
) -> None:
    duty = f"/nhiem-vu/{plan.tasks.get(key='n1').pk}/"
    own = ["/hom-nay/", "/ke-hoach/", f"/ke-hoach/{plan.pk}/", f"/ke-hoach/{plan.pk}/?show=nobody", "/nhiem-vu/", duty]
    page = _as(opened, "head-of-unit", viewport=viewport, color_scheme=scheme)
    faults = []
    for address in own:
        page.goto(address)
        faults += [*overflow(page), *barriers(page)]
    assert not faults, "\n".join(faults)
