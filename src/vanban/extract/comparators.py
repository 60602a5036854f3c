"""How a number compares: "ít nhất", "không quá", "khoảng" before it, "trở lên" behind.

All patterns are for text evened by `viet.spelling.even`.
"""

import re

from vanban.extract.units import Sort
from vanban.model import Comparator

_AT_LEAST = (
    r"ít nhất|tối thiểu|trên|hơn|không thấp hơn|không dưới|không ít hơn|không nhỏ hơn|thấp nhất|lớn hơn|vượt|cao hơn|≥"
    r"|>=|>|đạt từ"
)
_AT_MOST = (
    r"tối đa|dưới|không quá|không vượt quá|không vượt|không cao hơn|không lớn hơn|nhiều nhất|thấp hơn|nhỏ hơn|≤|<=|<"
)
_ABOUT = r"khoảng|xấp xỉ|gần|cơ bản|ước|bình quân khoảng|trung bình khoảng"
_LINK = r"(?: (?:đạt|là|bằng|từ|được|có|còn|khoảng|mức|ở mức|đến|:))*"
_BEFORE: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    ("<=", re.compile(rf"(?<!\w)(?:{_AT_MOST}){_LINK} ?$")),
    (">=", re.compile(rf"(?<!\w)(?:{_AT_LEAST}){_LINK} ?$")),
    ("~", re.compile(rf"(?<!\w)(?:{_ABOUT}){_LINK} ?$")),
)
_OPEN_FROM = re.compile(r"(?<!\w)(?:phát triển|đạt|xây dựng|hình thành|tăng|giảm|thêm|công bố|tạo|có|lập|thu hút) từ $")
_FROM = re.compile(r"(?<!\w)từ $")
_BEHIND: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", re.compile(r"(?P<between>[^;.\d]{0,40}?)(?<!\w)trở lên(?!\w)")),
    ("<=", re.compile(r"(?P<between>[^;.\d]{0,40}?)(?<!\w)trở xuống(?!\w)")),
)
_ENDS = re.compile(r" ?(?:[;.,)]|$)| (?:mỗi|hằng|hàng|vào|trong|đến) ")
_REACH = 48


def compared(plain: str, digits: int) -> tuple[int, Comparator | None]:
    """Where the comparing words before the number begin, and what they say; `digits` and None where there are none."""
    before = plain[max(0, digits - _REACH) : digits]
    shift = digits - len(before)
    for comparator, pattern in _BEFORE:
        if match := pattern.search(before):
            return shift + match.start(), comparator
    return (digits - len("từ "), ">=") if _OPEN_FROM.search(before) else (digits, None)


def compared_behind(plain: str, digits: int, unit_to: int, sort: Sort) -> tuple[int, Comparator | None]:
    """Where "trở lên" ends: it stands right behind the unit, or behind what is counted where "từ" opens it or the words
    end there."""
    opened = bool(_FROM.search(plain[max(0, digits - 4) : digits]))
    for comparator, pattern in _BEHIND:
        match = pattern.match(plain, unit_to)
        if match is None:
            continue
        closed = sort == "count" and bool(_ENDS.match(plain, match.end()))
        if opened or closed or not match["between"].strip():
            return match.end(), comparator
    return unit_to, None
