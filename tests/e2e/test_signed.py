"""A clerk brings the signed file, sees where it differs, and adopts it as signed, without scripts too."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.signed_plan import reviewed, signed_file
from tests.world import World

from tiendo.plans.models import Plan

CHANGED = {"quý I năm 2026": "quý II năm 2026", "2,5%": "2%", "bảo đảm": "bào đảm"}


@pytest.mark.parametrize(("viewport", "with_scripts"), [(WIDE, True), (NARROW, False)], ids=["wide", "narrow"])
def test_what_was_signed_is_seen_and_adopted(
    opened: Opened,
    owner_world: World,
    files_folder: Path,
    tmp_path: Path,
    viewport: dict[str, int],
    *,
    with_scripts: bool,
) -> None:
    document, _ = reviewed(owner_world)
    file = tmp_path / "da-ky.docx"
    file.write_bytes(signed_file(CHANGED))
    page = opened("/", as_clerk=True, viewport=viewport, java_script_enabled=with_scripts)
    page.goto(f"/van-ban/{document.pk}/ban-hanh/")
    page.get_by_label("Tệp đã ký", exact=True).set_input_files(file)
    page.get_by_role("button", name="Tải lên và so sánh").click()
    expect(page.locator(".difference ins").first).to_have_text("II")
    expect(page.get_by_label("Số văn bản")).to_have_value("45")
    page.get_by_role("button", name="Đưa vào theo dõi").click()
    expect(page.get_by_role("alert").first).to_contain_text("đánh dấu đã xem")
    assert overflow(page) == []
    assert not with_scripts or barriers(page) == []
    page.get_by_label("Đã xem 2 khác biệt").check()
    page.get_by_role("button", name="Đưa vào theo dõi").click()
    page.get_by_role("link", name="Bản đã ký", exact=True).click()
    expect(page.locator(".difference del").first).to_have_text("I")
    assert overflow(page) == []
    assert Plan.objects.get().signed_differences == 2
