"""Which lines of a page make one paragraph, and what they say."""

import pytest
from tests.vanban.pdf_builder import HEIGHT, Mark, Text, centred, pdf, prose, width

from vanban.formats.pdf.reader import read_pdf
from vanban.source import Paragraph

LONG = (
    "Ủy ban nhân dân xã giao các phòng, các thôn căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị mình, tổ chức thực "
    "hiện và định kỳ hằng quý báo cáo kết quả để tổng hợp, trình Ban Thường vụ Đảng ủy xem xét, cho ý kiến."
)
OTHER = (
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc đề nghị các đơn vị phản ánh về Văn phòng để được hướng dẫn "
    "giải quyết; trường hợp vượt thẩm quyền thì báo cáo Chủ tịch Ủy ban nhân dân xã xem xét, quyết định./."
)


def paragraphs(*pages: list[Mark]) -> list[Paragraph]:
    return [b for b in read_pdf(pdf(*pages)).blocks if isinstance(b, Paragraph)]


def texts(*pages: list[Mark]) -> list[str]:
    return [p.text for p in paragraphs(*pages)]


def test_lines_are_joined_and_an_indented_line_begins_a_paragraph() -> None:
    assert texts(prose(780, LONG, OTHER, LONG)) == [LONG, OTHER, LONG]


def test_ragged_lines_are_joined_as_well() -> None:
    assert texts(prose(780, LONG, OTHER, LONG, ragged=True)) == [LONG, OTHER, LONG]


def test_a_paragraph_goes_on_over_the_page() -> None:
    marks = prose(780, LONG, OTHER)
    above, below = ([m for m in marks if isinstance(m, Text) and (m.y > 750) == top] for top in (True, False))
    found = paragraphs(above, below)
    assert [p.text for p in found] == [LONG, OTHER]
    (_, first), (at, second) = found[0].pages
    assert (first, second) == (1, 2)
    assert found[0].text[at:].startswith(below[0].words)


@pytest.mark.parametrize("ragged", [False, True])
def test_a_centred_line_is_a_paragraph_of_its_own(ragged: bool) -> None:
    middle = 85 + width("x" * 60) / 2
    found = paragraphs([centred(800, "KẾ HOẠCH", face=1, middle=middle), *prose(770, LONG, OTHER, ragged=ragged)])
    assert [(p.text, p.look.centred) for p in found] == [("KẾ HOẠCH", True), (LONG, False), (OTHER, False)]
    assert [p.look.bold for p in found] == [len("KẾ HOẠCH"), 0, 0]


def test_a_heading_broken_in_mid_sentence_is_one() -> None:
    middle = 85 + width("x" * 60) / 2
    title = ["Thực hiện Nghị quyết Đại hội Đảng bộ", "lần thứ hai mươi"]
    marks: list[Mark] = [centred(800 - 18 * k, line, face=1, middle=middle) for k, line in enumerate(title)]
    assert texts([*marks, *prose(740, LONG, OTHER)])[0] == " ".join(title)


def test_a_label_begins_a_paragraph_however_full_the_line_above() -> None:
    full = "- Rà soát, bổ sung quy hoạch sử dụng đất đến hết năm 2026;"
    items: list[Mark] = [Text(85, 700 - 18 * k, full) for k in range(4)]
    assert texts([*prose(780, LONG), *items]) == [LONG, *[full] * 4]


def test_a_number_broken_after_its_hyphen_is_whole_again() -> None:
    lines: list[Mark] = [
        Text(85, 660, "Thực hiện Quyết định của Thủ tướng Chính phủ số 142/QĐ-"),
        Text(85, 642, "TTg."),
    ]
    assert texts([*prose(780, LONG), *lines])[-1].endswith("số 142/QĐ-TTg.")


def test_letters_drawn_out_of_their_order_make_the_words_that_are_seen() -> None:
    x, after = 85 + width("L"), 85 + width("Là")
    assert texts([Text(85, 700, "L"), Text(after, 700, "o Cai, tỉnh "), Text(x, 700, "à")]) == ["Lào Cai, tỉnh"]


def test_a_mark_drawn_apart_is_put_on_its_letter() -> None:
    assert texts([Text(85, 700, "Kê\u0301 hoạch")]) == ["Kế hoạch"]


def test_a_field_left_open_keeps_its_width_in_blanks() -> None:
    (found,) = texts([Text(85, 700, "Số:"), Text(150, 700, "/KH-UBND")])
    assert found.split() == ["Số:", "/KH-UBND"]
    assert found.count(" ") > 5


def test_a_run_in_heading_is_bold_as_far_as_it_is() -> None:
    (found,) = paragraphs([Text(85, 700, "Mục tiêu:", face=1), Text(85 + width("Mục tiêu: "), 700, "đạt 8%")])
    assert (found.text, found.look.bold) == ("Mục tiêu: đạt 8%", len("Mục tiêu:"))


def test_words_that_do_not_stand_upright_are_no_text() -> None:
    slanted = Text(85, 700, "BẢN SAO")
    slanted_page = pdf([*prose(780, LONG), slanted]).replace(b"1 0 0 1 85 700 Tm", b"0 1 -1 0 85 700 Tm")
    assert [b.text for b in read_pdf(slanted_page).blocks if isinstance(b, Paragraph)] == [LONG]


def test_a_page_turned_by_a_quarter_is_read_as_it_is_shown() -> None:
    flat = pdf([Text(77, 700, "này."), Text(45, 700, "Trên"), Text(45, 682, "Dưới.")], rotate=90)
    for x, y in ((77, 700), (45, 700), (45, 682)):
        flat = flat.replace(f"1 0 0 1 {x} {y} Tm".encode(), f"0 1 -1 0 {HEIGHT - y:.0f} {x} Tm".encode())
    assert " ".join(b.text for b in read_pdf(flat).blocks if isinstance(b, Paragraph)) == "Trên này. Dưới."
