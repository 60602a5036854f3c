"""Which quantities does a running text state: number, unit, comparator, rhythm and where it starts from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from vanban.extract.comparators import compared, compared_behind
from vanban.extract.units import Each, Sort, Unit, unit_at
from vanban.model import Comparator
from viet.numbers import WORDS, parse_number
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
    """As printed, lower case; "" for an index, which has none."""
    sort: Sort
    comparator: Comparator
    led: bool = False
    """Whether words in front compare ("ít nhất"), so that the next number of a list may share them."""
    each: Each | None = None
    baseline: tuple[Decimal, int | None] | None = None


_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_CANDIDATE = re.compile(
    rf"(?<![\w/.,&])(?:(?P<low>{_NUMBER})(?: ?(?:%|‰))?(?: ?[-–] ?| đến | tới )(?P<high>{_NUMBER})(?![\d/])"
    rf"|(?P<part>\d{{1,4}})/(?P<all>\d{{1,4}})(?= [^\W\d_])|(?P<one>{_NUMBER})(?![\d/])"
    rf"|(?:(?<=ít nhất )|(?<=tối thiểu ))(?P<word>{'|'.join(WORDS)})(?= [^\W\d_]))"
)
_CODE = re.compile(r"[-–/](?=[^\W\d_]{2})|-[^\W\d_]|/\d|:\d|[^\W\d_]")
"""What behind the digits makes them part of a number of issue, a date or a name ("36-NQ/TW", "24/7", "5G")."""
_GLUED_UNIT = re.compile(r"(?:ha|km2?|m[23²³]?|kg|tấn|tạ|tr|triệu|tỷ|kwh|mw|usd)(?!\w)")
_DASHED_CODE = re.compile(r"(?:^|\W)[\w.]*[^\W_][-–/&]$|[^\W\d_]$")
_LABEL = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|tiết|phần|chương|phụ lục|mẫu|biểu|bảng|hình|số|số hiệu|luật|đề án|nghị quyết"
    r"|quyết định|nghị định|chỉ thị|thông tư|kết luận|kế hoạch|chương trình|cấp|mức độ|hạng|loại|lớp|khóa|thứ|đợt"
    r"|kỳ họp|giai đoạn|nhóm|vùng|thôn|xóm|ấp|bản|tổ|tổ dân phố|khu|khu phố|khu vực|bước|cột|dòng|trang|quốc lộ"
    r"|tỉnh lộ|đường|ql|đt|iso|tcvn|qcvn|web|thế hệ|phường|quận|năm|tháng|quý|ngày|tiểu khu|lô|thửa|tờ|vốn|tuyến|câu"
    r"|nguồn|tiêu chí|chỉ tiêu) $"
)
_AGE = re.compile(r" ?(?:tháng tuổi|tháng|tuổi|ngày tuổi)(?!\w)")
_LIFE = re.compile(r"tuổi thọ[^;.]{0,60}$")
_INDEX = re.compile(r"(?<!\w)(?:chỉ số|hệ số)(?!\w)[^;.\d]{0,80}(?:đạt|là|trên|tối thiểu|ít nhất|bằng) $")
_TOP = re.compile(r"(?<!\w)(?P<top>top|tốp|nhóm) $")
_RANKED = re.compile(r" (?:tỉnh|địa phương|thành phố|xã|phường|quốc gia|nước|đơn vị)(?!\w)")
_FROM_TO = re.compile(
    rf"(?<!\w)từ (?:mức )?(?P<base>{_NUMBER}) ?(?P<unit>[^\d;.]{{0,30}}?)"
    r"(?:,? ?\(?(?:vào )?(?:năm )?(?P<year>20\d\d)\)?)?"
    r",? ?(?:xuống|lên|giảm|tăng)(?: (?:xuống|lên|còn|đến|tới|thành|dưới|trên|khoảng|mức|đạt))* $"
)
_LIST = re.compile(r"(?:,|,? và) $")
_REACH = 100


def quantities_in(text: str, taken: Iterable[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """In order, without overlaps; `taken` are stretches that hold no quantity, such as dates and names of documents."""
    plain, busy, found = even(text), tuple(taken), list[Quantity]()
    for match in _CANDIDATE.finditer(plain):
        if any(a < match.end() and match.start() < b for a, b in busy):
            continue
        if quantity := _read(plain, match):
            found.append(_shared(plain, quantity, found[-1] if found else None))
    return _without_baselines(found, plain)


def figure_in(text: str) -> Figure | None:
    """The first number of a value cell; None where words stand in its place."""
    plain = even(text)
    match = _CANDIDATE.search(plain)
    low, high = _numbers(match) if match else (None, None)
    if match is None or low is None or _is_label(plain, match):
        return None
    behind: Comparator = "<=" if "trở xuống" in plain else ">=" if "trở lên" in plain else "="
    return Figure(low, high, "range" if high is not None else compared(plain, match.start())[1] or behind)


def _numbers(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    low = WORDS[match["word"]] if match["word"] else parse_number(match["low"] or match["one"] or match["part"])
    return low, parse_number(match["high"]) if match["high"] else None


def _is_label(plain: str, match: re.Match[str]) -> bool:
    before, after = plain[max(0, match.start() - 24) : match.start()], plain[match.end() : match.end() + 24]
    if _CODE.match(after) and not _GLUED_UNIT.match(after):
        return True
    return bool(_DASHED_CODE.search(before))


def _read(plain: str, match: re.Match[str]) -> Quantity | None:
    before, start = plain[max(0, match.start() - _REACH) : match.start()], match.start()
    low, high = _numbers(match)
    if low is None or _is_label(plain, match) or (high is not None and not low < high):
        return None
    if (top := _TOP.search(before)) and (top["top"] != "nhóm" or _RANKED.match(plain, match.end())):
        at = start - len(before) + top.start()
        return Quantity(at, match.end(), start, match.end(), low, None, top["top"], "count", "<=")
    unit = _unit(plain, match, before)
    if unit is None:
        return None
    at, comparator = compared(plain, start)
    to = unit.to
    if comparator is None:
        to, comparator = compared_behind(plain, start, unit.to, unit.sort)
    comparator = "range" if high is not None else comparator or "="
    return Quantity(at, to, start, unit.to, low, high, unit.text, unit.sort, comparator, at < start, unit.each)


def _unit(plain: str, match: re.Match[str], before: str) -> Unit | None:
    """None for what only looks like a quantity: an age, a label, "15/15" of something that is not counted."""
    if _AGE.match(plain, match.end()):
        return Unit(match.end() + len(" tuổi"), "tuổi", "measure") if _LIFE.search(before) else None
    unit = unit_at(plain, match.end())
    if unit is None:
        return Unit(match.end(), "", "measure") if _INDEX.search(before) else None
    if unit.sort in ("count", "unknown") and _LABEL.search(before):
        return None
    if match["part"] and (unit.sort != "count" or int(match["part"]) > int(match["all"])):
        return None
    return unit


def _shared(plain: str, quantity: Quantity, last: Quantity | None) -> Quantity:
    """ "ít nhất 40 hộ trồng nấm, 15 hộ nuôi ong": the second shares the comparator."""
    if last is None or not last.led or quantity.comparator != "=":
        return quantity
    between = plain[last.to : quantity.digits]
    names_nothing = quantity.sort == "ratio" and not between.strip(" ,").removesuffix("và").strip(" ,")
    parted = last.sort != quantity.sort or names_nothing or ";" in between or ". " in between
    if parted or not _LIST.search(between):
        return quantity
    return replace(quantity, comparator=last.comparator, led=True)


def _without_baselines(found: list[Quantity], plain: str) -> tuple[Quantity, ...]:
    """ "giảm từ 23% xuống 18%" is one quantity with a baseline."""
    kept = list[Quantity]()
    for quantity in found:
        shift = max(0, quantity.at - _REACH)
        match = _FROM_TO.search(plain[shift : quantity.at])
        base = parse_number(match["base"]) if match else None
        if match is None or base is None:
            kept.append(quantity)
            continue
        kept = [q for q in kept if q.digits < shift + match.start("base")]
        kept.append(replace(quantity, baseline=(base, int(match["year"]) if match["year"] else None)))
    return tuple(kept)
