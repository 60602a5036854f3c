"""What sort of target a quantity is, which way it should go, and what it measures."""

import re
from typing import Literal

from vanban.extract.pieces import Piece
from vanban.extract.place_names import without_places
from vanban.extract.quantities import Quantity
from vanban.model import Period, TargetKind
from viet.numbers import WORDS
from viet.spelling import even

Direction = Literal["up", "down"]

_GROWTH = re.compile(
    r"tốc độ(?: \w+){0,3} tăng|tốc độ tăng|tăng trưởng|mức tăng|t[ỷỉ] lệ tăng|tốc độ phát triển|tăng (?:bình quân"
    r"|trung bình)"
)
_UP = re.compile(r"(?<!\w)(?:tăng(?! cường| thu nhập| trưởng)|(?<!trở )lên|nâng(?! cao| cấp))(?!\w)")
_DOWN = re.compile(r"(?<!\w)(?:giảm(?! nghèo| phát thải| thiểu)|xuống|kéo giảm|hạ|cắt giảm|rút ngắn|tiết kiệm)(?!\w)")
_REACHES_DOWN = re.compile(r"(?<!\w)(?:xuống|(?:giảm|hạ)[^,;]* còn)(?!\w)")
_REACHES_UP = re.compile(r"(?<!\w)(?:lên|tăng)(?: \w+){0,3} (?:lên|đạt|đến|tới)(?!\w)|(?<!\w)(?<!trở )lên(?!\w)")
_SHARE = re.compile(r"(?<!\w)t[ỷỉ] (?:lệ|trọng|suất)(?!\w)")
_AMOUNT = re.compile(
    r"^(?:(?:phấn đấu|đạt|tổng|bình quân|tổng số|số) )*(?:thu|chi|giá trị|sản lượng|doanh thu|kim ngạch|vốn"
    r"|năng suất|grdp|gdp"
    r"|số lượng|lượng|nguồn|quy mô|lượt|khách|dư nợ|sản xuất|nộp|thuế|xuất khẩu|kinh tế|công nghiệp|nông nghiệp"
    r"|dịch vụ)(?!\w)"
)
_FLOW = re.compile(
    r"(?<!\w)(?:thành lập mới|xây mới|trồng mới|làm mới|tổng (?:\w+ ){0,3}(?:vốn|đầu tư|mức|kinh phí|nguồn)|huy động"
    r"|thu hút|đào tạo"
    r"|bồi dưỡng|tập huấn|tạo việc làm|giải quyết việc làm|việc làm mới|tạo thêm|kết nạp|tổ chức|xuất khẩu lao động"
    r"|trồng|tăng thêm"
    r"|thành lập thêm|hỗ trợ)(?!\w)"
)
_MADE = re.compile(
    r"(?: \w+){0,4} được (?:đào tạo|tập huấn|bồi dưỡng|giải quyết việc làm|tạo việc làm|thành lập mới)(?!\w)"
)
_STOCK = re.compile(
    r"(?<!\w)(?:diện tích|bình quân đầu người|thu nhập bình quân|dân số|quy mô|tổng đàn|số lượng|mật độ)(?!\w)"
)
_LEAD_OFF = re.compile(
    r"^(?:[\s,;:.(\-–+]+|(?:phấn đấu|mục tiêu|đến|trong|vào|đạt|có|và|đồng thời|trong đó|bảo đảm|đảm bảo|hình thành"
    r"|duy trì|cụ thể"
    r"|hoàn thành|là|thành lập mới|phát triển|xây dựng|đưa|nâng|giảm|tăng"
    r"|tổ chức(?! (?:cơ sở )?đảng| đoàn| hội| chính trị| xã hội| tín dụng)|ít nhất|tối thiểu|trên|khoảng"
    r"|mỗi năm|từ)(?!\w))+"
)
_TAIL_OFF = re.compile(
    r"(?:[\s,;:.(\-–]+|(?<!\w)(?:đạt|là|còn|chiếm|bằng|đến|khoảng|vào|từ|lên|xuống|được|ở|mức|phấn đấu|trong|có"
    r"|bình quân đạt"
    r"|tối thiểu|ít nhất|trên|dưới|không quá|tối đa|gấp|trở lên|trở xuống)(?!\w))+$"
)


