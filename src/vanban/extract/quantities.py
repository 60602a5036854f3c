"""Which quantities does a running text state: number, unit, comparator, rhythm and where it starts from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from vanban.extract.units import Each, Sort, unit_at
from vanban.model import Comparator
from viet.numbers import parse_number
from viet.spelling import even


@dataclass(frozen=True, slots=True)
class Figure:
    """A number without a unit of its own, as a cell of a value column holds it ("≥ 80", "40 - 50")."""

    value: Decimal
    high: Decimal | None
    comparator: Comparator


@dataclass(frozen=True, slots=True)
class Quantity:
    """Offsets are of the text given; from the comparator's words to the last word that belongs to it."""

    at: int
    to: int
    digits: int
    """Where the number itself begins."""
    unit_to: int
    value: Decimal
    high: Decimal | None
    unit: str
    sort: Sort
    comparator: Comparator
    led: bool = False
    """Whether words in front compare ("ít nhất"), so that the next number of a list may share them."""
    each: Each | None = None
    baseline: tuple[Decimal, int | None] | None = None


_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_CANDIDATE = re.compile(
    rf"(?<![\w/.,&])(?P<low>{_NUMBER})(?: ?(?:%|‰))?(?: ?[-–] ?| đến | tới )(?P<high>{_NUMBER})(?![\d/])"
    rf"|(?<![\w/.,&])(?P<one>{_NUMBER})(?![\d/])"
)
_CODE = re.compile(r"[-–/](?=[^\W\d_]{2})|-[^\W\d_]|/\d|:\d|[^\W\d_](?<![%‰])")
"""What behind the digits makes them part of a number of issue, a date or a name ("57-NQ/TW", "24/7", "5G")."""
_GLUED_UNIT = re.compile(r"(?:ha|km2?|m[23²³]?|kg|tấn|tạ|tr|triệu|tỷ|kwh|mw|usd)(?!\w)")
_DASHED_CODE = re.compile(r"(?:^|\W)[\w.]*[^\W_][-–/&]$|[^\W\d_]$")
_LABEL = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|tiết|phần|chương|phụ lục|mẫu|biểu|bảng|hình|số|số hiệu|luật|đề án|nghị quyết"
    r"|quyết định"
    r"|nghị định|chỉ thị|thông tư|kết luận|kế hoạch|chương trình|cấp|mức độ|hạng|loại|lớp|khóa|thứ|đợt|kỳ họp|giai đoạn"
    r"|nhóm|vùng|thôn|xóm|ấp|bản|tổ|tổ dân phố|khu|khu phố|khu vực|bước|cột|dòng|trang|quốc lộ|tỉnh lộ|đường|ql|đt"
    r"|iso|tcvn"
    r"|qcvn|web|thế hệ|phường|quận|năm|tháng|quý|ngày|tiểu khu|lô|thửa|tờ|vốn|tuyến|câu|nguồn|tiêu chí|chỉ tiêu) $"
)
_AT_LEAST = (
    r"ít nhất|tối thiểu|trên|hơn|không thấp hơn|không dưới|không ít hơn|không nhỏ hơn|thấp nhất|lớn hơn|vượt|cao hơn"
    r"|≥|>="
    r"|>|đạt từ"
)
_AT_MOST = (
    r"tối đa|dưới|không quá|không vượt quá|không vượt|không cao hơn|không lớn hơn|nhiều nhất|thấp hơn|nhỏ hơn|≤|<=|<"
)
_ABOUT = r"khoảng|xấp xỉ|gần|cơ bản|ước|bình quân khoảng|trung bình khoảng"
_LINK = r"(?: (?:đạt|là|bằng|từ|được|có|còn|khoảng|mức|ở mức|đến|:))*"
_COMPARES: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    ("<=", re.compile(rf"(?<!\w)(?:{_AT_MOST}){_LINK} ?$")),
    (">=", re.compile(rf"(?<!\w)(?:{_AT_LEAST}){_LINK} ?$")),
    ("~", re.compile(rf"(?<!\w)(?:{_ABOUT}){_LINK} ?$")),
)
_BEHIND: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (">=", re.compile(r"[^;.]{0,40}?(?<!\w)trở lên(?!\w)")),
    ("<=", re.compile(r"[^;.]{0,40}?(?<!\w)trở xuống(?!\w)")),
)
_FROM = re.compile(r"(?<!\w)từ $")
_OPEN_FROM = re.compile(r"(?<!\w)(?:phát triển|đạt|xây dựng|hình thành|tăng|giảm|thêm|công bố|tạo|có|lập|thu hút) từ $")
_TOP = re.compile(r"(?<!\w)(?P<top>top|tốp|nhóm) $")
_AGE = re.compile(r" ?(?:tháng tuổi|tháng|tuổi|ngày tuổi)(?!\w)")
_FROM_TO = re.compile(
    rf"(?<!\w)từ (?:mức )?(?P<base>{_NUMBER}) ?(?P<unit>[^\d;.]{{0,30}}?)"
    r"(?:,? ?\(?(?:vào )?(?:năm )?(?P<year>20\d\d)\)?)?"
    r",? ?(?:xuống|lên|giảm|tăng)(?: (?:xuống|lên|còn|đến|tới|thành|dưới|trên|khoảng|mức|đạt))* $"
)
_LIST = re.compile(r"(?:,|,? và) $")


