"""No screen overflows or keeps anybody out: wide and narrow, light and dark."""

import pytest
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened
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
    "{}soat/",
    "{}soat/?panel=ledger",
    "{}soat/?panel=leads",
    "{}soat/?panel=six",
    "{}soat/?panel=log",
    "{}soat/?q=xyz",
    "{}ban-hanh/",
    "/hom-nay/",
    "/ke-hoach/",
    "/nhiem-vu/",
    "/bo-may/",
    "/bo-may/mau/",
    "/bo-may/linh-vuc/",
    "/tai-khoan/mat-khau/",
]


@pytest.mark.look
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
        faults += [*overflow(page), *barriers(page)]
    assert not faults, "\n".join(faults)


def test_english_screens_fit_a_phone_too(opened: Opened, owner_world: World) -> None:
    page = opened(as_clerk=True, viewport=NARROW)
    page.get_by_role("button", name="EN", exact=True).click()
    document = f"/van-ban/{owner_world.document.pk}/"
    faults = []
    for address in SIGNED_IN:
        page.goto(address.format(document))
        faults += overflow(page)
    assert not faults, "\n".join(faults)


def test_on_paper_the_frame_is_gone_and_the_demo_still_told(opened: Opened, owner_world: World) -> None:
    page = opened(f"/van-ban/{owner_world.document.pk}/", as_clerk=True)
    page.emulate_media(media="print")
    assert not page.locator(".topbar").is_visible()
    assert not page.locator(".items").is_visible()
    assert page.locator(".sheet").is_visible()
    assert page.locator(".demo-banner").is_visible()
