"""Which label or bullet a paragraph begins with, and which readings that label allows.

Reads: one paragraph's text. Guarantees: a quantity, a date or an abbreviation at the start of a line is no label.
"""

import re
from dataclasses import dataclass

from viet.letters import CAPITALS
from viet.numbers import roman

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The letters of Vietnamese lists in their order; f, j, w and z are not used."""

_WORDED = re.compile(
    r"(?P<word>Phần|Chương|Mục|Điều|Tiểu mục)\s+(?P<number>thứ\s+\w+|[IVXLC]+|\d{1,3}[a-zđ]?)"
    r"(?P<end>\s*[.:–-]|\s*$|\s+)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"(?P<word>phụ\s+lục|phụ\s+biểu|biểu\s+mẫu|biểu|mẫu)(?:\s+(?:số\s*:?\s*)?(?P<number>[IVXLC]+|\d{1,2}[a-zđ]?))?"
    r"(?P<end>\s*[.:–-]\s*|\s*$|\s+)",
    re.IGNORECASE,
)
_ROMAN = re.compile(rf"(?P<number>[IVXLC]+|[IVX][ivx]+)\s*(?P<end>[.:)/]|[–-](?=\s|[{CAPITALS}]{{2}}))(?!\w\.)\s*")
_BARE_ROMAN = re.compile(rf"(?P<number>[IVX]+)\s+(?=[{CAPITALS}]{{2}})")
_CAPITAL = re.compile(r"(?P<number>[A-EGHK-UĐY])(?P<end>[.)/:]|\s*[–-](?=\s))\s+(?=\S)")
_DOTTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?P<end>\s?[–-](?=\s+\D)|[.)/:]?)(?![\d.,%])\s*(?=\S|$)")
_ARABIC = re.compile(
    rf"(?P<number>\d{{1,3}})\s?(?P<end>[.)/:]|[–-](?=\s+\D|[{CAPITALS}][^\W\d_{CAPITALS}]))(?:\s+(?=\S)|(?=[^\s\d])|$)"
)
_LETTER = re.compile(
    rf"(?P<number>[a-zđ])\s?(?P<end>[),/:]|[–-](?=\s))\s*(?=\S)|(?P<dot>[a-zđ])\.(?:\s+(?=\S)|(?=[{CAPITALS}]))"
)
_LETTER_NUMBER = re.compile(r"(?P<number>[a-zđ]\.?\d{1,2})\s?(?P<end>[.)])\s*(?=\S)")
_SMALL_ROMAN = re.compile(r"(?P<number>[ivx]{2,5})(?P<end>\))\s*(?=\S)")
_BRACKET = re.compile(r"\((?P<number>\d{1,2}|[a-zđ]|[ivx]{1,5}|[IVX]{1,5})\)\s*(?=\S)")
_BULLET = re.compile(r"(?:[-–—+*•●○▪■◦§·►➢✓]|o(?=\s+[A-ZĐ]))\s*(?=\S)")
_QUANTITY = re.compile(r"\s*(?:%|(?:t[ỷỉ](?! (?:lệ|trọng|suất))|triệu|nghìn|ha|km|m2|lần|kg|tấn)\b)")
_SAME_BULLET = {"–": "-", "—": "-", "●": "•", "▪": "•", "■": "•", "·": "•", "○": "o", "◦": "o"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: its style ("roman", "1.", "letter", "dotted2", …) and its place in a count."""

    style: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A label or bullet as it stands at the start of a paragraph."""

    text: str
    """As printed with its punctuation."""
    label: str | None
    """Without punctuation; None for bullets."""
    readings: tuple[Reading, ...]
    """Every way to read it, the likeliest first: "i)" follows "h)" or opens "i), ii)"."""
    end: int
    """Offset in the paragraph where the words begin."""

    @property
    def style(self) -> str:
        return self.readings[0].style


def mark_of(text: str) -> Mark | None:
    """The label or bullet that `text` begins with."""
    for read in (_worded, _lettered_roman, _numbered, _lettered, _bulleted):
        mark = read(text)
        if mark is not None:
            return mark
    return None


def annex_mark(text: str) -> Mark | None:
    """The mark of a line that heads an annex, "PHỤ LỤC" or "Biểu số 3"; a sentence that speaks of one has none."""
    found = _ANNEX.match(text)
    if found is None:
        return None
    word, number, rest = found["word"], found["number"], text[found.end() :]
    plain = "phụ" in word.lower()
    parted = bool(found["end"].strip()) or not rest or rest.startswith("(") or rest.isupper()
    if not parted or len(rest) > 300 or not (number or (plain and (word.isupper() or not rest))):
        return None
    label = " ".join((word.capitalize(), number)) if number else None
    return Mark(text[: found.end()].strip(), label, (Reading("annex", _count(number or "")),), found.end())


def _mark(text: str, end: int, label: str | None, *readings: Reading) -> Mark:
    return Mark(text[:end].strip(), label, readings, end)


def _worded(text: str) -> Mark | None:
    found = _WORDED.match(text)
    if found is None:
        return None
    rest = text[found.end() :].strip()
    word = found["word"].lower()
    parted = found["end"].strip() != "" or not rest or (rest.isupper() and word != "điều")
    if not parted:
        return None
    end = len(text) - len(text[found.end() :].lstrip())
    label = " ".join((word.capitalize(), found["number"]))
    return _mark(text, end, label, Reading(word, _count(found["number"])))


def _lettered_roman(text: str) -> Mark | None:
    """Roman numbers, "I." "I -" "I MỤC TIÊU", and the capital letters, "A." "C.", that may also be such."""
    found = _ROMAN.match(text) or _BARE_ROMAN.match(text)
    if found is not None and found.re is _BARE_ROMAN and not text.isupper():
        found = None
    value = roman(found["number"].upper()) if found is not None else None
    if found is None or value is None:
        return _capital(text)
    number = found["number"]
    as_roman = Reading("roman", value)
    if len(number) > 1 or number.lower() not in ALPHABET:
        return _mark(text, found.end(), number.upper() if number[0].isupper() else number, as_roman)
    as_letter = Reading("capital", ALPHABET.index(number.lower()) + 1)
    order = (as_roman, as_letter) if number in "IVX" else (as_letter, as_roman)
    return _mark(text, found.end(), number, *order)


def _capital(text: str) -> Mark | None:
    found = _CAPITAL.match(text)
    if found is None:
        return None
    number = found["number"]
    return _mark(text, found.end(), number, Reading("capital", ALPHABET.index(number.lower()) + 1))


def _numbered(text: str) -> Mark | None:
    found = _DOTTED.match(text)
    if found is not None:
        rest = text[found.end() :]
        if not found["end"] and (rest[:1].islower() or not rest):
            return None
        if _QUANTITY.match(rest):
            return None
        parts = found["number"].split(".")
        return _mark(text, found.end(), found["number"], Reading(f"dotted{len(parts)}", int(parts[-1])))
    found = _ARABIC.match(text)
    if found is None or _QUANTITY.match(text[found.end() :]):
        return None
    style = "1)" if found["end"] == ")" else "1."
    return _mark(text, found.end(), found["number"], Reading(style, int(found["number"])))


def _lettered(text: str) -> Mark | None:
    found = _LETTER_NUMBER.match(text)
    if found is not None:
        return _mark(text, found.end(), found["number"], Reading("letter.number", _count(found["number"])))
    found = _SMALL_ROMAN.match(text)
    if found is not None and roman(found["number"].upper()) is not None:
        return _mark(text, found.end(), found["number"], Reading("small roman", roman(found["number"].upper())))
    found = _LETTER.match(text)
    if found is not None:
        letter = found["number"] or found["dot"]
        return (
            _mark(text, found.end(), letter, *_small(letter, "letter", "small roman")) if letter in ALPHABET else None
        )
    found = _BRACKET.match(text)
    if found is None:
        return None
    inner = found["number"]
    if inner.isdigit():
        return _mark(text, found.end(), inner, Reading("(1)", int(inner)))
    if inner.islower() and len(inner) == 1:
        return _mark(text, found.end(), inner, *_small(inner, "(a)", "(i)")) if inner in ALPHABET else None
    value = roman(inner.upper())
    return _mark(text, found.end(), inner, Reading("(i)" if inner.islower() else "(I)", value)) if value else None


def _small(letter: str, as_letter: str, as_roman: str) -> tuple[Reading, ...]:
    readings = (Reading(as_letter, ALPHABET.index(letter) + 1),)
    value = roman(letter.upper()) if letter in "ivx" else None
    return readings if value is None else (*readings, Reading(as_roman, value))


def _bulleted(text: str) -> Mark | None:
    found = _BULLET.match(text)
    if found is None:
        return None
    sign = text[0]
    return _mark(text, found.end(), None, Reading(_SAME_BULLET.get(sign, sign), None))


_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _count(number: str) -> int | None:
    digits = re.search(r"\d+", number)
    if digits is not None:
        return int(digits[0])
    word = number.split()[-1].lower() if number else ""
    if word in _WORDS:
        return _WORDS.index(word) + 1
    return roman(number.upper()) if number else None
