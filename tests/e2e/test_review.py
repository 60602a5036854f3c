"""Reviewing what was read as a clerk does: with the keyboard, with the mouse, on a lost line, and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.e2e.test_every_screen import barriers, overflow
from tests.world import World

from tiendo.intake.models import Decision

DECIDE = re.compile(r"/soat/quyet-dinh/$")


def _review(opened: Opened, world: World, query: str = "", **how: object) -> Page:
    return opened(f"/van-ban/{world.document.pk}/soat/{query}", as_clerk=True, **how)


def _done(page: Page, count: str) -> None:
    expect(page.locator(".review-progress")).to_contain_text(f"đã soát {count}")


def _here(page: Page) -> str:
    return page.evaluate("document.activeElement.closest('.review-item')?.dataset.item ?? ''")


def _decided() -> list[str]:
    return list(Decision.objects.order_by("seq").values_list("kind", flat=True))


def test_from_the_file_to_a_settled_contradiction_by_keyboard(
    opened: Opened, samples: Path, files_folder: Path
) -> None:
    page = opened("/van-ban/nap/", as_clerk=True)
    page.set_input_files("#id_file", samples / "ke-hoach-ngoc-lien.docx")
    page.get_by_role("button", name="Nạp và đọc").click()
    page.locator(".review-item").first.wait_for()
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type("thu nhap binh quan")
    expect(page.locator(".review-item")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.get_by_label("Giá trị", exact=True).fill("1.090,5")
    page.keyboard.press("Enter")
    expect(page.locator(".review-item.is-corrected")).to_contain_text("1.090,5 triệu đồng")
    page.keyboard.press("2")
    expect(page.locator("#l-PH1 .quotation")).to_have_count(2)
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.locator("#l-PH1").get_by_label("Số, ký hiệu").fill("52/KH-UBND")
    page.keyboard.press("Enter")
    expect(page.locator("#l-PH1")).to_contain_text("đã xử lý")
    assert _decided() == ["correct", "settle"]


def test_each_key_leads_on_to_the_next_item(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.keyboard.press("j")
    first = _here(page)
    page.keyboard.press("a")
    _done(page, "1/6")
    assert _here(page) not in ("", first)
    page.keyboard.press("d")
    _done(page, "2/6")
    page.keyboard.press("u")
    _done(page, "1/6")
    page.keyboard.press("Shift+A")
    _done(page, "6/6")
    assert _decided() == ["accept", "delete", "undo", "accept"]


def test_what_was_done_is_told_to_those_who_listen(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.keyboard.press("j")
    code = _here(page)
    page.keyboard.press("a")
    expect(page.locator("#announce")).to_have_text(f"Đã ghi: nhận {code}. Đã soát 1/6.")


def test_two_items_are_merged_and_taken_apart_again(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?kind=dossier")
    expect(page.locator(".review-item")).to_have_count(2)
    for key in ("j", "m", "j", "m", "Shift+M"):
        page.keyboard.press(key)
    expect(page.locator(".review-item")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".review-item")).to_have_count(2)


def test_an_item_is_split_where_the_reviewer_breaks_the_line(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?q=quy+dat")
    page.keyboard.press("j")
    page.keyboard.press("s")
    field = page.get_by_label("Xuống dòng ở mỗi chỗ cần tách")
    field.fill(field.input_value().replace(", ", ",\n"))
    page.get_by_role("button", name="Tách").click()
    expect(page.locator(".review-item")).to_have_count(2)
    expect(page.locator("[id='II.1'] .clause-marks .mark")).to_have_text(["NV1.1", "NV1.2"])


def test_words_marked_in_the_document_become_an_item(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.locator("[id='I'] .clause-text").select_text()
    page.get_by_role("region", name="Thêm từ những chữ đã bôi đen").get_by_role("button", name="Nhiệm vụ").click()
    page.get_by_label("Cơ quan chủ trì").fill("Văn phòng HĐND và UBND xã")
    page.get_by_role("button", name="Lưu và nhận").click()
    _done(page, "1/7")
    assert Decision.objects.get(kind="add").payload["quote"] == "I. MỤC TIÊU"
    expect(page.locator("[id='I'] .mark")).to_have_text("NV0+1")


def test_a_mistyped_time_is_told_at_its_field_and_nothing_is_lost(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?q=quy+dat")
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.get_by_label("Thời hạn").fill("hôm nào rảnh")
    page.get_by_role("button", name="Lưu và nhận").click()
    expect(page.locator(".field-error").first).to_be_visible()
    expect(page.get_by_label("Thời hạn")).to_have_value("hôm nào rảnh")
    assert _decided() == []


def test_on_a_lost_line_decisions_wait_over_a_reload_and_are_sent_once_in_order(
    opened: Opened, owner_world: World
) -> None:
    page = _review(opened, owner_world)
    page.route(DECIDE, lambda route: route.abort())
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("d")
    expect(page.locator("#waiting")).to_contain_text("2 quyết định chưa gửi được, sẽ tự gửi lại")
    page.reload()
    expect(page.locator("#waiting")).to_contain_text("2 quyết định chưa gửi được")
    expect(page.locator(".review-item.is-waiting")).to_have_count(2)
    page.unroute(DECIDE)
    _done(page, "2/6")
    expect(page.locator("#waiting")).to_be_hidden()
    assert _decided() == ["accept", "delete"]


LOSE_THE_FIRST_ANSWER = """() => {
  const send = window.fetch;
  window.sent = [];
  window.fetch = async (...request) => {
    const answer = await send(...request);
    window.sent.push(answer.status);
    if (window.sent.length === 1) throw new TypeError("the line broke");
    return answer;
  };
}"""


def test_an_answer_that_never_arrived_is_not_applied_twice(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.evaluate(LOSE_THE_FIRST_ANSWER)
    page.keyboard.press("j")
    page.keyboard.press("a")
    _done(page, "1/6")
    expect(page.locator("#waiting")).to_be_hidden()
    assert (page.evaluate("window.sent"), _decided()) == ([200, 200], ["accept"])


def test_after_the_session_ended_decisions_wait_for_the_next(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#waiting")).to_contain_text("Phiên làm việc đã hết")
    page.goto("/")
    page.click("[data-demo-role=clerk]")
    page.goto(f"/van-ban/{owner_world.document.pk}/soat/")
    _done(page, "1/6")


def test_what_a_colleague_decided_meanwhile_comes_with_the_answer(opened: Opened, owner_world: World) -> None:
    mine, theirs = _review(opened, owner_world), _review(opened, owner_world)
    theirs.keyboard.press("Shift+A")
    _done(theirs, "6/6")
    mine.keyboard.press("j")
    mine.keyboard.press("d")
    _done(mine, "6/6")
    expect(mine.locator(".review-item.is-accepted")).to_have_count(5)


def test_keys_are_listed_and_can_be_put_off(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Phím tắt khi soát")).to_be_visible()
    page.get_by_label("Dùng phím tắt một chữ").uncheck()
    page.get_by_role("dialog").get_by_role("button", name="Đóng").click()
    page.keyboard.press("Shift+A")
    page.reload()
    _done(page, "0/6")


def test_on_a_phone_an_item_is_corrected_by_touch(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, viewport=NARROW, has_touch=True)
    card = page.locator("#m-CT2")
    card.get_by_role("link", name="Sửa").tap()
    page.get_by_label("Giá trị", exact=True).fill("2")
    page.get_by_role("button", name="Lưu và nhận").tap()
    expect(card).to_contain_text("đã sửa")
    _done(page, "1/6")


def test_everything_is_done_without_scripts_too(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, java_script_enabled=False)
    page.locator("#m-CT1").get_by_role("button", name="Nhận").click()
    _done(page, "1/6")
    page.locator("#m-CT2").get_by_role("link", name="Sửa").click()
    page.get_by_label("Giá trị", exact=True).fill("2")
    page.get_by_role("button", name="Lưu và nhận").click()
    _done(page, "2/6")
    page.get_by_role("button", name="Hoàn tác").first.click()
    _done(page, "1/6")
    page.get_by_text("Thêm mục còn sót").click()
    page.get_by_label("Địa chỉ", exact=True).fill("I.1")
    page.get_by_label("Những chữ trong đoạn").fill("trồng 1.700 ha")
    page.get_by_role("button", name="Thêm", exact=True).click()
    _done(page, "2/7")


def test_a_button_works_before_the_scripts_have_come(opened: Opened, owner_world: World) -> None:
    page = opened("/", as_clerk=True)
    page.route("**/*.js", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    page.goto(f"/van-ban/{owner_world.document.pk}/soat/", wait_until="commit")
    page.locator("#m-CT1").get_by_role("button", name="Nhận").click()
    _done(page, "1/6")
    assert _decided() == ["accept"]
    page.unroute_all(behavior="ignoreErrors")


def test_touched_words_bring_their_card_also_where_the_list_is_narrowed(opened: Opened, owner_world: World) -> None:
    page = _review(opened, owner_world, "?kind=dossier")
    page.locator('.sheet .lit[data-items="CT2"]').click()
    expect(page.locator("#m-CT2")).to_be_focused()
    page.locator(".sheet a.mark[data-item=PH1]").click()
    expect(page.locator("#l-PH1")).to_be_focused()


def test_alike_findings_are_left_open_together(opened: Opened, owner_world: World) -> None:
    reading = owner_world.document.reading
    reading.data["findings"].append(reading.data["findings"][0] | {"quotes": ["Kế hoạch trồng rừng"]})
    reading.save()
    page = _review(opened, owner_world, "?panel=ledger")
    page.get_by_role("button", name="Để ngỏ cả 2").click()
    expect(page.locator(".review-entry.is-left_open")).to_have_count(2)
    expect(page.get_by_role("button", name="Để ngỏ cả")).to_have_count(0)


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_opened_forms_keep_nobody_out(opened: Opened, owner_world: World, viewport: dict[str, int]) -> None:
    page = _review(opened, owner_world, viewport=viewport)
    page.route(DECIDE, lambda route: route.abort())
    page.locator("#m-NV1").get_by_role("link", name="Sửa").click()
    page.locator("#m-CT1").get_by_role("link", name="Tách").click()
    page.get_by_text("Thêm mục còn sót").click()
    page.get_by_text("6 rõ của cả kế hoạch").click()
    page.locator("#m-CT2").get_by_role("button", name="Bỏ").click()
    expect(page.locator("#waiting")).to_be_visible()
    assert [*barriers(page), *overflow(page)] == []
    page.locator(".review-tabs a").nth(1).click()
    page.get_by_text("Xử lý…").click()
    assert [*barriers(page), *overflow(page)] == []
