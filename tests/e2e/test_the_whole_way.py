"""From the issued file to the chair's screen in one go, as people do it, while the machine is slow with its scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.small_adoption import body_of
from tests.world import World

from tiendo.bodies.models import FieldOfWork
from tiendo.plans.models import Plan, PlanTarget

SLOWER = 4
"""Times that a person's PC or phone is slower than this machine."""
NUMBER, DAY = "45/KH-UBND", "25/11/2025"


@pytest.fixture
def fields(owner_world: World) -> FieldOfWork:
    words = "kinh tế, đầu tư, nông nghiệp, đất đai"
    return FieldOfWork.objects.create(locality=owner_world.commune, words=words, body=body_of(owner_world.colleague))


@pytest.mark.usefixtures("fields", "files_folder")
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_plan_goes_from_the_file_to_the_chair(opened: Opened, samples: Path, viewport: dict[str, int]) -> None:
    clerk = _at_a_slow_machine(opened("/van-ban/nap/", as_clerk=True, viewport=viewport))
    _drop(clerk, samples / "ke-hoach-ngoc-lien.docx")
    _correct_by_keyboard(clerk, "thu nhap binh quan", "86,5")
    _accept_everything_by_keyboard(clerk)
    _give_leads(clerk)
    _settle(clerk, clerk.locator(".review-entry", has_text="đầu tư công").first)
    _adopt(clerk)
    assert Plan.objects.get().number == "45"
    assert PlanTarget.objects.filter(value="86.5").count() == 1
    done = _report_as_head(opened, viewport)
    chair = _as(opened, "chair", viewport)
    expect(chair.locator("[data-card=updates]")).to_contain_text(done)
    chair.goto(f"/ke-hoach/{Plan.objects.get().pk}/")
    expect(chair.locator(".shade-waiting").first).to_be_attached()
    _looks_right(chair)


def _at_a_slow_machine(page: Page) -> Page:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def _as(opened: Opened, username: str, viewport: dict[str, int]) -> Page:
    page = opened("/", viewport=viewport)
    page.click(f"button[value={username}]")
    page.wait_for_load_state()
    return page


def _looks_right(page: Page) -> None:
    assert [*barriers(page), *overflow(page)] == []


def _drop(page: Page, file: Path) -> None:
    page.set_input_files("#id_file", file)
    page.get_by_role("button", name="Nạp và đọc").click()
    page.locator(".review-item").first.wait_for()
    page.wait_for_load_state()
    _looks_right(page)


def _correct_by_keyboard(page: Page, words: str, value: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(".review-item")).to_have_count(1)
    for key in ("Escape", "j", "e"):
        page.keyboard.press(key)
    page.get_by_label("Giá trị", exact=True).fill(value)
    page.keyboard.press("Enter")
    expect(page.locator(".review-item.is-corrected")).to_contain_text(value)
    page.keyboard.press("/")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    expect(page.locator(".review-item").nth(1)).to_be_visible()
    page.keyboard.press("Escape")


def _accept_everything_by_keyboard(page: Page) -> None:
    page.keyboard.press("Shift+A")
    progress = page.get_by_label("Tiến độ soát")
    expect(progress).to_have_js_property("value", progress.evaluate("bar => bar.max"))


def _give_leads(page: Page) -> None:
    page.keyboard.press("3")
    groups = page.get_by_role("button", name="Giao cả nhóm")
    expect(groups.first).to_be_visible()
    count = groups.count()
    groups.first.focus()
    page.keyboard.press("Enter")
    expect(groups).to_have_count(count - 1)


def _settle(page: Page, line: Locator) -> None:
    page.keyboard.press("2")
    line.get_by_role("link", name="Xử lý…").focus()
    page.keyboard.press("Enter")
    line.get_by_label("Số, ký hiệu").fill("52/KH-UBND")
    line.locator(".is-counts input").first.check()
    page.keyboard.press("Enter")
    expect(line).to_contain_text("52/KH-UBND")
    _looks_right(page)


def _adopt(page: Page) -> None:
    page.get_by_role("link", name="Đưa vào theo dõi").click()
    page.get_by_label("Số văn bản").fill(NUMBER)
    page.get_by_label("Ngày ban hành", exact=True).fill(DAY)
    page.get_by_label("Ngày trình: hồ sơ").check()
    page.get_by_label("Chưa có tệp đã ký").check()
    page.get_by_role("button", name="Đưa vào theo dõi").click()
    page.wait_for_url("**/ke-hoach/*/")
    _looks_right(page)


def _report_as_head(opened: Opened, viewport: dict[str, int]) -> str:
    done = "Đã họp ba thôn"
    head = _as(opened, "head-of-unit", viewport)
    head.locator("a[href^='/nhiem-vu/']:visible").filter(has_not_text="Nhiệm vụ").first.click()
    head.locator("input[value=awaiting_confirmation]").check()
    head.get_by_label("Đã làm được gì").fill(done)
    head.get_by_label("Sản phẩm, minh chứng").fill("Biên bản họp thôn")
    head.get_by_role("button", name="Ghi báo cáo").click()
    expect(head.get_by_role("status").first).to_contain_text("Đã ghi")
    _looks_right(head)
    return done
