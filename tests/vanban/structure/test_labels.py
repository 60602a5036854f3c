"""What a paragraph begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.structure.labels import annex_mark, mark_of

LABELS = [
    ("I. MỤC TIÊU", "I.", "I", "roman"),
    ("III- NHIỆM VỤ", "III-", "III", "roman"),
    ("IV MỤC TIÊU CHUNG", "IV", "IV", "roman"),
    ("Ii. tiến độ xây dựng", "Ii.", "II", "roman"),
    ("A. NỘI DUNG", "A.", "A", "capital"),
    ("1. Mục đích", "1.", "1", "1."),
    ("1.Về kinh tế", "1.", "1", "1."),
    ("2- Yêu cầu", "2-", "2", "1."),
    ("3) Yêu cầu", "3)", "3", "1)"),
    ("1.1. Tập trung", "1.1.", "1.1", "dotted2"),
    ("1.1 Tập trung", "1.1", "1.1", "dotted2"),
    ("2.1.3.Về y tế", "2.1.3.", "2.1.3", "dotted3"),
    ("a) Nhiệm vụ", "a)", "a", "letter"),
    ("a,Mục tiêu", "a,", "a", "letter"),
    ("đ. Phối hợp", "đ.", "đ", "letter"),
    ("a.1) Bước một", "a.1)", "a.1", "letter.number"),
    ("(1) Rà soát", "(1)", "1", "(1)"),
    ("ii) Rà soát", "ii)", "ii", "small roman"),
    ("Điều 5. Trách nhiệm", "Điều 5.", "Điều 5", "điều"),
    ("Chương II QUY ĐỊNH CHUNG", "Chương II", "Chương II", "chương"),
    ("Phần thứ nhất", "Phần thứ nhất", "Phần thứ nhất", "phần"),
    ("1. 100% các xã", "1.", "1", "1."),
    ("14. Tỉnh đoàn", "14.", "14", "1."),
]
BULLETS = [("- Xây dựng", "-"), ("– Xây dựng", "-"), ("+ Xây dựng", "+"), ("* Về kinh tế", "*"), ("• Xây dựng", "•")]
NOTHING = [
    "2026. Trong năm nay",
    "1.700 ha rừng",
    "93,3 % dân số",
    "15/3/2026 là ngày bầu cử",
    "01.7.2025 là ngày có hiệu lực",
    "57-NQ/TW ngày 22/12/2024",
    "1.5 lần so với năm trước",
    "12.5 % dân số",
    "Điều 9 Nghị định số 181/2024/NĐ-CP",
    "Mục tiêu chung",
    "Xây dựng kế hoạch",
    "V.v. và các nội dung khác",
    "",
]


@pytest.mark.parametrize(("text", "printed", "label", "style"), LABELS)
def test_a_label_is_read_with_its_style(text: str, printed: str, label: str, style: str) -> None:
    mark = mark_of(text)
    assert mark is not None
    assert (mark.text, mark.label, mark.style) == (printed, label, style)


@pytest.mark.parametrize(("text", "sign"), BULLETS)
def test_a_bullet_has_a_sign_and_no_label(text: str, sign: str) -> None:
    mark = mark_of(text)
    assert mark is not None
    assert (mark.label, mark.style) == (None, sign)


@pytest.mark.parametrize("text", NOTHING)
def test_a_quantity_a_date_or_a_number_of_a_document_is_no_label(text: str) -> None:
    assert mark_of(text) is None


def test_a_letter_that_is_also_a_roman_number_keeps_both_readings() -> None:
    mark = mark_of("i) Tổng hợp")
    assert mark is not None
    assert [r.style for r in mark.readings] == ["letter", "small roman"]


@pytest.mark.parametrize(
    ("text", "label"),
    [("PHỤ LỤC", None), ("Phụ lục II", "Phụ lục II"), ("PHỤ LỤC 1: DANH MỤC", "Phụ lục 1"), ("Biểu số 3", "Biểu 3")],
)
def test_an_annex_is_known_by_its_first_line(text: str, label: str | None) -> None:
    mark = annex_mark(text)
    assert mark is not None
    assert mark.label == label


@pytest.mark.parametrize(
    "text", ["Phụ lục II kèm theo Kế hoạch này nêu rõ", "Biểu dương các tập thể", "Phụ lục đính kèm"]
)
def test_a_sentence_about_an_annex_heads_none(text: str) -> None:
    assert annex_mark(text) is None


@given(st.text(alphabet="aAđIVXC1290.,)(-+ /:ồ%", max_size=12))
def test_the_words_begin_behind_the_mark(text: str) -> None:
    mark = mark_of(text)
    if mark is not None:
        assert text[: mark.end].strip() == mark.text
        assert 0 < mark.end <= len(text)


@pytest.mark.parametrize("text", ["2. Tỷ lệ hộ nghèo", "2- Tỷ trọng dịch vụ", "2. Triệu tập hội nghị", "2- Tổ chức"])
def test_a_word_like_a_unit_in_capital_opens_an_item(text: str) -> None:
    mark = mark_of(text)
    assert mark is not None and mark.label == "2"


def test_a_dotted_label_may_end_with_a_dash() -> None:
    mark = mark_of("1.1- Tổ chức hội nghị")
    assert mark is not None and (mark.label, mark.end) == ("1.1", 5)
