"""A reviewer takes the draft with notes and the slip along from the document's page."""

from pathlib import Path

import pytest
from tests.bieumau.comments import commented
from tests.e2e.conftest import NARROW, WIDE, Opened
from tests.vanban.docx_builder import docx, p
from tests.world import World

from bieumau.layout import faults
from tiendo.documents import file_store


@pytest.mark.parametrize("viewport", [WIDE, NARROW])
def test_both_files_come_with_one_click_each(
    opened: Opened, owner_world: World, files_folder: Path, viewport: dict[str, int]
) -> None:
    document = owner_world.document
    file_store.keep(docx(p("KẾ HOẠCH")), document.file.sha256, locality_id=document.locality_id)
    page = opened(f"/van-ban/{document.pk}/", as_clerk=True, viewport=viewport)
    taken = []
    for words in ("Tải bản có ghi chú (.docx)", "Tải phiếu rà soát (.docx)"):
        with page.expect_download() as download:
            page.get_by_role("link", name=words).click()
        taken.append((download.value.suggested_filename, Path(download.value.path()).read_bytes()))
    assert [name for name, _ in taken] == ["ke-hoach - ghi chú.docx", "Phiếu rà soát - ke-hoach.docx"]
    assert commented(taken[0][1])[0][0] == "KẾ HOẠCH"
    assert faults(taken[1][1]) == []
