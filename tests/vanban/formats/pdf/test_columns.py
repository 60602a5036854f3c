"""Whether letterheads and signatures, set in two columns without rules, are told from running text."""

from tests.vanban.formats.pdf.test_paragraphs import LONG, OTHER
from tests.vanban.pdf_builder import Mark, Text, centred, pdf, prose, width

from vanban.formats.pdf.reader import read_pdf
from vanban.source import Block, Paragraph, Table

LEFT, RIGHT = 150.0, 390.0
"""Axes of the two columns."""


def letterhead(top: float = 800) -> list[Mark]:
    return [
        centred(top, "ỦY BAN NHÂN DÂN", 12, middle=LEFT),
        centred(top, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, face=1, middle=RIGHT),
        centred(top - 16, "XÃ TÂN AN", 12, face=1, middle=LEFT),
        centred(top - 17, "Độc lập - Tự do - Hạnh phúc", 12, face=1, middle=RIGHT),
        centred(top - 40, "Số: 12/KH-UBND", 12, middle=LEFT),
        centred(top - 40, "Tân An, ngày 3 tháng 2 năm 2026", 12, face=2, middle=RIGHT),
    ]


def signature(top: float) -> list[Mark]:
    return [
        Text(85, top, "Nơi nhận:", 12, face=1),
        centred(top, "TM. ỦY BAN NHÂN DÂN", face=1, middle=RIGHT),
        Text(85, top - 14, "- Như trên;", 11),
        centred(top - 18, "CHỦ TỊCH", face=1, middle=RIGHT),
        Text(85, top - 28, "- Lưu: VT.", 11),
        centred(top - 90, "Lê Văn Minh", face=1, middle=RIGHT),
    ]


def read(*pages: list[Mark]) -> list[Block]:
    return list(read_pdf(pdf(*pages)).blocks)


def sides(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    assert not block.ruled
    return [[p.text for p in cell.paragraphs] for cell in block.rows[0]]


def test_a_letterhead_is_two_cells_and_the_title_stands_below() -> None:
    middle = 85 + width("x" * 60) / 2
    head, title, *_ = read([*letterhead(), centred(720, "KẾ HOẠCH", face=1, middle=middle), *prose(690, LONG, OTHER)])
    assert sides(head) == [
        ["ỦY BAN NHÂN DÂN", "XÃ TÂN AN", "Số: 12/KH-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tân An, ngày 3 tháng 2 năm 2026"],
    ]
    assert isinstance(title, Paragraph)
    assert title.text == "KẾ HOẠCH"


def test_a_signature_takes_the_name_below_the_room_for_the_seal() -> None:
    *text, last = read([*prose(780, LONG, OTHER), *signature(600)])
    assert [b.text for b in text if isinstance(b, Paragraph)] == [LONG, OTHER]
    assert sides(last) == [
        ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Minh"],
    ]


def test_columns_whose_lines_hardly_ever_share_a_height_are_told_apart() -> None:
    marks = [
        *prose(780, LONG, OTHER),
        centred(600, "CHỦ TỊCH", face=1, middle=RIGHT),
        *(Text(85, 580 - 12 * k, f"- Đơn vị thứ {k};", 9) for k in range(9)),
        centred(508, "Lê Văn Minh", face=1, middle=RIGHT),
    ]
    assert sides(read(marks)[-1])[1] == ["CHỦ TỊCH", "Lê Văn Minh"]


def test_the_last_line_of_the_text_above_is_no_part_of_the_columns() -> None:
    text, last = read([*prose(780, f"{LONG} Kế hoạch được gửi đến các thôn."), *signature(682)])
    assert isinstance(text, Paragraph)
    assert text.text.endswith("đến các thôn.")
    assert sides(last)[0][0] == "Nơi nhận:"


def test_one_wide_gap_in_a_line_makes_no_columns() -> None:
    blank = [Text(113, 600, "Kèm theo Quyết định số"), Text(330, 600, "/QĐ-UBND.")]
    assert all(isinstance(b, Paragraph) for b in read([*prose(780, LONG, OTHER), *blank]))


def test_a_line_set_to_the_right_alone_makes_no_columns() -> None:
    assert all(isinstance(b, Paragraph) for b in read([Text(400, 800, "Mẫu số 01"), *prose(770, LONG, OTHER)]))
