"""Vietnamese is told by the structure of its syllables."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viet.syllables import is_syllable, looks_vietnamese, syllable_share

PLAN = "Ủy ban nhân dân xã xây dựng kế hoạch phát triển kinh tế - xã hội, trình Hội đồng nhân dân quyết định."
ENGLISH = "The council shall build the plan of social and economic development and submit it to the people."


@pytest.mark.parametrize(
    "word",
    ["nghiêng", "quyết", "khuya", "giếng", "gì", "yếu", "oan", "thuở", "ngoằn", "ăn", "quý", "xoong", "uỷ", "Ủy"],
)
def test_words_of_the_language_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["fly", "strong", "hat", "cèt", "kan", "nge", "ghà", "wa", "ắ́", "tionn", "aeiou", "cât"]
)
def test_what_breaks_a_rule_of_the_syllable_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_a_plan_is_vietnamese_and_english_is_not() -> None:
    assert looks_vietnamese(PLAN)
    assert looks_vietnamese(PLAN.upper())
    assert not looks_vietnamese(ENGLISH)


def test_vietnamese_in_an_old_encoding_read_as_latin_is_not() -> None:
    garbled = "ñy ban nh©n d©n x· x©y dùng kÕ ho¹ch kinh tÕ, Héi ®ång nh©n d©n quyÕt ®Þnh phª duyÖt"
    assert not looks_vietnamese(garbled)
    assert syllable_share(garbled) < 0.5


def test_three_words_are_too_few_to_tell() -> None:
    assert not looks_vietnamese("xã An Phú")


def test_the_samples_are_told_apart(samples: Path) -> None:
    nfd = (samples / "ke-hoach-ngoc-lien-nfd.txt").read_text(encoding="utf-8")
    english = (samples / "english.txt").read_text(encoding="utf-8")
    assert syllable_share(nfd) > 0.95
    assert syllable_share(english) < 0.5


@given(st.text())
def test_any_text_has_a_share_between_nothing_and_all(text: str) -> None:
    assert 0 <= syllable_share(text) <= 1
