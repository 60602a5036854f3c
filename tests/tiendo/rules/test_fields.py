"""The field of a work is told by the longest words of the table that stand in it."""

import pytest

from tiendo.rules.fields import best_field

TABLE = [("kinh tế, đất, đất đai", 1), ("văn hóa, gia đình văn hóa", 2), ("y tế", 3)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Phát triển kinh tế", 1),
        ("Xây dựng gia đình văn hoá; phát triển kinh tế", 2),
        ("Mạng lưới Y TẾ, đất đai", 1),
        ("y tế và đất", 3),
        ("Đất nước", 1),
        ("Đấtnước", None),
        ("", None),
    ],
)
def test_the_field_of_a_work(text: str, field: int | None) -> None:
    assert best_field([text], TABLE) == field


def test_the_first_text_that_tells_decides() -> None:
    assert best_field(["Chuyên đề", "Trạm y tế", "đất đai"], TABLE) == 3
