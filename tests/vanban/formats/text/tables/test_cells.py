"""Which words of a flattened row belong to which column."""

import pytest

from vanban.formats.text.tables.cells import Atom, cells_of
from vanban.formats.text.tables.columns import Column

COLUMNS = (Column("Nội dung", "content"), Column("Cơ quan", "body"), Column("Thời gian", "time"))
MARKS = (Column("Trình Ban Thường vụ", "mark"), Column("Trình Ban Chấp hành", "mark"))


@pytest.mark.parametrize(
    "content",
    [
        ["Kế hoạch giảm nghèo"],
        ["Kế hoạch hành động thực hiện phát triển nông nghiệp và xây dựng nông", "thôn mới"],
        ["Lập quy hoạch sử dụng đất và kế hoạch sử dụng đất 5", "năm kỳ đầu của quy hoạch."],
        ["Kế hoạch phát triển sản xuất, chế biến, tiêu thụ nông sản", "chủ lực, gắn với xây dựng", "nông thôn mới"],
    ],
)
def test_one_mark_for_two_columns_is_the_first_ones_whatever_stands_before(content: list[str]) -> None:
    atoms = [Atom(text) for text in (*content, "UBND xã", "Quý I/2026", "x")]
    cells = [[atom.text for atom in cell] for cell in cells_of(atoms, COLUMNS + MARKS)]
    assert cells == [content, ["UBND xã"], ["Quý I/2026"], ["x"], []]
