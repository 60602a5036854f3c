"""Capitals and small letters never take each other's place."""

import re

import pytest

from viet.letters import CAPITALS, SMALL

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"


@pytest.mark.parametrize("letter", ALPHABET)
def test_every_letter_is_of_its_own_case_only(letter: str) -> None:
    assert re.fullmatch(f"[{SMALL}]", letter) and re.fullmatch(f"[{CAPITALS}]", letter.upper())
    assert not re.fullmatch(f"[{CAPITALS}]", letter) and not re.fullmatch(f"[{SMALL}]", letter.upper())


def test_a_sign_within_the_range_of_codes_is_no_letter() -> None:
    assert not re.search(f"[{SMALL}{CAPITALS}]", "\xd7\xf7ÿǜ ")
