"""From an empty database to a commune with bodies, fields and people, of whom one signs in with a slip."""

from playwright.sync_api import Locator, Page, expect
from pytest_django import Settings
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened

from tiendo.bodies.setup_code import setup_code

PASSWORD = "mot mat khau dai"
FIRST = {
    "Mã thiết lập": setup_code(),
    "Tên xã, phường, đặc khu": "Bình An",
    "Tên tỉnh, thành phố": "Bình Minh",
    "Họ tên người quản trị đầu tiên": "Lê Thị Quản",
    "Tên tài khoản": "le-quan",
    "Mật khẩu": PASSWORD,
    "Nhập lại mật khẩu": PASSWORD,
}
PEOPLE = "Đơn vị\tHọ tên\tChức vụ\tVai trò\tTài khoản\n" + "\n".join(
    [
        "Văn phòng HĐND và UBND xã\tTrần Thị Thư\tChuyên viên\tChuyên viên Văn phòng\tx",
        "UBND xã Bình An\tPhạm Văn Chủ\tChủ tịch UBND xã\t\tx",
        "Thôn Đông\tBùi Văn Đông\tTrưởng thôn\t\t",
    ]
)


def fill(page: Page, values: dict[str, str]) -> None:
    for label, value in values.items():
        page.get_by_label(label, exact=True).fill(value)


def press(page: Page, what: Locator) -> None:
    """Until the page that it leads to is there."""
    with page.expect_navigation():
        what.click()


def look(page: Page) -> list[str]:
    """What does not fit or keeps somebody out, wide and narrow."""
    found = barriers(page)
    for viewport in (NARROW, WIDE):
        page.set_viewport_size(viewport)
        found += overflow(page)
    return found


def set_up(page: Page) -> list[str]:
    faults = look(page)
    fill(page, FIRST)
    press(page, page.get_by_role("button", name="Thiết lập"))
    faults += look(page)
    fill(page, {"Thôn, bản, tổ dân phố": "Thôn Đông\nThôn Tây"})
    press(page, page.get_by_role("button", name="Xem trước"))
    faults += look(page)
    press(page, page.get_by_role("button", name="Xác nhận"))
    expect(page.get_by_role("link", name="Thôn Tây")).to_be_visible()
    return faults + look(page)


def paste_people(page: Page) -> tuple[str, list[str]]:
    """The clerk's password for one time."""
    page.goto("/bo-may/dan/")
    fill(page, {"Bảng chép từ Excel": PEOPLE})
    press(page, page.get_by_role("button", name="Xem trước"))
    press(page, page.get_by_role("button", name="Xác nhận"))
    slip = page.locator(".slip", has_text="Trần Thị Thư")
    return slip.locator("[data-password]").inner_text(), look(page)


def test_an_empty_database_becomes_a_commune_whose_clerk_signs_in(
    opened_before_set_up: Opened, settings: Settings
) -> None:
    settings.DEMO = False
    page = opened_before_set_up()
    faults = set_up(page)
    password, more = paste_people(page)
    for address in ("/bo-may/linh-vuc/", "/bo-may/tai-khoan/", "/bo-may/them/", "/bo-may/"):
        page.goto(address)
        more += look(page)
    press(page, page.get_by_role("link", name="Văn phòng HĐND và UBND xã").first)
    more += look(page)
    press(page, page.get_by_role("link", name="Sửa:").first)
    more += look(page)
    clerk = opened_before_set_up("/dang-nhap/")
    fill(clerk, {"Tên tài khoản": "tran-thi-thu", "Mật khẩu": password})
    press(clerk, clerk.get_by_role("button", name="Đăng nhập"))
    expect(clerk.get_by_role("heading", name="Đổi mật khẩu")).to_be_visible()
    more += look(clerk)
    own = {"Mật khẩu đang dùng": password, "Mật khẩu mới": PASSWORD, "Nhập lại mật khẩu mới": PASSWORD}
    fill(clerk, own)
    press(clerk, clerk.get_by_role("button", name="Đổi mật khẩu"))
    expect(clerk.get_by_role("link", name="Nạp văn bản").first).to_be_visible()
    assert not faults + more, "\n".join(faults + more)
