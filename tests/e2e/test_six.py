"""Filling in bulk by keyboard; what is typed outlives a reload but not the account; colleagues are heard of."""

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.world import World

from tiendo.intake.models import Decision


def _review(opened: Opened, world: World, query: str = "", **how: object) -> Page:
    return opened(f"/van-ban/{world.document.pk}/soat/{query}", as_clerk=True, **how)


def _clear(page: Page, count: str) -> None:
    expect(page.locator(".six-plan li").first).to_contain_text(f"người {count}")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_what_duties_lack_is_filled_in_bulk_by_keyboard(
    opened: Opened, owner_world: World, viewport: dict[str, int]
) -> None:
    page = _review(opened, owner_world, "?panel=six&lack=person", viewport=viewport)
    expect(page.locator("[data-picked]")).to_have_text("4")
    for key in ("j", "m", "f", "Tab"):
        page.keyboard.press(key)
    expect(page.get_by_label("Người phụ trách", exact=True)).to_be_focused()
    page.keyboard.type("Vũ Thị")
    assert [*barriers(page), *overflow(page)] == []
    page.keyboard.press("Control+Enter")
    _clear(page, "3/4")
    expect(page.locator(".six-row")).to_have_count(1)
    expect(page.locator("#announce")).to_contain_text("điền 6 rõ (người phụ trách)")
    page.keyboard.press("Escape")
    page.keyboard.press("u")
    _clear(page, "0/4")
    assert list(Decision.objects.order_by("seq").values_list("kind", flat=True)) == ["fill", "undo"]


def test_what_is_being_typed_is_offered_after_a_reload_and_forgotten_when_recorded(
    opened: Opened, owner_world: World
) -> None:
    page = _review(opened, owner_world)
    page.locator("#m-NV1").get_by_role("link", name="Sửa").click()
    page.get_by_label("Người phụ trách").fill("người mới")
    page.reload()
    page.locator("#drafts").get_by_role("link", name="Sửa NV1").click()
    expect(page.get_by_label("Người phụ trách")).to_have_value("người mới")
    page.get_by_role("button", name="Lưu và nhận").click()
    expect(page.locator("#m-NV1")).to_contain_text("phụ trách: người mới")
    page.reload()
    expect(page.locator("#drafts")).to_be_hidden()


def test_nothing_typed_is_left_to_another_account_or_after_signing_out(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?panel=six")
    page.evaluate("localStorage.setItem('draft:0:/van-ban/', '{\"add:\": {}}')")
    page.reload()
    page.locator("summary", has_text="Thời hạn, sản phẩm").click()
    page.get_by_label("Sản phẩm").fill("Báo cáo riêng")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert ("draft:0:" in kept, "Báo cáo riêng" in kept) == (False, True)
    page.locator("summary.tool").last.click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.locator("[data-demo-role=clerk]").wait_for()
    assert page.evaluate("JSON.stringify(localStorage)") == "{}"


def test_what_a_colleague_decides_comes_without_taking_a_form_away(opened: Opened, owner_world: World) -> None:
    mine, theirs = _review(opened, owner_world), _review(opened, owner_world)
    mine.locator("#m-NV1").get_by_role("link", name="Sửa").click()
    mine.get_by_label("Người phụ trách").fill("người mới")
    theirs.keyboard.press("Shift+A")
    expect(theirs.locator(".review-progress")).to_contain_text("6/6")
    mine.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(mine.locator(".review-progress")).to_contain_text("6/6")
    expect(mine.locator("#m-CT1")).to_contain_text("đã nhận")
    expect(mine.locator("#m-NV1 .review-busy")).to_be_visible()
    expect(mine.get_by_label("Người phụ trách")).to_have_value("người mới")


def test_a_clause_is_added_and_told_who_answers_by_keyboard_alone(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?kind=task")
    page.keyboard.press("j")
    page.keyboard.press("n")
    page.keyboard.type("rà soát quỹ đất")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".review-item form[data-form=correct]")).to_be_visible()
    expect(page.get_by_label("Nội dung")).to_be_focused()
    page.get_by_label("Người phụ trách").fill("vu thi moi")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".review-item.is-corrected")).to_contain_text("phụ trách: Vũ Thị Mối")
