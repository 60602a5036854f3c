"""Which grid a Word table gives: merged cells, nested tables, header rows, rules."""

from tests.vanban.docx_builder import docx, p, tbl, tc, tr

from vanban.formats.docx.reader import read_docx
from vanban.source import Paragraph, Table

_DOWN = '<w:vMerge w:val="restart"/>'
_GOES_ON = "<w:vMerge/>"


def table(xml: str, **parts: str) -> Table:
    (found,) = (b for b in read_docx(docx(xml, **parts)).blocks if isinstance(b, Table))
    return found


def grid(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.rows]


def test_a_cell_merged_across_stands_in_each_column_as_the_same_cell() -> None:
    row = tr(tc("I"), tc("Nhóm", tcpr='<w:gridSpan w:val="2"/>'))
    found = table(tbl(tr("TT", "Nội dung", "Cơ quan"), row))
    assert grid(found)[1] == ["I", "Nhóm", "Nhóm"]
    assert found.rows[1][1] is found.rows[1][2]


def test_a_cell_merged_down_stands_in_each_row_as_the_same_cell() -> None:
    found = table(tbl(tr(tc("1", tcpr=_DOWN), "a"), tr(tc("", tcpr=_GOES_ON), "b")))
    assert found.rows[0][0] is found.rows[1][0]
    assert grid(found) == [["1", "a"], ["1", "b"]]


def test_an_old_file_merges_across_cell_by_cell() -> None:
    old = tr(tc("x", tcpr='<w:hMerge w:val="restart"/>'), tc("", tcpr='<w:hMerge w:val="continue"/>'), tc("y"))
    found = table(tbl(tr("a", "b", "c"), old))
    assert found.rows[1][0] is found.rows[1][1]


def test_rows_of_unequal_width_are_filled_up() -> None:
    late = tr("b", "c", trpr='<w:gridBefore w:val="1"/>')
    assert grid(table(tbl(tr("1", "2", "3"), tr("a"), late))) == [["1", "2", "3"], ["a", "", ""], ["", "b", "c"]]


def test_rows_marked_as_header_are_counted() -> None:
    head = "<w:tblHeader/>"
    assert table(tbl(tr("a", trpr=head), tr("b", trpr=head), tr("c"))).header_rows == 2
    assert table(tbl(tr("a"), tr("b", trpr=head))).header_rows == 0


def test_a_table_is_ruled_by_its_own_borders_or_those_of_its_style() -> None:
    styled = tbl(tr("a", "b"), ruled=False).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Luoi"/>')
    sides = "".join(f'<w:{s} w:val="single"/>' for s in ("top", "bottom", "insideH"))
    styles = f'<w:style w:styleId="Luoi"><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
    assert table(tbl(tr("a", "b"))).ruled
    assert not table(tbl(tr("a", "b"), ruled=False)).ruled
    assert table(styled, styles=styles).ruled
    assert not table(styled).ruled


def test_a_data_table_within_a_cell_becomes_one_paragraph_a_row() -> None:
    inner = tbl(tr("Năm", "2026"), tr("Số xã", "12")) + p("hết")
    found = table(tbl(tr(tc(inner), "b")))
    assert [x.text for x in found.rows[0][0].paragraphs] == ["Năm | 2026", "Số xã | 12", "hết"]


def test_a_frame_of_one_cell_around_a_table_is_no_table() -> None:
    blocks = read_docx(docx(tbl(tr(tc(p("đầu") + tbl(tr("a", "b"))))))).blocks
    assert [type(b) for b in blocks] == [Paragraph, Table]


def test_a_row_deleted_under_tracking_is_left_out() -> None:
    found = read_docx(docx(tbl(tr("a", "b"), tr("c", "d", trpr="<w:del/>"))))
    assert [grid(b) for b in found.blocks if isinstance(b, Table)] == [[["a", "b"]]]
    assert [m.kind for m in found.remarks] == ["tracked_changes"]


def test_a_row_in_a_content_control_is_read() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{tr('c', 'd')}</w:sdtContent></w:sdt>"
    assert grid(table(tbl(tr("a", "b"), wrapped))) == [["a", "b"], ["c", "d"]]


def test_an_empty_table_is_left_out() -> None:
    assert len(read_docx(docx(p("a") + tbl(tr("", "")))).blocks) == 1
