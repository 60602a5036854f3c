"""Which words of a sentence belong to which of its quantities."""

import re
from dataclasses import dataclass
from itertools import pairwise

from vanban.extract.quantities import Quantity

_CUT = re.compile(r"; |,? ?\(? ?trong đó,?(?: có)?(?= |:)|, đồng thời,? | \(|, | và (?=\D{0,24}\d)")
_FRESH = re.compile(
    r"(?:các |những )?(?:t[ỷỉ] (?:lệ|trọng|suất)|số|tổng|thu nhập|thu|giá trị|sản lượng|diện tích|tốc độ|mức|quy mô"
    r"|năng suất"
    r"|chỉ số|phấn đấu|có|đến|ít nhất|tối thiểu|trên|khoảng|duy trì|bảo đảm|đảm bảo|hoàn thành|thành lập|xây dựng"
    r"|hình thành"
    r"|phát triển|đào tạo|kim ngạch|lương thực|bình quân|\d|mỗi|hằng|hàng|từ|top|tốp|thuộc|nâng|giảm|tăng|đưa|độ"
    r"|mật độ)(?!\w)"
)
_WITHIN = re.compile(r"(?:,|;|\.|\(| )*trong đó")
_STRIVE = re.compile(r"(?<=[,;] )(?:phấn đấu|mục tiêu|hướng tới|trong đó)(?!\w)|(?<=[,;] )t[ỷỉ] (?:lệ|trọng)(?!\w)")
_JOIN = re.compile(r"[\s,;:(\-–+]*(?:(?:và|đồng thời|cụ thể|cụ thể là|trong đó|ngoài ra|bên cạnh đó)(?!\w)[,:]?\s*)*")
_CLOSED = re.compile(
    r"\s*(?:[,;.()]|và |$|trở (?:lên|xuống)|vào |năm |các năm |trong |\(?so với|mỗi |hằng |hàng |bình quân |giai đoạn "
    r"|trên (?:toàn|địa bàn|phạm vi) |theo |để |nhằm |góp phần |khi |tại )"
)
_LONG_LEAD = 24
"""Characters before a comma that are more than a time or "Phấn đấu"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Offsets are of the paragraph's text."""

    at: int
    to: int
    own: int
    """Where its own words begin; behind `at` where it shares those of the quantity before it."""
    quantity: Quantity
    part: tuple[int, int]
    """The stretch between semicolons that it stands in."""
    within: bool
    """Whether "trong đó" opens it."""
    shared: bool
    """Whether its words begin with those of the quantity before it."""

    def valued(self, plain: str) -> bool:
        """Whether the number says how much of what stands before it ("tỷ lệ … đạt 90%"), not of what follows."""
        return _is_closed(plain, self.quantity)


def _is_closed(plain: str, quantity: Quantity) -> bool:
    return quantity.sort in ("ratio", "money", "measure") and bool(_CLOSED.match(plain, quantity.to))


def pieces(plain: str, part: tuple[int, int], quantities: tuple[Quantity, ...]) -> tuple[Piece, ...]:
    """One for each quantity of the part that stands for itself; `plain` is the paragraph's text, evened."""
    kept = _apart(plain, quantities)
    cuts = [_cut(plain, a, b) for a, b in pairwise(kept)]
    found = list[Piece]()
    for k, quantity in enumerate(kept):
        start = part[0] if k == 0 else cuts[k - 1][0]
        end = part[1] if k == len(cuts) else cuts[k][0]
        goes_on = k > 0 and found[-1].within and plain.startswith(" và ", start)
        within = goes_on or bool(_WITHIN.match(plain, start if k else _words(plain, part[0])))
        at = _begin(plain, start, quantity)
        shared = k > 0 and not plain[at : quantity.digits].strip() and (quantity.led or _is_closed(plain, quantity))
        own, at = at, found[-1].at if shared else at
        found.append(Piece(at, _finish(plain, end, quantity), own, quantity, part, within, shared))
    return tuple(found)


def _words(plain: str, at: int) -> int:
    while at < len(plain) and plain[at] in " -–+":
        at += 1
    return at


def _apart(plain: str, quantities: tuple[Quantity, ...]) -> list[Quantity]:
    """Of two quantities with nothing between that parts them, the share; else the first: the other only describes."""
    kept = list[Quantity]()
    for quantity in quantities:
        if not kept or (_cuts(plain, kept[-1], quantity) and not _belongs(plain, kept[-1], quantity)):
            kept.append(quantity)
        elif quantity.sort == "ratio" and kept[-1].sort != "ratio":
            kept[-1] = quantity
    return kept


def _cuts(plain: str, left: Quantity, right: Quantity) -> list[tuple[int, int]]:
    return [m.span() for m in _CUT.finditer(plain, left.to, right.digits + 1) if m.end() <= right.digits]


def _fresh(plain: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [c for c in cuts if _FRESH.match(plain, c[1]) or "trong đó" in plain[c[0] : c[1]]]


def _belongs(plain: str, left: Quantity, right: Quantity) -> bool:
    """ "100% khu, cụm công nghiệp có tối thiểu 1 trạm": the second says what each of the first must have."""
    share_of = left.sort == "ratio" and not _is_closed(plain, left)
    return share_of and right.sort != "ratio" and not _fresh(plain, _cuts(plain, left, right))


def _cut(plain: str, left: Quantity, right: Quantity) -> tuple[int, int]:
    cuts = _cuts(plain, left, right)
    return cuts[0] if _is_closed(plain, left) else (_fresh(plain, cuts) or cuts)[-1]


def _begin(plain: str, start: int, quantity: Quantity) -> int:
    """Behind conjunctions, and behind other work of the sentence where the words of the aim begin anew."""
    at = _JOIN.match(plain, start, quantity.at).end()  # type: ignore[union-attr]
    closed = _is_closed(plain, quantity)
    for match in _STRIVE.finditer(plain, at, quantity.at):
        names = plain[match.end() : quantity.at].strip(" ,:")
        at = match.start() if names or not closed else at
    comma = plain.rfind(", ", at, quantity.at)
    if comma >= at + _LONG_LEAD and not closed and (comma + 2 == quantity.at or _FRESH.match(plain, comma + 2)):
        at = comma + 2
    return at


def _finish(plain: str, end: int, quantity: Quantity) -> int:
    comma = plain.find(", ", quantity.to, end)
    return comma if comma >= 0 and _is_closed(plain, quantity) else end
