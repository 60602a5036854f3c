"""What the columns of a flattened table are, from the words of its header."""

import re
from dataclasses import dataclass
from typing import Literal

from viet.fold import fold

Kind = Literal["ordinal", "content", "body", "time", "mark", "product", "amount", "note"]

_STARTERS: tuple[tuple[Kind, str], ...] = (
    ("ordinal", "so thu tu|so tt|stt|tt"),
    ("amount", r"don vi tinh|dvt|kinh phi|so luong|gia tri|nguon|tong|dien tich|ty le|ke hoach nam|thuc hien nam|"
               r"nam 20\d\d|20\d\d"),
    ("time", "thoi gian|thoi han|thoi diem|tien do|han|hoan thanh|ngay|giai doan|lo trinh"),
    ("mark", "trinh|cap|thong qua|bao cao"),
    ("product", "san pham|ket qua|hinh thuc|dau ra"),
    ("note", "ghi chu|can cu|ly do|dia diem|doi tuong|thanh phan"),
    ("body", "co quan|don vi|chu tri|phoi hop|nguoi|ca nhan|bo phan|phong|lanh dao|phan cong|to chuc|trach nhiem|"
             "thuc hien|noi nhan|noi trinh"),
    ("content", "noi dung|nhiem vu|ten|danh muc|cong viec|hoat dong|chi tieu|muc tieu|giai phap|chuong trinh|de an|"
                "du an|ke hoach|van ban|linh vuc|hang muc|nhom|tieu chi"),
)  # fmt: skip
_BY_KIND = tuple((kind, re.compile(rf"(?:{words})(?!\w)")) for kind, words in _STARTERS)
_FIRST_HALVES = frozenset(
    ("thoi", "co", "don", "noi", "nhiem", "tien", "ghi", "san", "ket", "kinh", "chu", "phoi", "phan", "danh", "cong",
     "hoan")
)  # fmt: skip
"""First syllables of those words, where a narrow column breaks behind them."""
_TAKES_MORE = re.compile(
    r"(?:co quan|don vi|ca nhan|nguoi|bo phan|cap|thoi gian|thoi han|noi dung|phong|to chuc|ngay|lanh dao)\Z"
)
_COMPLETES = re.compile(
    r"(?:chu tri|phoi hop|thuc hien|hoan thanh|trinh|phan cong|thong qua|bao cao|cong viec|nhiem vu|ke hoach)(?!\w)"
)
_BOUND = re.compile(r"(?:\b(?:va|hoac|cac|theo|cua|voi)|[,/&(-]) *\Z")
_REST_OF_ORDINAL = re.compile(r"(?:tt|thu tu)(?!\w)")
_ORDINAL_AT_MOST = 14
_ORDINALS = frozenset(("stt", "tt", "so tt", "so thu tu", "#", "s tt"))


@dataclass(frozen=True, slots=True)
class Column:
    header: str
    kind: Kind


def is_ordinal_header(text: str) -> bool:
    return len(text) <= _ORDINAL_AT_MOST and fold(text).strip(". ") in _ORDINALS


def begins_ordinal_header(text: str) -> bool:
    """The first word of "Số TT", the rest of which stands on the next line."""
    return text.upper() in ("SỐ", "S")


def kind_of(header: str) -> Kind | None:
    """What the column's cells hold; None where the words are of no header."""
    folded = fold(header)
    return next((kind for kind, words in _BY_KIND if words.match(folded)), None)


def columns_of(texts: list[str]) -> tuple[Column, ...]:
    """The columns that a flattened header names, from the lines of it in order, the ordinal's own first."""
    headers: list[str] = []
    for text, following in zip(texts, [*texts[1:], ""], strict=True):
        for part in _parted(text, following):
            if not headers or _begins_column(headers[-1], part, following):
                headers.append(part)
            else:
                headers[-1] += f" {part}"
    return tuple(Column(header, kind_of(header) or "note") for header in headers)


def _begins_column(above: str, part: str, following: str) -> bool:
    if not part[:1].isupper() and not part[:1].isdigit():
        return False
    folded = fold(part)
    if fold(above) in ("so", "s"):
        return not _REST_OF_ORDINAL.match(folded)
    if _BOUND.search(fold(above)) or (_TAKES_MORE.match(fold(above)) and _COMPLETES.match(folded)):
        return False
    return kind_of(part) is not None or (folded in _FIRST_HALVES and kind_of(f"{part} {following}") is not None)


def _parted(text: str, following: str) -> list[str]:
    """One line of a header, cut before every capital that begins the words of another column."""
    parts: list[str] = []
    words = text.split()
    for k, word in enumerate(words):
        if not parts or _begins_column(parts[-1], " ".join(words[k:]), following):
            parts.append(word)
        else:
            parts[-1] += f" {word}"
    return parts
