"""What number a Vietnamese or Roman numeral is ("1.234,5", "XIV")."""

import re
import unicodedata
from decimal import Decimal

_SIGN = r"(?P<sign>[-+−–]?)"
_VIETNAMESE = re.compile(
    _SIGN + r"(?P<whole>[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:[ \xa0\u202f][0-9]{3})+)|[0-9]+)(?:,(?P<part>[0-9]+))?"
)
_ENGLISH = re.compile(
    _SIGN + r"(?P<whole>[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+(?=\.))|[0-9]+)(?:\.(?P<part>[0-9]+))?"
)
_WRITTEN_OUT = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
WORDS = {word: Decimal(n) for n, word in enumerate(_WRITTEN_OUT, start=1)}
"""Numbers written out, as far as officials write them so."""
_SPACERS = re.compile(r"[., \xa0\u202f]")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def parse_number(text: str) -> Decimal | None:
    """The number, thousands in dots and decimals behind a comma; None where the text is no number.

    A form that Vietnamese grouping cannot explain but English grouping can ("8.5", "1,234,567") is read as that;
    one that fits neither ("1.2.3", "12.34,5") is none.
    """
    bare = text.strip()
    found = _VIETNAMESE.fullmatch(bare) or _ENGLISH.fullmatch(bare)
    if found is None:
        return None
    value = Decimal(_SPACERS.sub("", found["whole"]) + (f".{found['part']}" if found["part"] else ""))
    return -value if found["sign"] in ("-", "−", "–") else value


def format_number(value: Decimal) -> str:
    """The number as officials write it: "1.234,5"."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def roman(text: str) -> int | None:
    """1 to 3999, in capitals or in small letters; None for anything but the one correct form."""
    letters = unicodedata.normalize("NFKC", text.strip())
    if not letters or not (letters.isupper() or letters.islower()):
        return None
    worth = [_WORTH.get(c, 0) for c in letters.upper()]
    if 0 in worth:
        return None
    value = sum(-a if a < b else a for a, b in zip(worth, [*worth[1:], 0], strict=True))
    return value if 0 < value < 4000 and to_roman(value) == letters.upper() else None


def to_roman(number: int) -> str:
    """The Roman numeral of 1 to 3999, in capitals."""
    if not 0 < number < 4000:
        raise ValueError(number)
    letters = ""
    for worth, sign in _ROMAN:
        letters += sign * (number // worth)
        number %= worth
    return letters
