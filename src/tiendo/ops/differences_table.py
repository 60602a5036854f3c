"""A comparison as plain text, for a person at a terminal: words that went in [-…-], words that came in {+…+}."""

import datetime as dt
import textwrap
from collections.abc import Iterator

from vanban.compare.model import Comparison, Difference, IdentityDifference, Side

SORTS = {
    "deadline": "Đổi thời hạn, ngày tháng",
    "quantity": "Đổi con số",
    "body": "Đổi cơ quan",
    "approving": "Đổi nơi trình, nơi duyệt",
    "product": "Đổi sản phẩm",
    "dropped": "Bỏ",
    "added": "Thêm",
    "moved": "Chuyển chỗ",
    "wording": "Đổi câu chữ",
    "renumbered": "Đánh số lại",
    "spelling": "Chỉ khác chính tả, dấu câu",
}
FIELDS = {
    "type": "Loại văn bản",
    "number": "Số, ký hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Trích yếu",
    "signer": "Người ký",
    "recipients": "Nơi nhận",
}
BLANK = "(để trống)"


def differences_table(found: Comparison, *, width: int) -> str:
    return "\n".join(line for line in _lines(found, width)) + "\n"


def _lines(found: Comparison, width: int) -> Iterator[str]:
    if not found.is_same_document:
        yield "Hai tệp khác nhau gần hết: có thể không phải hai bản của cùng một văn bản."
    if not found.differences and not found.identity:
        yield "Hai bản không khác nhau."
        return
    yield "; ".join(f"{SORTS[sort].lower()}: {count}" for sort, count in found.counts.items()).capitalize()
    for one in found.identity:
        yield from _wrapped(_identity(one), width)
    last = ""
    for difference in found.differences:
        if difference.sort != last:
            last = difference.sort
            yield from ("", f"{SORTS[last].upper()} ({found.counts[last]})", "─" * width)
        yield from _difference(difference, width)


def _identity(one: IdentityDifference) -> str:
    old, new = (_day(said) if one.field == "date" else said for said in (one.old, one.new))
    return f"{FIELDS[one.field]}: {old or BLANK} → {new or BLANK}"


def _day(iso: str) -> str:
    return f"{dt.date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


def _difference(difference: Difference, width: int) -> Iterator[str]:
    sides = [side for side in (difference.old, difference.new) if side]
    yield " → ".join(dict.fromkeys(side.address or "(mở đầu)" for side in sides))
    if len(sides) == 2 and not difference.aspects:
        yield from _wrapped(f"    {sides[0].quote}", width)
        return
    if difference.old:
        yield from _wrapped(f"  - {_marked(difference.old, '[-', '-]')}", width)
    if difference.new:
        yield from _wrapped(f"  + {_marked(difference.new, '{+', '+}')}", width)


def _marked(side: Side, opening: str, closing: str) -> str:
    quote = side.quote
    for start, end in reversed(side.marks):
        quote = f"{quote[:start]}{opening}{quote[start:end]}{closing}{quote[end:]}"
    return quote


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, subsequent_indent="    ")
