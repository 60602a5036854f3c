"""Which tables the rules on the pages draw, and how their parts become one."""

from tests.vanban.formats.pdf.test_paragraphs import LONG, OTHER
from tests.vanban.pdf_builder import Mark, Rule, Text, grid, pdf, prose

from vanban.formats.pdf.reader import read_pdf
from vanban.source import Paragraph, Table

XS = (85, 120, 300, 500)
HEAD = ["TT", "Nội dung", "Cơ quan"]


def tables(*pages: list[Mark]) -> list[Table]:
    return [b for b in read_pdf(pdf(*pages)).blocks if isinstance(b, Table)]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_rules_make_a_grid_and_lines_of_a_cell_are_joined() -> None:
    (found,) = tables(grid(XS, (700, 670, 630), [HEAD, ["1", "Xây dựng\nkế hoạch", "UBND xã"]]))
    assert texts(found) == [HEAD, ["1", "Xây dựng kế hoạch", "UBND xã"]]
    assert found.ruled


def test_a_cell_without_a_rule_on_its_left_is_merged_with_its_neighbour() -> None:
    (found,) = tables(grid(XS, (700, 670, 640, 610), [HEAD, ["I", "Kinh tế", None], ["1", "a", "b"]]))
    assert found.rows[1][1] is found.rows[1][2]
    assert texts(found)[1] == ["I", "Kinh tế", "Kinh tế"]


def test_a_cell_without_a_rule_beneath_is_merged_downwards() -> None:
    marks = [m for m in grid(XS, (700, 670, 640), [["1", "a", "b"], ["", "c", "d"]]) if m != Rule(85, 670, 500, 670)]
    (found,) = tables([*marks, Rule(120, 670, 500, 670)])
    assert found.rows[0][0] is found.rows[1][0]
    assert texts(found) == [["1", "a", "b"], ["1", "c", "d"]]


def test_text_before_and_after_a_table_keeps_its_place() -> None:
    marks = [*prose(800, LONG), *grid(XS, (700, 670, 640), [HEAD, ["1", "a", "b"]]), *prose(600, OTHER)]
    assert [type(b) for b in read_pdf(pdf(marks)).blocks] == [Paragraph, Table, Paragraph]


def test_a_table_over_two_pages_is_one_and_has_its_header_once() -> None:
    above = grid(XS, (700, 670, 640), [HEAD, ["1", "a", "b"]])
    (found,) = tables(above, grid(XS, (780, 750, 720), [HEAD, ["2", "c", "d"]]))
    assert texts(found) == [HEAD, ["1", "a", "b"], ["2", "c", "d"]]
    assert found.header_rows == 1


def test_a_page_that_shows_fewer_columns_goes_on_with_the_table() -> None:
    below = grid((85, 120, 500), (780, 750), [["II", "Văn hóa"]])
    (found,) = tables(grid(XS, (700, 670, 640), [HEAD, ["1", "a", "b"]]), below)
    assert texts(found)[2] == ["II", "Văn hóa", "Văn hóa"]
    assert found.rows[2][1] is found.rows[2][2]


def test_other_columns_or_words_between_make_another_table() -> None:
    above = grid(XS, (700, 670, 640), [HEAD, ["1", "a", "b"]])
    assert len(tables(above, grid((85, 200, 320, 500), (780, 750, 720), [HEAD, ["2", "c", "d"]]))) == 2
    assert len(tables(above, [*prose(820, OTHER), *grid(XS, (700, 670, 640), [HEAD, ["2", "c", "d"]])])) == 2


def test_a_row_broken_by_the_page_is_whole_again() -> None:
    above = grid(XS, (130, 100, 60), [HEAD, ["1", "Xây dựng kế hoạch phát triển kinh", "UBND xã;"]])
    (found,) = tables(above, grid(XS, (780, 750, 720), [["", "tế, xã hội năm 2026", ""], ["2", "c", "d"]]))
    whole = "Xây dựng kế hoạch phát triển kinh tế, xã hội năm 2026"
    assert texts(found)[1:] == [["1", whole, "UBND xã;"], ["2", "c", "d"]]
    assert found.rows[1][1].paragraphs[0].pages == ((0, 1), (whole.index("tế"), 2))


def test_a_row_without_a_number_that_begins_a_sentence_is_a_row() -> None:
    above = grid(XS, (130, 100, 60), [HEAD, ["1", "Xây dựng kế hoạch.", "UBND xã."]])
    (found,) = tables(above, grid(XS, (780, 750, 720), [["", "Văn hóa", "Thôn"], ["2", "c", "d"]]))
    assert texts(found)[2] == ["", "Văn hóa", "Thôn"]


def test_a_cell_merged_over_the_page_is_one_cell() -> None:
    drawn = grid(XS, (130, 100, 70), [["1", "a.", "b."], ["", "c.", "d."]])
    above = [*(m for m in drawn if m != Rule(85, 100, 500, 100)), Rule(120, 100, 500, 100)]
    (found,) = tables(above, grid(XS, (780, 750, 720), [["", "E.", "F."], ["2", "g", "h"]]))
    assert [row[0].text for row in found.rows] == ["1", "1", "1", "2"]
    assert found.rows[0][0] is found.rows[2][0]


def test_a_broken_row_keeps_its_cell_that_is_merged_with_later_rows() -> None:
    below = grid(XS, (780, 750, 720), [["", "tế, xã hội năm 2026.", ""], ["", "Thu.", "Thôn."]])
    merged = [*(m for m in below if m != Rule(85, 750, 500, 750)), Rule(120, 750, 500, 750)]
    (found,) = tables(grid(XS, (130, 100, 60), [HEAD, ["1", "Xây dựng kế hoạch phát triển kinh", "UBND xã;"]]), merged)
    assert [row[0].text for row in found.rows] == ["TT", "1", "1"]
    assert found.rows[1][0] is found.rows[2][0]


def test_a_frame_around_words_is_no_table() -> None:
    frame = [Rule(80, 720, 300, 720), Rule(80, 690, 300, 690), Rule(80, 720, 80, 690), Rule(300, 720, 300, 690)]
    assert tables([*frame, Text(90, 700, "MẬT")]) == []


def test_a_drawing_without_words_is_left_out() -> None:
    marks = [*prose(800, LONG), *grid(XS, (600, 570, 540), [["", "", ""], ["", "", ""]])]
    assert tables(marks) == []
