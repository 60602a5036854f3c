"""Folding serves search and comparison."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viet.fold import fold, fold_keep, same

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyÁẶỀỄĨỌỖỜỦỰỲĐ .,-–“”\xa0ﬁ\n")


def test_marks_case_and_the_crossed_d_go() -> None:
    assert fold("Đường sắt ĐÔ THỊ ở Quỳ Hợp") == "duong sat do thi o quy hop"


def test_a_decomposed_text_folds_like_a_composed_one() -> None:
    words = "Tỷ lệ hộ nghèo ở thị xã Ngã Bảy"
    assert fold(unicodedata.normalize("NFD", words)) == fold(words)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("kinh tế – xã hội", "kinh te-xa hoi"),
        ("KINH TẾ-XÃ HỘI", "kinh te-xa hoi"),
        ("“điểm nóng”", '"diem nong"'),
        ("ﬁle\u200b số", "file so"),
        ("  quý\xa0I \n năm  2026 ", "quy i nam 2026"),
    ],
)
def test_quotes_dashes_ligatures_and_blanks_have_one_form(printed: str, plain: str) -> None:
    assert fold(printed) == plain


def test_a_word_with_another_letter_is_not_the_same() -> None:
    assert same("Hoà bình", "HÒA BÌNH")
    assert not same("xã An Phú", "xã An Phủy")


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_offsets_in_the_kept_form_hold_in_the_original(text: str) -> None:
    assert len(fold_keep(text)) == len(text)
    assert fold_keep(fold_keep(text)) == fold_keep(text)


@given(VIETNAMESE)
def test_both_foldings_see_the_same_letters(text: str) -> None:
    composed = unicodedata.normalize("NFC", text).replace("ﬁ", "")
    letters = [c for c in fold_keep(composed) if c.isalpha()]
    assert letters == [c for c in fold(composed) if c.isalpha()]
