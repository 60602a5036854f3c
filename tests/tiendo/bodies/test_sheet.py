"""A pasted text is read cell by cell, by its headings or by the order of its columns, and wrong lines are named."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.bodies.roster.sheet import LIMITS, Row, sheet_of, text_of

NAMES = st.text(st.sampled_from("aăâđêơưạếỘ Đ1-,.;\"'("), min_size=1, max_size=30).map(
    lambda text: unicodedata.normalize("NFC", " ".join(f"A{text}".split()))
)
CELLS = st.fixed_dictionaries({"body": NAMES}, optional={"kind": NAMES, "parent": NAMES, "field": NAMES})
PEOPLE = st.fixed_dictionaries({"body": NAMES, "person": NAMES}, optional={"title": NAMES, "role": NAMES})


@given(st.lists(CELLS | PEOPLE, min_size=1, max_size=8))
def test_what_is_written_is_read_again(cells: list[dict[str, str]]) -> None:
    rows = [Row(number, **given) for number, given in enumerate(cells, 2)]
    sheet = sheet_of(text_of(rows))
    assert (sheet.rows, sheet.faults, sheet.unused) == (tuple(rows), (), ())


def test_columns_are_known_by_their_headings_in_any_order_and_others_are_named() -> None:
    sheet = sheet_of("STT\tHọ và tên\tTên đơn vị\tGhi chú\n1\tLê Văn A\tPhòng Kinh tế\tmới")
    assert sheet.rows == (Row(2, body="Phòng Kinh tế", person="Lê Văn A"),)
    assert sheet.unused == ("STT", "Ghi chú")


def test_without_headings_the_order_counts() -> None:
    assert sheet_of("Thôn Đông;thôn;UBND xã\nThôn Tây").rows == (
        Row(1, body="Thôn Đông", kind="thôn", parent="UBND xã"),
        Row(2, body="Thôn Tây"),
    )


def test_a_plain_list_is_a_list_of_bodies() -> None:
    assert [row.body for row in sheet_of("Thôn Đông\r\n\r\nThôn Tây, xã A\r\n").rows] == ["Thôn Đông", "Thôn Tây, xã A"]


def test_a_blank_body_is_that_of_the_row_above() -> None:
    sheet = sheet_of("Đơn vị\tHọ tên\nPhòng A\tLê A\n\tLê B")
    assert [(row.body, row.person) for row in sheet.rows] == [("Phòng A", "Lê A"), ("Phòng A", "Lê B")]


def test_a_line_is_named_by_where_it_begins() -> None:
    sheet = sheet_of('Đơn vị\tHọ tên\n"Phòng\nA"\tLê A\n=1\tLê B')
    assert (sheet.rows[0].line, sheet.rows[0].body) == (2, "Phòng A")
    assert [fault.line for fault in sheet.faults] == [4]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "Chưa có dòng nào"),
        ('Phòng "A\n"B', 2, "không khép"),
        ("Phòng A\t\t\t\tTrưởng phòng", 1, "thiếu họ tên"),
        ("\t\t\tLê A", 1, "Thiếu tên cơ quan"),
        ("=HYPERLINK(1)", 1, "không bắt đầu bằng chữ"),
        ("A" * (LIMITS["body"] + 1), 1, "dài quá"),
        ("A\tb\tc\td\te\tf\tg\th\ti", 1, "nhiều ô hơn"),
        ("Thôn A\n" * 2001, 2001, "2.000 dòng"),
    ],
    ids=range(8),
)
def test_a_wrong_line_is_named_with_what_to_do(text: str, line: int, words: str) -> None:
    (fault,) = sheet_of(text).faults
    assert words in str(fault.words)
    assert fault.line in (line, 1)
