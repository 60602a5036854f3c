"""What a cell may hold, told by the shape of its words: a time, a body, a mark, a number."""

import re

from viet.fold import fold

_TIME = re.compile(
    r"(?:quy|thang|nam|ngay|truoc|sau|trong|tu|den|hang|thuong xuyen|giai doan|cuoi|dau|giua|dinh ky|hoan thanh|khi|"
    r"theo|[ivx]{1,4}(?:/|\Z| ?-)|\d{1,2}[/.-]\d|20\d\d)(?!\w)"
    r"|(?:quy|thang|nam|ngay|hang|20\d\d|\d{1,2}/\d|[ivx]{1,4}/20|[-/ ])[\divx/.,;\s-]*\Z"
)
_TIME_AT_MOST = 45
_BODY = re.compile(
    r"(?:ubnd|uy ban|hdnd|hoi dong|hoi|dang uy|dang bo|chi bo|ban|bo|so|cuc|chi cuc|tong cuc|vu|van phong|vp|phong|"
    r"trung tam|truong|tram|thon|xom|khu|to|cong an|quan su|doan|tinh doan|mttq|mat tran|btv|bch|bcd|thuong truc|tt|"
    r"cac|chu tich|pho|bi thu|giam doc|can bo|cong chuc|thanh tra|kho bac|bao hiem|bhxh|ngan hang|doanh nghiep|"
    r"hop tac xa|htx|vien|toa an|tieu ban|xa|phuong|thanh uy|tinh uy|huyen uy|bao|dai|hiep hoi|lien hiep|"
    r"lien minh|lien doan)(?!\w)"
)
_BODY_AT_MOST = 70
_MARK = re.compile(r"[xX✓✔√●+v]\Z")
_AMOUNT = re.compile(
    r"[<>=≥≤~±]?\s?\d[\d.,]*\s?(?:%|[a-z/%²³ ]{0,16})(?:\s?[-–]\s?\d[\d.,]*\s?%?)?\Z|%|[a-z%/ ]{1,14}\Z"
)
_PRODUCT = re.compile(
    r"(?:ke hoach|bao cao|van ban|quyet dinh|nghi quyet|de an|chuong trinh|to trinh|chi thi|cong van|huong dan|quy che|"
    r"quy dinh|danh sach|ho so|he thong|thong bao|nghi dinh|thong tu|luat|bo|cac)(?!\w)"
)


def is_mark(text: str) -> bool:
    return _MARK.match(text) is not None


def like_time(text: str) -> bool:
    """A time expression or one line of it ("Quý III", "năm 2026", "hằng")."""
    return len(text) <= _TIME_AT_MOST and _TIME.match(fold(text)) is not None


def like_body(text: str) -> bool:
    """Begins as the name of an office, a committee, a post does."""
    return text[:1].isupper() and len(text) <= _BODY_AT_MOST and _BODY.match(fold(text)) is not None


def like_amount(text: str) -> bool:
    return _AMOUNT.match(fold(text)) is not None


def like_product(text: str) -> bool:
    return _PRODUCT.match(fold(text)) is not None
