"""Tables marked off by bars or tabs."""

from vanban.formats.text.joining import setting_of
from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import split_lines
from vanban.formats.text.tables.barred import barred_tables, tabbed_tables
from vanban.source import Table


def _barred(text: str) -> list[Lifted]:
    lines = split_lines(text)
    return list(barred_tables(lines, setting_of(lines)))


def _rows(one: Lifted) -> list[list[str]]:
    (table,) = one.blocks
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


def test_rows_between_bars_on_one_line() -> None:
    (one,) = _barred("Danh mục\n| TT | Nhiệm vụ | Thời hạn |\n|---|:---|---|\n| 1 | Xây dựng đề án |  |\nHết.")
    assert _rows(one) == [["TT", "Nhiệm vụ", "Thời hạn"], ["1", "Xây dựng đề án", ""]]
    assert (one.first, one.end) == (1, 4)


def test_cells_between_bars_on_lines_of_their_own() -> None:
    (one,) = _barred("|\nTT\n|\nNhiệm vụ\n|\n|\n1\n|\nXây dựng\nđề án\n|\n\nHết.")
    assert _rows(one) == [["TT", "Nhiệm vụ"], ["1", "Xây dựng đề án"]]


def test_a_blank_line_between_two_bars_is_an_empty_cell() -> None:
    (one,) = _barred("|\nTT\n|\nNhiệm vụ\n|\nGhi chú\n|\n|\n1\n|\nXây dựng\n|\n \n|")
    assert _rows(one)[1] == ["1", "Xây dựng", ""]


def test_more_bars_in_a_run_stand_for_empty_cells() -> None:
    (one,) = _barred(
        "|\nTT\n|\nChỉ tiêu\n|\nChủ trì\n|\n|\n|\nI. Kinh tế\n|\n|\n|\n1\n|\nThu ngân sách\n|\nSở Tài chính\n|"
    )
    assert _rows(one)[1:] == [["", "I. Kinh tế", ""], ["1", "Thu ngân sách", "Sở Tài chính"]]


def test_a_letterhead_between_bars_has_no_lines() -> None:
    (one,) = _barred(
        "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\nSố: 1/KH-UBND\n|\nX, ngày 1 tháng 2 năm 2026"
    )
    (table,) = one.blocks
    assert isinstance(table, Table) and not table.ruled


def test_tabs_part_cells_where_several_lines_have_as_many() -> None:
    (one,) = tabbed_tables(split_lines("TT\tNhiệm vụ\tThời hạn\n1\tXây dựng đề án\tQuý I\n2\tBáo cáo\t"))
    assert _rows(one) == [["TT", "Nhiệm vụ", "Thời hạn"], ["1", "Xây dựng đề án", "Quý I"], ["2", "Báo cáo", ""]]


def test_a_tab_behind_a_number_makes_no_table() -> None:
    assert not list(tabbed_tables(split_lines("1.\tXây dựng đề án\n2.\tBáo cáo kết quả")))
