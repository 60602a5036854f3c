"""Touching or focusing an item lights its words, and the other way round."""

from playwright.sync_api import Page, expect
from tests.e2e.conftest import NARROW, Opened
from tests.world import World


def _lit(page: Page) -> set[str]:
    found = page.locator(".lit.is-lit").evaluate_all("all => all.flatMap(one => one.dataset.items.split(' '))")
    return set(found)


def _document(opened: Opened, world: World, **how: object) -> Page:
    return opened(f"/van-ban/{world.document.pk}/", as_clerk=True, **how)


def test_the_mouse_over_words_lights_their_item(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world)
    page.locator('.lit[data-items="CT2"]').hover()
    expect(page.locator("#m-CT2.is-lit")).to_be_visible()
    assert page.locator(".item.is-lit").count() == 1


def test_the_mouse_over_an_item_lights_its_words(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world)
    page.locator("#m-NV1").hover()
    assert _lit(page) == {"NV1"}


def test_the_keyboard_does_the_same_in_both_directions(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world)
    page.locator("a.mark[data-item=CT1]").focus()
    expect(page.locator("#m-CT1.is-lit")).to_be_visible()
    page.locator("#m-NV2 .item-link").focus()
    assert _lit(page) == {"NV2"}
    page.keyboard.press("Enter")
    assert page.url.endswith("#II.2")


def test_a_click_keeps_it_lit_until_escape(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world)
    page.locator('.lit[data-items="CT2"]').click()
    page.mouse.move(5, 5)
    expect(page.locator("#m-CT2.is-lit")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.locator(".is-lit").count() == 0


def test_the_list_is_narrowed_without_losing_the_place(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world)
    page.locator(".items-kinds").get_by_role("link", name="Hồ sơ").click()
    expect(page.locator(".item")).to_have_count(2)
    page.locator("#m-HS2").hover()
    assert "HS2" in _lit(page)


def test_on_a_phone_the_list_comes_up_from_below(opened: Opened, owner_world: World) -> None:
    page = _document(opened, owner_world, viewport=NARROW)
    expect(page.locator("#items")).to_be_hidden()
    page.locator("a.mark[data-item=CT2]").click()
    expect(page.locator("#m-CT2.is-lit")).to_be_visible()
    page.locator("#m-CT2 .item-link").click()
    expect(page.locator("#items")).to_be_hidden()
    assert page.url.endswith("#I.2")