_MAKES_UP = re.compile(r"(?<!\w)(?:chiếm|đạt|là|bằng|còn)(?: [^\W\d]+){0,3} ?$")
_DIGITS = re.compile(rf"(?:[\d.,]+(?:(?: ?[-–] ?|/)[\d.,]+)?|(?:{'|'.join(WORDS)})(?!\w)) ?")


def kind_of(plain: str, piece: Piece, period: Period, *, rhythm: bool) -> TargetKind:
    """`rhythm`: the words, not the unit, say every year ("hằng năm")."""
    quantity, head = piece.quantity, plain[piece.at : piece.quantity.at]
    words = plain[piece.at : piece.to]
    if quantity.sort == "ratio":
        return _kind_of_share(quantity, head, words, yearly=rhythm or quantity.each is not None)
    made = _FLOW.search(head) or _MADE.match(plain, quantity.unit_to)
    if rhythm or (quantity.each and made):
        return "change" if _UP.search(head) or _DOWN.search(head) else "floor"
    if quantity.unit.startswith("lượt") or " lượt" in quantity.unit:
        return "cumulative"
    spans_years = bool(period.start and period.end and period.end.year > period.start.year)
    if made and not _STOCK.search(head):
        return "cumulative"
    return "cumulative" if spans_years and not _STOCK.search(head) else "level"


def _kind_of_share(quantity: Quantity, head: str, words: str, *, yearly: bool) -> TargetKind:
    falls, rises = bool(_DOWN.search(head)), bool(_UP.search(head))
    if _GROWTH.search(head) and not falls:
        return "growth"
    to_value = quantity.baseline or _REACHES_DOWN.search(head) or _REACHES_UP.search(head)
    if (falls or rises) and not to_value:
        return "growth" if rises and yearly and not _SHARE.search(head) else "change"
    if yearly and "vượt" not in head and not _SHARE.search(head) and _AMOUNT.match(head.strip()):
        return "growth"
    return "floor" if yearly and not (_SHARE.search(words) and quantity.each) else "level"


def direction_of(plain: str, piece: Piece, kind: TargetKind) -> Direction | None:
    """As the words tell; a growth rate goes up unless they say otherwise."""
    head = plain[piece.at : piece.quantity.at]
    if _DOWN.search(head):
        return "down"
    return "up" if kind == "growth" or _UP.search(head) else None


def indicator_of(text: str, piece: Piece, times: tuple[tuple[int, int], ...], heading: str) -> str:
    """What is measured: the words before the value, or those behind it ("100% …"); else what the heading names."""
    plain, quantity = even(text), piece.quantity
    head = _without(text, piece.at, quantity.at, times)
    if quantity.unit == "lần":
        return head or heading
    if piece.valued(plain):
        return head or _without(text, quantity.to, piece.to, times) or heading
    if quantity.sort in ("ratio", "money", "measure"):
        behind = _without(text, quantity.unit_to, piece.to, times)
        if head and _MAKES_UP.search(plain, piece.at, quantity.at):
            return f"{head} ({behind})" if behind else head
        return behind or head or heading
    counted = _without(text, _noun(plain, quantity), max(quantity.unit_to, _end(piece)), times)
    return counted if len(counted) > len(quantity.unit) or not head else f"{head} {counted}"


def _end(piece: Piece) -> int:
    """Of the words that name what is counted: "trở lên" at their end compares."""
    return piece.quantity.unit_to if piece.quantity.to == piece.to else piece.to


def _noun(plain: str, quantity: Quantity) -> int:
    digits = _DIGITS.match(plain, quantity.digits)
    return digits.end() if digits else quantity.unit_to


def _without(text: str, start: int, end: int, times: tuple[tuple[int, int], ...]) -> str:
    kept, at = "", start
    for a, b in times:
        if start <= a and b <= end:
            kept, at = kept + text[at:a], b
    words = " ".join((kept + text[at:end]).split())
    words = words[_matched(_LEAD_OFF, without_places(words)) :]
    tail = _TAIL_OFF.search(without_places(words))
    words = (words[: tail.start()] if tail else words).strip(" ,;:.-–(")
    words = words.rstrip(")") if words.count(")") > words.count("(") else words
    return "" if even(words).startswith("so với ") else words


def _matched(pattern: re.Pattern[str], plain: str) -> int:
    match = pattern.match(plain)
    return match.end() if match else 0
