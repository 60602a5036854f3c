"""From the first page to the dossiers in three clicks, with and without scripts."""

from tests.e2e.conftest import Opened


def test_one_click_signs_the_clerk_in_and_two_more_show_the_dossiers(opened: Opened) -> None:
    page = opened()
    page.get_by_role("button", name="Vào xem với vai").click()
    assert "Nguyễn Thị Hoa" in page.locator(".topbar").inner_text()
    page.get_by_role("link", name="2 hồ sơ trình").click()
    assert page.locator("tr[data-item]").count() == 2
    assert page.get_by_text("2/2").first.is_visible()


def test_the_way_is_the_same_without_scripts(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    page.get_by_role("button", name="Vào xem với vai").click()
    page.get_by_role("link", name="2 hồ sơ trình").click()
    page.get_by_label("Tìm").fill("de an")
    page.get_by_role("button", name="Lọc").click()
    assert page.locator("tr[data-item]").all_inner_texts()[0].count("Đề án") == 1
    assert page.locator("tr[data-item]").count() == 1


def test_the_search_answers_while_typing(opened: Opened) -> None:
    page = opened("/van-ban/", as_clerk=True)
    page.get_by_role("link", name="2 hồ sơ trình").click()
    # letters typed before the scripts have come are for the button to send
    page.wait_for_load_state()
    page.get_by_label("Tìm").press_sequentially("rac")
    page.locator('#rows[data-shown="1"]').wait_for()
    assert "q=rac" in page.url
    assert page.evaluate("document.activeElement.id") == "id_q"


def test_the_keyboard_reaches_the_content_first(opened: Opened) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_dark_look_is_chosen_and_stays(opened: Opened) -> None:
    page = opened(color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_text("Giao diện").click()
    page.get_by_role("button", name="Nền tối").click()
    page.goto("/dang-nhap/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
