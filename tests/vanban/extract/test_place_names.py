"""Which words are a place's name and say nothing else."""

import pytest

from vanban.extract.place_names import without_places


@pytest.mark.parametrize("place", ["xã Sơn Hạ", "thành phố Hạ Long", "Phú Hạ", "xã Tăng Tiến"])
def test_a_place_says_nothing(place: str) -> None:
    said = without_places(f"Thu ngân sách của {place} tăng 8%")
    assert "hạ" not in said
    assert said.count("tăng") == 1


@pytest.mark.parametrize("text", ["Giảm tỷ lệ hộ nghèo", "Mục tiêu: Tăng thu ngân sách", "TỶ LỆ GIẢM", "đến xã"])
def test_other_words_stay(text: str) -> None:
    assert without_places(text) == text.lower()