def quantities_in(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """In order, without overlaps; `taken` are stretches that hold no quantity, such as dates and names of documents."""
    plain, busy, found = even(text), tuple(taken), list[Quantity]()
    for match in _CANDIDATE.finditer(plain):
        if any(a < match.end() and match.start() < b for a, b in busy) or _is_label(plain, match):
            continue
        if quantity := _read(plain, match):
            found.append(_shared(plain, quantity, found[-1] if found else None))
    return _without_baselines(found, plain)


def figure_in(text: str) -> Figure | None:
    """The first number of a value cell; None where words stand in its place."""
    plain = even(text)
    match = _CANDIDATE.search(plain)
    if match is None or _is_label(plain, match):
        return None
    low, high = parse_number(match["low"] or match["one"]), parse_number(match["high"] or "")
    if low is None:
        return None
    comparator = _compared(plain, match.start())[1] or (
        "<=" if "trở xuống" in plain else ">=" if "trở lên" in plain else "="
    )
    return Figure(low, high, "range" if high is not None else comparator)


def _is_label(plain: str, match: re.Match[str]) -> bool:
    before, after = plain[max(0, match.start() - 24) : match.start()], plain[match.end() :]
    if _CODE.match(after) and not _GLUED_UNIT.match(after):
        return True
    return bool(_DASHED_CODE.search(before)) or bool(_AGE.match(after))


def _read(plain: str, match: re.Match[str]) -> Quantity | None:
    before, start = plain[: match.start()], match.start()
    low = parse_number(match["low"] or match["one"])
    high = parse_number(match["high"]) if match["high"] else None
    if low is None:
        return None
    if (top := _TOP.search(before)) and (top["top"] != "nhóm" or _COUNTED.match(plain, match.end())):
        return Quantity(top.start(), match.end(), start, match.end(), low, None, top["top"], "count", "<=")
    unit = unit_at(plain, match.end())
    if unit is None or (unit.sort in ("count", "unknown") and _LABEL.search(before)):
        return None
    if high is not None and not low < high:
        return None
    at, comparator = _compared(plain, start)
    to = unit.to
    if comparator is None:
        comparator, to = _compared_behind(plain, unit.to, unit.sort)
    led = at < start
    if high is not None:
        comparator = "range"
    return Quantity(at, to, start, unit.to, low, high, unit.text, unit.sort, comparator or "=", led, unit.each)


_COUNTED = re.compile(r" (?:tỉnh|địa phương|thành phố|xã|phường|quốc gia|nước|đơn vị)(?!\w)")


def _compared(plain: str, start: int) -> tuple[int, Comparator | None]:
    before = plain[max(0, start - 48) : start]
    shift = start - len(before)
    for comparator, pattern in _COMPARES:
        if match := pattern.search(before):
            return shift + match.start(), comparator
    if match := _OPEN_FROM.search(before):
        return start - len("từ "), ">="
    return start, None


def _compared_behind(plain: str, unit_to: int, sort: Sort) -> tuple[Comparator | None, int]:
    """ "25 doanh nghiệp trở lên": right behind the unit, or behind what is counted where the clause ends there."""
    for comparator, pattern in _BEHIND:
        match = pattern.match(plain, unit_to)
        closes = match and sort == "count" and _ENDS.match(plain, match.end())
        if match and (closes or not match[0][: -len("trở lên")].strip()):
            return comparator, match.end()
    return None, unit_to


_ENDS = re.compile(r" ?(?:[;.,)]|$)")


def _shared(plain: str, quantity: Quantity, last: Quantity | None) -> Quantity:
    """ "ít nhất 100 doanh nghiệp khởi nghiệp, 50 doanh nghiệp công nghệ": the second shares the comparator."""
    if last is None or not last.led or quantity.comparator != "=" or not _LIST.search(plain[: quantity.digits]):
        return quantity
    between = plain[last.to : quantity.digits]
    names_nothing = quantity.sort == "ratio" and not between.strip(" ,").removesuffix("và").strip(" ,")
    if last.sort != quantity.sort or names_nothing or ";" in between or ". " in between:
        return quantity
    return replace(quantity, comparator=last.comparator, led=True)


def _without_baselines(found: list[Quantity], plain: str) -> tuple[Quantity, ...]:
    """ "giảm từ 23% xuống 18%" is one quantity with a baseline."""
    kept = list[Quantity]()
    for quantity in found:
        match = _FROM_TO.search(plain[: quantity.at])
        base = parse_number(match["base"]) if match else None
        if match is None or base is None:
            kept.append(quantity)
            continue
        kept = [q for q in kept if q.digits < match.start("base")]
        year = int(match["year"]) if match["year"] else None
        kept.append(replace(quantity, baseline=(base, year)))
    return tuple(kept)
