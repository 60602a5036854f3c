"""Tables printed in columns are cut at the gaps between them."""

from vanban.formats.text.lines import split_lines
from vanban.formats.text.tables.aligned import aligned_tables
from vanban.source import Table

TOP = """
STT    NHIỆM VỤ                           CHỦ TRÌ          THỜI
                                                           GIAN
 I     VỀ KINH TẾ
 1     Rà soát các cơ chế, chính sách     Sở Tài chính     Quý I
       khuyến khích đầu tư                                 năm 2026
 2     Xây dựng đề án phát triển          Sở Công          Thường
       thương mại điện tử                 Thương           xuyên
"""
MIDDLE = """
Số                                  Cơ quan     Thời gian
     Nội dung kế hoạch
TT                                  chuẩn bị      trình
     Kế hoạch phát triển nông                   Quý I năm
1                                   UBND xã
     nghiệp và nông thôn                          2026
                                                Quý II năm
2    Kế hoạch đầu tư công           UBND xã
                                                  2026
     * Về văn hóa
     Kế hoạch giữ gìn các di tích
3    lịch sử, văn hóa và danh lam   UBND xã     Hằng năm
     thắng cảnh
"""


def rows(text: str) -> list[list[str]]:
    (one,) = aligned_tables(split_lines(text), ())
    (table,) = one.blocks
    assert isinstance(table, Table) and table.rebuilt
    return [[cell.text for cell in row] for row in table.rows]


def test_cells_over_several_lines_are_joined_by_column() -> None:
    assert rows(TOP) == [
        ["STT", "NHIỆM VỤ", "CHỦ TRÌ", "THỜI GIAN"],
        ["I", "VỀ KINH TẾ", "VỀ KINH TẾ", "VỀ KINH TẾ"],
        ["1", "Rà soát các cơ chế, chính sách khuyến khích đầu tư", "Sở Tài chính", "Quý I năm 2026"],
        ["2", "Xây dựng đề án phát triển thương mại điện tử", "Sở Công Thương", "Thường xuyên"],
    ]


def test_numbers_set_at_half_height_gather_the_lines_around_them() -> None:
    assert rows(MIDDLE)[1:] == [
        ["1", "Kế hoạch phát triển nông nghiệp và nông thôn", "UBND xã", "Quý I năm 2026"],
        ["2", "Kế hoạch đầu tư công", "UBND xã", "Quý II năm 2026"],
        ["", "* Về văn hóa", "* Về văn hóa", "* Về văn hóa"],
        ["3", "Kế hoạch giữ gìn các di tích lịch sử, văn hóa và danh lam thắng cảnh", "UBND xã", "Hằng năm"],
    ]


def test_a_header_printed_again_and_shifted_goes_on_with_the_table() -> None:
    again = "\n".join("   " + line for line in TOP.strip("\n").split("\n")).replace(" 1 ", " 3 ").replace(" 2 ", " 4 ")
    assert [row[0] for row in rows(f"{TOP}\f{again}")] == ["STT", "I", "1", "2", "I", "3", "4"]


def test_running_text_below_ends_the_table() -> None:
    sentence = "Các cơ quan, đơn vị chủ động phối hợp triển khai thực hiện bảo đảm đúng tiến độ, chất lượng."
    lines = split_lines(f"{TOP}\n{sentence}")
    (one,) = aligned_tables(lines, ())
    assert lines[one.end].text == sentence
