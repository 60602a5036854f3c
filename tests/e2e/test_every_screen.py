"""No screen overflows or keeps anybody out: wide and narrow, light and dark."""

import pytest
from playwright.sync_api import Page
from tests.e2e.conftest import AXE, NARROW, WIDE, Opened
from tests.world import World

PUBLIC = ["/", "/dang-nhap/", "/khong-co/"]
SIGNED_IN = [
    "/van-ban/",
    "/van-ban/nap/",
    "{}",
    "{}chi-tieu/",
    "{}nhiem-vu/",
    "{}ho-so/",
    "{}phat-hien/",
    "{}ho-so/?q=xyz",
]
RUN_AXE = "axe.run(document, {resultTypes: ['violations']})"


def _barriers(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN_AXE)["violations"]
    return [f"{page.url}: {one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def _overflow(page: Page) -> list[str]:
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {beyond} px too wide"] if beyond > 0 else []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_open_to_everyone(
    opened: Opened, owner_world: World, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(viewport=viewport, color_scheme=scheme)
    faults = []
    document = f"/van-ban/{owner_world.document.pk}/"
    for address in [*PUBLIC, "", *(address.format(document) for address in SIGNED_IN)]:
        if not address:
            page.goto("/")
            page.click("[data-demo-role=clerk]")
            continue
        page.goto(address)
        faults += [*_overflow(page), *_barriers(page)]
    assert not faults, "\n".join(faults)


def test_english_screens_fit_a_phone_too(opened: Opened, owner_world: World) -> None:
    page = opened(as_clerk=True, viewport=NARROW)
    page.get_by_role("button", name="EN", exact=True).click()
    document = f"/van-ban/{owner_world.document.pk}/"
    faults = []
    for address in SIGNED_IN:
        page.goto(address.format(document))
        faults += _overflow(page)
    assert not faults, "\n".join(faults)


def test_on_paper_the_frame_is_gone_and_the_demo_still_told(opened: Opened, owner_world: World) -> None:
    page = opened(f"/van-ban/{owner_world.document.pk}/", as_clerk=True)
    page.emulate_media(media="print")
    assert not page.locator(".topbar").is_visible()
    assert not page.locator(".items").is_visible()
    assert page.locator(".sheet").is_visible()
    assert page.locator(".demo-banner").is_visible()
