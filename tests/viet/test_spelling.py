"""How words are compared whatever the case and the place of the tone mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viet.spelling import even


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoá", "hóa"),
        ("UỶ BAN", "ủy ban"),
        ("XÃ HỘI HOÁ", "xã hội hóa"),
        ("Tỉnh uỷ", "tỉnh ủy"),
        ("khoẻ", "khỏe"),
        ("Qúy", "quý"),
    ],
)
def test_both_places_of_the_tone_are_one_word(one: str, other: str) -> None:
    assert even(one) == even(other)


@pytest.mark.parametrize("word", ["quý", "quỹ", "toán", "hoàn", "huyện", "thuyết"])
def test_a_tone_that_has_one_place_only_stays(word: str) -> None:
    assert even(word) == word


@given(st.text())
def test_offsets_hold_in_the_original(text: str) -> None:
    assert len(even(text)) == len(text)


@given(st.text())
def test_evening_twice_changes_nothing_more(text: str) -> None:
    assert even(even(text)) == even(text)
