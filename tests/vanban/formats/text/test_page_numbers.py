"""Page numbers are no part of the text."""

from vanban.formats.text.lines import split_lines
from vanban.formats.text.page_numbers import without_page_numbers


def _kept(text: str) -> list[str]:
    return [line.text for line in without_page_numbers(split_lines(text))[0]]


def test_numbers_that_count_up_at_page_breaks_are_taken_out() -> None:
    assert _kept("a\n1\n\fb\n2\n\fc\n3\n") == ["a", "b", "c"]


def test_a_number_alone_within_a_sentence_is_taken_out() -> None:
    assert _kept("tập trung lãnh đạo, chỉ đạo\n12\nthực hiện kế hoạch này.") == [
        "tập trung lãnh đạo, chỉ đạo",
        "thực hiện kế hoạch này.",
    ]


def test_the_numbers_of_a_flattened_table_stay() -> None:
    assert _kept("1\nKế hoạch giảm nghèo\nUBND xã\n2\nKế hoạch đào tạo nghề") == [
        "1",
        "Kế hoạch giảm nghèo",
        "UBND xã",
        "2",
        "Kế hoạch đào tạo nghề",
    ]


def test_a_number_in_the_middle_of_the_page_is_taken_out_within_a_signature() -> None:
    middle = " " * 30
    assert _kept(f"a\n{middle}2\nCHỦ TỊCH\n{middle}3\nLê Văn Ký") == ["a", "CHỦ TỊCH", "Lê Văn Ký"]


def test_a_centred_number_that_is_no_count_stays() -> None:
    middle = " " * 30
    assert _kept(f"DANH MỤC\n{middle}25\nKế hoạch") == ["DANH MỤC", "25", "Kế hoạch"]


def test_the_line_behind_a_number_taken_out_still_begins_the_page() -> None:
    lines, numbers = without_page_numbers(split_lines("a\n\f1\nb\n\f2\nc"))
    assert [(line.text, line.page) for line in lines] == [("a", False), ("b", True), ("c", True)]
    assert numbers == ("1", "2")
