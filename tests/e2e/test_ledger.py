"""The ledger on a phone: findings go back to the drafting body on a slip, an instruction holds, a document settles."""

from pathlib import Path

from playwright.sync_api import Page, expect
from tests.contradicting import adopted, duties, read_contradicting
from tests.e2e.barriers import barriers, overflow
from tests.e2e.conftest import NARROW, Opened
from tests.world import World

from bieumau.layout import faults


def _looks_right(page: Page) -> None:
    assert [*barriers(page), *overflow(page)] == []


def test_from_the_slip_to_the_document_that_settles(opened: Opened, owner_world: World) -> None:
    review = read_contradicting(owner_world)
    code = f"PH{1 + [entry.about for entry in review.ledger].index('deadline')}"
    page = opened(f"/van-ban/{owner_world.document.pk}/soat/?panel=ledger", as_clerk=True, viewport=NARROW)
    page.get_by_label("Chọn cả 2").check()
    page.get_by_text("Gửi trả nơi soạn thảo các phát hiện đã chọn…").click()
    page.get_by_label("Gửi ai").fill("Phòng Kinh tế")
    page.get_by_role("button", name="Gửi trả, lập phiếu").click()
    expect(page.locator("#slips")).to_contain_text("Phòng Kinh tế")
    with page.expect_download() as download:
        page.locator("#slips").get_by_role("link", name="Tải phiếu (.docx)").click()
    assert faults(Path(download.value.path()).read_bytes()) == []
    line = page.locator(f"#l-{code}")
    line.get_by_role("link", name="Xử lý…").click()
    line.get_by_label("Căn cứ").select_option("interim")
    line.get_by_label("Ngày", exact=True).fill("5/3/2026")
    line.get_by_label("Ghi chú, nội dung chỉ đạo").fill("Làm trước ngày 15/5")
    line.get_by_label("Nội dung khác, ghi ở dưới").check()
    line.get_by_label("Ngày khác").fill("15/5/2026")
    _looks_right(page)
    line.get_by_role("button", name="Ghi", exact=True).click()
    expect(line).to_contain_text("thời hạn là “15/05/2026”; chờ văn bản sửa đổi")
    plan = adopted(owner_world)
    page.goto(f"/ke-hoach/{plan.pk}/phat-hien/")
    expect(line).to_contain_text("Gửi trả Phòng Kinh tế")
    line.get_by_role("link", name="Xử lý…").click()
    line.get_by_label("Số, ký hiệu").fill("52/KH-UBND")
    line.get_by_label("Dòng 1 Phụ lục").check()
    _looks_right(page)
    line.get_by_role("button", name="Ghi", exact=True).click()
    expect(line).to_contain_text("Theo văn bản sửa đổi, thay thế số 52/KH-UBND")
    assert [str(duty.due) for duty in duties(plan)] == ["2026-06-30", "2026-06-30"]
