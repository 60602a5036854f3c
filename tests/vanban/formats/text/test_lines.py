"""Lines of a text file: every kind of line end, blanks, marks."""

from vanban.formats.text.lines import Line, split_lines, unmarked


def test_every_kind_of_line_end_parts_lines() -> None:
    assert [line.text for line in split_lines("a\r\nb\rc\u2028d\n")] == ["a", "b", "c", "d"]


def test_blank_lines_are_counted_above_the_next_line() -> None:
    assert [line.gap for line in split_lines("a\n \n\u00a0\nb\nc")] == [0, 2, 0]


def test_the_first_line_behind_a_form_feed_begins_a_page() -> None:
    assert [(line.text, line.page) for line in split_lines("a\n\f\nb\nc")] == [("a", False), ("b", True), ("c", False)]


def test_letters_are_composed_and_invisible_ones_dropped() -> None:
    assert split_lines("Kê\u0301 hoa\u0323\u200bch")[0].text == "Kế hoạch"


def test_the_blanks_in_front_are_the_indent() -> None:
    assert split_lines("      KẾ HOẠCH")[0].indent == 6


def test_a_rule_glued_to_the_next_words_stands_alone() -> None:
    assert [line.text for line in split_lines("--------Số: 12/KH-UBND")] == ["--------", "Số: 12/KH-UBND"]


def test_bars_mark_off_cells_with_the_empty_ones() -> None:
    assert split_lines("| 1 | Xây dựng kế hoạch |  |")[0].cells == ("1", "Xây dựng kế hoạch", "")


def test_tabs_mark_off_cells_with_the_empty_ones() -> None:
    assert split_lines("1\tXây dựng kế hoạch\t\tQuý I")[0].cells == ("1", "Xây dựng kế hoạch", "", "Quý I")


def test_a_tab_behind_a_label_marks_off_nothing() -> None:
    assert split_lines("1.\t\tXây dựng kế hoạch")[0].cells == ()


def test_a_heading_of_markdown_loses_its_marks() -> None:
    (line,) = unmarked(split_lines("## **I. MỤC TIÊU**"))
    assert (line.text, line.heading, line.bold) == ("I. MỤC TIÊU", True, 11)


def test_emphasis_in_front_gives_the_bold_letters() -> None:
    (line,) = unmarked(split_lines("**Điều 1.** Ban hành *kèm theo* Kế hoạch"))
    assert (line.text, line.bold) == ("Điều 1. Ban hành kèm theo Kế hoạch", 7)


def test_stars_in_a_file_without_markdown_stay() -> None:
    assert unmarked((Line("* Về văn hóa *"),)) == (Line("* Về văn hóa *"),)
