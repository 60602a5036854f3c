"""A review slip is one page in the official form, whatever is found."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import pypdfium2
import pytest
from tests.bieumau.converting import as_pdf
from tests.bieumau.slips import HEAD, ROW, slip

from bieumau.layout import Paper, faults
from bieumau.letterhead import Letterhead
from bieumau.review_slip import Row, Slip, review_slip

LONG = Row("Mục II.2.6.b; dòng 4 Phụ lục; dòng 15 Phụ lục", "Quy hoạch sử dụng đất được nêu ba lần. " * 6, "Gộp lại.")
LONG_HEAD = Letterhead(
    superior="Ủy ban nhân dân xã Sơn Thượng Hạ Trung Đông",
    issuer="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Sơn Thượng Hạ Trung Đông",
    symbol="VP",
    place="Sơn Thượng Hạ Trung Đông",
    on=HEAD.on,
)
LONG_SUBJECT = "Kế hoạch thực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ nhất, nhiệm kỳ 2025 - 2030 " * 3
SLIPS = {
    "one row": slip(),
    "nothing found": slip(rows=[]),
    "of the demo": slip(is_demo=True),
    "many rows": slip(rows=[ROW] * 60, is_demo=True),
    "long rows": slip(rows=[LONG] * 12),
    "long names": slip(head=LONG_HEAD, subject=LONG_SUBJECT.strip(), rows=[LONG] * 20, is_demo=True),
    "one row that is too long": slip(rows=[Row("Mục I", "dài lắm " * 900, "Viết gọn.")]),
}
Converted = Callable[[Slip], pypdfium2.PdfDocument]


def words(made: Slip) -> str:
    """Of paragraphs and cells, one a line."""
    return "\n".join(line.text for line in Paper(review_slip(made)).lines)


@pytest.mark.parametrize("name", SLIPS)
def test_it_is_set_as_the_decree_asks(name: str) -> None:
    assert faults(review_slip(SLIPS[name])) == []


@pytest.fixture
def converted(tmp_path: Path) -> Converted:
    def convert(made: Slip) -> pypdfium2.PdfDocument:
        return as_pdf(review_slip(made), tmp_path)

    return convert


@pytest.mark.parametrize("name", SLIPS)
def test_it_is_one_page(converted: Converted, name: str) -> None:
    with converted(SLIPS[name]) as pdf:
        assert len(pdf) == 1


def test_what_does_not_fit_is_counted() -> None:
    said = words(SLIPS["many rows"])
    shown = said.count(ROW.matter)
    assert 5 < shown < 60
    assert f"Còn {60 - shown} nội dung khác, ghi tại bản có ghi chú kèm theo." in said


def test_what_fits_is_all_there() -> None:
    said = words(slip(rows=[ROW, LONG]))
    for row in (ROW, LONG):
        assert all(part.strip() in said for part in (row.place, row.matter, row.request))
    assert "nội dung khác" not in said


def test_a_signed_paper_is_no_draft() -> None:
    assert "PHIẾU RÀ SOÁT DỰ THẢO" in words(slip())
    said = words(slip(is_draft=False))
    assert "PHIẾU RÀ SOÁT VĂN BẢN" in said
    assert "dự thảo" not in said.lower()


def test_nothing_found_is_said_and_no_table_drawn() -> None:
    said = words(slip(rows=[]))
    assert "không thấy nội dung nào cần xem lại" in said
    assert "STT" not in said


def test_a_slip_of_the_demo_says_so_in_its_margin() -> None:
    def margin(made: Slip) -> str:
        with zipfile.ZipFile(io.BytesIO(review_slip(made))) as archive:
            return archive.read("word/header1.xml").decode()

    assert "DỮ LIỆU MINH HỌA" in margin(slip(is_demo=True))
    assert "DỮ LIỆU MINH HỌA" not in margin(slip())


def test_another_library_reads_its_table() -> None:
    table = python_docx.Document(io.BytesIO(review_slip(slip()))).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["STT", "Vị trí", "Nội dung", "Đề nghị"]
    assert [cell.text for cell in table.rows[1].cells] == ["1", ROW.place, ROW.matter, ROW.request]


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert review_slip(slip()) == review_slip(slip())
