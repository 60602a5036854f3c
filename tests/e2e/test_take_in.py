"""Taking a file in as a person does: choose it, wait with a sign of life, see its page or why not."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.e2e.conftest import Opened

TAKE_IN = "/van-ban/nap/"


@pytest.mark.parametrize("with_scripts", [True, False])
def test_a_plan_opens_its_review(opened: Opened, samples: Path, files_folder: Path, *, with_scripts: bool) -> None:
    page = opened(TAKE_IN, as_clerk=True, java_script_enabled=with_scripts)
    page.set_input_files("#id_file", samples / "35-phobang-kh01-tuyentruyen.docx")
    page.get_by_role("button", name="Nạp và đọc").click()
    page.locator(".sheet").wait_for(timeout=15000)
    assert page.locator(".item").count() > 0


def test_a_bad_file_is_named_with_what_to_do_and_stays_chosen(opened: Opened, samples: Path) -> None:
    page = opened(TAKE_IN, as_clerk=True)
    page.set_input_files("#id_file", samples / "not-a-doc.docx")
    page.get_by_role("button", name="Nạp và đọc").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("not-a-doc.docx")
    expect(alert).to_contain_text("Hãy nạp tệp .docx")
    expect(page.locator(".drop-chosen")).to_have_text("not-a-doc.docx")
    expect(page.get_by_role("button", name="Nạp và đọc")).to_be_enabled()


def test_the_wait_is_never_blank(opened: Opened, samples: Path, files_folder: Path) -> None:
    page = opened(TAKE_IN, as_clerk=True)
    page.set_input_files("#id_file", samples / "35-phobang-kh01-tuyentruyen.docx")
    page.evaluate("window.said = []")
    page.evaluate(
        "new MutationObserver(() => said.push(document.querySelector('.progress-words').textContent))"
        ".observe(document.querySelector('.progress-words'), {childList: true})"
    )
    page.route(re.compile(r"/van-ban/\d+/soat/$"), lambda route: route.abort())
    page.get_by_role("button", name="Nạp và đọc").click()
    expect(page.locator(".progress-words")).to_contain_text("Đang đọc văn bản")
    assert page.evaluate("said[0]").startswith("Đang tải tệp lên")
    expect(page.get_by_role("button", name="Nạp và đọc")).to_be_disabled()


def test_a_lost_connection_is_told_and_can_be_tried_again(opened: Opened, samples: Path) -> None:
    page = opened(TAKE_IN, as_clerk=True)
    page.set_input_files("#id_file", samples / "english.txt")
    page.route(f"**{TAKE_IN}", lambda route: route.abort())
    page.get_by_role("button", name="Nạp và đọc").click()
    expect(page.locator(".progress-words")).to_contain_text("Mất kết nối")
    page.unroute(f"**{TAKE_IN}")
    page.get_by_role("button", name="Nạp và đọc").click()
    expect(page.get_by_role("alert")).to_contain_text("english.txt")
