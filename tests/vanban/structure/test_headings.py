"""Which paragraphs are headings."""

import pytest
from tests.vanban.papers import paper, plan

from vanban.structure.build import outline_of

SIGHTED = ("**I. MỤC TIÊU**", "**1. Mục tiêu chung**", "Trồng rừng gỗ lớn trên địa bàn xã. " * 20)
"""A document whose look tells: headings in bold, the text not."""


def titles(*written: str) -> list[str | None]:
    return [c.title for c in outline_of(paper(*written)).clauses]


def test_a_bold_line_is_a_heading_and_a_bold_sentence_is_none() -> None:
    sentence = "1.2. Tập trung phát triển kinh tế, " + "ưu tiên các ngành có lợi thế, " * 4 + "bền vững."
    found = titles(*SIGHTED, "**1.1. Về thương mại:**", f"**{sentence}**", "a) Trồng rừng.")
    assert found[3:5] == ["Về thương mại", None]


def test_bold_words_before_a_colon_are_a_run_in_heading() -> None:
    clause = outline_of(paper(*SIGHTED, "**a, Mục tiêu**: Trồng 5 ha.", "b, Giao đất: làm ngay.")).clauses[3]
    assert (clause.title, clause.text) == ("Mục tiêu", "Trồng 5 ha.")


def test_where_the_look_tells_plain_words_before_a_colon_are_no_heading() -> None:
    assert titles(*SIGHTED, "a) Trưởng ban: Phụ trách chung.", "b) Phó ban: Giúp việc.")[3:] == [None, None]


def test_where_nothing_is_bold_the_form_tells() -> None:
    found = titles(
        "I. MỤC TIÊU", "1. Về kinh tế", "a, Mục tiêu: Trồng 5 ha.", "b, Nhiệm vụ cụ thể:", "- Trồng rừng.",
        "2. Rà soát quỹ đất.", "3. Giao đất cho dân.", "4. Sở Y tế",  "a) Chủ trì hướng dẫn.",
    )  # fmt: skip
    assert found == ["MỤC TIÊU", "Về kinh tế", "Mục tiêu", "Nhiệm vụ cụ thể", None, None, None, "Sở Y tế", None]


@pytest.mark.parametrize("order", ["Giao Phòng Kinh tế:", "Đề nghị Mặt trận Tổ quốc xã:", "Phối hợp với các thôn:"])
def test_an_order_that_leads_into_a_list_is_no_heading(order: str) -> None:
    assert titles("I. TỔ CHỨC THỰC HIỆN", f"1. {order}", "- Trồng rừng.")[1] is None


def test_role_lines_and_their_siblings_are_no_headings() -> None:
    found = titles(
        *SIGHTED, "**2. Về dữ liệu**", "a) Nhiệm vụ:", "- Rà soát.", "b) Cơ quan thực hiện:", "- Đơn vị chủ trì: Sở A.",
        "c) Thời gian thực hiện:", "- Quý I.",
    )  # fmt: skip
    assert found[4:] == [None] * 6


def test_a_bold_bullet_over_plain_lines_is_a_heading_without_label() -> None:
    outline = outline_of(paper(*SIGHTED, "**- Thủy sản**", "Nuôi 5 ha.", "**- Trồng trọt**", "Trồng 5 ha."))
    assert [(s.label, s.title, s.level) for s in outline.sections[2:]] == [
        (None, "Thủy sản", 3),
        (None, "Trồng trọt", 3),
    ]


def test_a_short_bullet_over_plain_lines_is_a_heading_where_nothing_is_bold() -> None:
    assert titles("I. MỤC TIÊU", "- Thủy sản", "Nuôi trồng 5 ha trong năm.", "- Nuôi cá.")[1:] == [
        "Thủy sản",
        None,
        None,
    ]


def test_bold_list_items_are_no_headings() -> None:
    assert titles(*SIGHTED, "**- Giấy khen**", "**- Bằng khen**", "Hết.")[3] is None


def test_a_document_all_in_bold_is_read_by_its_form() -> None:
    assert titles("**I. MỤC TIÊU**", "**1. Trồng 5 ha rừng trong năm nay.**", "**2. Rà soát quỹ đất.**") == [
        "MỤC TIÊU",
        None,
        None,
    ]


@pytest.mark.parametrize("line", ["QUYẾT NGHỊ:", "Đơn vị tính: ha", "NƠI NHẬN:"])
def test_formulas_are_no_headings(line: str) -> None:
    assert line.rstrip(":") not in titles(*SIGHTED, f"**{line}**", "Trồng rừng gỗ lớn trên địa bàn.")


def test_a_part_alone_on_its_line_is_named_by_the_line_below() -> None:
    lines = (
        "PHẦN THỨ NHẤT",
        "TÌNH HÌNH THỰC HIỆN",
        "1. Kết quả",
        "Đã trồng 5 ha.",
        "PHẦN THỨ HAI",
        "KẾ HOẠCH",
        "Trồng 9 ha.",
    )
    sections = outline_of(plan(*lines)).sections
    assert [(s.level, s.title) for s in sections] == [(1, "TÌNH HÌNH THỰC HIỆN"), (2, "Kết quả"), (1, "KẾ HOẠCH")]
