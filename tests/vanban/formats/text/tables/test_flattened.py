"""A table flattened to one cell a line is put together again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.formats.text.lines import split_lines
from vanban.formats.text.tables.flattened import flattened_tables
from vanban.source import Table

HEADER = "Số\nTT\nNội dung công việc\nCơ quan\nchủ trì\nThời gian\nhoàn thành\nTrình BTV\nĐảng ủy\nTrình HĐND xã"
TOP = ["Số TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian hoàn thành", "Trình BTV Đảng ủy", "Trình HĐND xã"]


def rebuilt(*parts: str) -> list[list[str]]:
    (table,) = tables(*parts)
    return [[cell.text for cell in row] for row in table.rows]


def tables(*parts: str) -> list[Table]:
    found = flattened_tables(split_lines("\n".join(parts)), ())
    return [block for one in found for block in one.blocks if isinstance(block, Table)]


def test_the_header_and_every_cell_come_back() -> None:
    row = "1\nKế hoạch phát triển du lịch, gắn với\ngiữ gìn bản sắc\nPhòng Văn hóa - Xã hội\nQuý II\nnăm 2027\nx"
    assert rebuilt(HEADER, row) == [
        TOP,
        [
            "1",
            "Kế hoạch phát triển du lịch, gắn với giữ gìn bản sắc",
            "Phòng Văn hóa - Xã hội",
            "Quý II năm 2027",
            "x",
            "",
        ],
    ]


def test_it_says_that_it_was_rebuilt() -> None:
    (table,) = tables(HEADER, "1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx")
    assert (table.ruled, table.rebuilt, table.header_rows) == (True, True, 1)


def test_a_number_on_the_line_of_its_content_begins_the_row() -> None:
    assert rebuilt(HEADER, "1 Đề án giảm nghèo\nUBND xã\nQuý I\nx", "2 Đề án sắp xếp thôn\nUBND xã\nQuý IV/2026\nx\nx")[
        2
    ] == [
        "2",
        "Đề án sắp xếp thôn",
        "UBND xã",
        "Quý IV/2026",
        "x",
        "x",
    ]


def test_a_body_known_from_other_rows_is_cut_off_the_content() -> None:
    rows = "1\nĐề án giảm nghèo\nTrạm Y tế\nQuý I\nx\n2\nĐề án dân số\nTrạm Y tế\nQuý I\nx"
    assert rebuilt(HEADER, rows, "3 Đề án vắc xin Trạm Y tế\nQuý I\nx")[3][:3] == ["3", "Đề án vắc xin", "Trạm Y tế"]


def test_cells_apart_by_two_blanks_on_one_line_are_cells() -> None:
    assert rebuilt(HEADER, "1  Đề án giảm nghèo   UBND xã   Quý I/2026   x")[1] == [
        "1",
        "Đề án giảm nghèo",
        "UBND xã",
        "Quý I/2026",
        "x",
        "",
    ]


def test_group_rows_are_one_merged_cell() -> None:
    (table,) = tables(
        HEADER,
        "I Về kinh tế\n1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx\n* Về văn hóa\n2\nĐề án thư viện\nUBND xã\nQuý I\nx",
    )
    group, starred = table.rows[1], table.rows[3]
    assert [cell.text for cell in group[:2]] == ["I", "Về kinh tế"]
    assert all(cell is group[1] for cell in group[1:])
    assert [cell.text for cell in starred[:2]] == ["", "* Về văn hóa"]


def test_a_header_printed_again_is_left_out() -> None:
    rows = rebuilt(HEADER, "1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx", HEADER, "2\nĐề án thư viện\nUBND xã\nQuý II\nx")
    assert [row[0] for row in rows] == ["Số TT", "1", "2"]


def test_a_row_numbered_wrongly_is_still_a_row() -> None:
    rows = rebuilt(HEADER, "1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx", "11\nĐề án thư viện\nUBND xã\nQuý II\nx")
    assert [row[0] for row in rows[1:]] == ["1", "11"]


def test_a_row_of_column_numbers_is_no_row() -> None:
    rows = rebuilt(HEADER, "(1)\n(2)\n(3)\n(4)\n(5)\n(6)", "1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx")
    assert [row[0] for row in rows] == ["Số TT", "1"]


def test_numbers_in_cells_begin_no_rows() -> None:
    header = "TT\nChỉ tiêu\nĐơn vị tính\nNăm 2026\nNăm 2027"
    assert rebuilt(header, "1\nTốc độ tăng giá trị sản xuất\n%\n8\n9\n2\nSố hợp tác xã\nHTX\n5\n7")[1:] == [
        ["1", "Tốc độ tăng giá trị sản xuất", "%", "8", "9"],
        ["2", "Số hợp tác xã", "HTX", "5", "7"],
    ]


def test_a_heading_below_ends_the_table() -> None:
    lines = split_lines(
        f"{HEADER}\n1\nĐề án giảm nghèo\nUBND xã\nQuý I\nx\nIII. TỔ CHỨC THỰC HIỆN\n1. Các phòng chủ động."
    )
    (one,) = flattened_tables(lines, ())
    assert lines[one.end].text == "III. TỔ CHỨC THỰC HIỆN"


def test_a_sentence_that_speaks_of_numbers_is_no_header() -> None:
    assert not tables("STT trong danh mục do Sở Tài chính ghi", "1. Các phòng chủ động phối hợp.", "2. Giao Văn phòng.")


@settings(deadline=None)
@given(st.data())
def test_blank_lines_and_page_breaks_within_change_nothing(data: st.DataObject) -> None:
    rows = "1\nĐề án giảm nghèo\nUBND xã\nQuý I\nnăm 2026\nx\n* Về văn hóa\n2\nĐề án thư viện\nUBND xã\nQuý II\nx"
    lines = f"{HEADER}\n{rows}".split("\n")
    breaks = data.draw(st.lists(st.sampled_from(["\n", "\n\n", "\n\f"]), min_size=len(lines), max_size=len(lines)))
    assert rebuilt("".join(a + b for a, b in zip(lines, breaks, strict=True))) == rebuilt(HEADER, rows)
