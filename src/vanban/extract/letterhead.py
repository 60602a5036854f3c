"""What a letterhead says: who issued the paper, under which number, where and when."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.model import DateText
from vanban.source import Paragraph
from viet.fold import fold, fold_keep

_BLANK = r"[\s.…_/-]*"
_DATE = re.compile(
    rf"ngày{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<month>\d{{1,2}})?{_BLANK}năm\s*(?P<year>(?:19|20)\d\d)"
    r"|ngày[\s.…_]*(?P<day2>\d{1,2})?[\s.…_]*/[\s.…_]*(?P<month2>\d{1,2})?[\s.…_]*/\s*(?P<year2>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:^|.*[\d)*]\s+|.*\s{2,})?(?P<place>[^\W\d_][^,;:\d]{1,40}?)\s*,\s*$")
_SYMBOL = r"[A-ZĐƯÔ][\wĐđ&]*(?:\s?[-/.]\s?[A-ZĐƯÔ][\wĐđ&]*)*"
_NUMBER = re.compile(
    rf"^\W*Số\s*:?\s*(?P<number>\d+[a-zA-Z]?(?:\s?/\s?(?:19|20)\d\d(?=\s?/))?)?[\s.…_]*(?P<mark>[-/])\s*(?P<symbol>{_SYMBOL})",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*-\s*tu do\s*-\s*hanh phuc|dang cong san viet nam)[\s!*-]*"
)
_MOTTO_PIECE = re.compile(
    r"(?:cong hoa xa hoi(?: chu nghia)?|(?:chu nghia )?viet nam|(?:doc lap|tu do|hanh phuc|\W)+)$"
)
_ABOUT = re.compile(r"(?:v/v|về việc|v/v:)\s*:?\s*", re.IGNORECASE)
_MARKS = re.compile(r"\W*(?:(?:toi |tuyet )?mat|hoa toc|thuong khan|khan|du thao(?: lan \d+)?|du thao lan thu \w+)\W*$")
_ENDS = re.compile(r"^[\s*_=–—-]*|[\s*_=–—-]*$")
_LEVEL = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|THÔN|XÓM|BẢN|ẤP|BUÔN|KHU PHỐ|TỔ DÂN PHỐ"
    r"|TRUNG ƯƠNG)(?!\w)"
)
_PARTY_SEAT = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU]")
_BODY = re.compile(
    r"(?:UBND|HĐND|MTTQ|UBMTTQ|UB MTTQ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|SỞ|BỘ(?! PHẬN)|BAN|TIỂU BAN|PHÒNG(?!,)|VĂN PHÒNG"
    r"|TỔNG CỤC|CỤC|CHI CỤC|VỤ|TRUNG TÂM|TRẠM|TRƯỜNG|ĐẢNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|CHI BỘ|MẶT TRẬN|HỘI|ĐOÀN"
    r"|CHI ĐOÀN|CHI HỘI|CÔNG AN|CÔNG ĐOÀN|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|TỔ|ĐỘI|TÒA ÁN|TOÀ ÁN|VIỆN|KHO BẠC|BẢO HIỂM"
    r"|NGÂN HÀNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|THANH TRA|BỆNH VIỆN|HỌC VIỆN|ĐẠI HỌC|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|BÁO"
    r"|ĐÀI|THÔN|XÓM|BẢN|ẤP|BUÔN|KHU PHỐ|TỔ DÂN PHỐ|BCH|BTV|BCĐ)(?!\w)"
)
_OPEN_END = re.compile(
    r"(?:,|\bVÀ|\bCỦA|\bVỀ|-|^(?:VĂN PHÒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ỦY BAN|BAN|BAN CHỈ ĐẠO|HỘI ĐỒNG|ĐẢNG BỘ))\s*$"
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """As printed; `bodies` from the highest down, the last one issued the paper."""

    bodies: tuple[str, ...] = ()
    number: str | None = None
    symbol: str | None = None
    mark: str = "/"
    """What stands between number and symbol: "/" on papers of the state, "-" on those of the party."""
    place: str | None = None
    date: DateText | None = None
    about: str | None = None
    """The abstract under the number of an official letter ("V/v …")."""


def letterhead_of(paragraphs: Sequence[Paragraph]) -> Letterhead:
    """Both columns may come in any order, and on one line."""
    number = symbol = place = about = None
    mark = "/"
    date: DateText | None = None
    names: list[str] = []
    plain: list[str] = []
    for line in _lines(paragraphs):
        rest = line
        if found := _DATE.search(rest):
            date = date or date_of(found)
            place = place or _place(rest[: found.start()])
            rest = rest[: found.start()].removesuffix(_tail(rest[: found.start()]))
        if numbered := _NUMBER.match(rest):
            number, symbol = number or _tight(numbered["number"]), symbol or _tight(numbered["symbol"])
            mark = numbered["mark"]
            continue
        if opened := _ABOUT.match(rest):
            about = rest[opened.end() :]
        elif about and not rest.isupper() and not found:
            about = f"{about} {rest}"
        elif number is None and symbol is None and rest:
            (names if rest.upper() == rest else plain).append(rest)
    return Letterhead(tuple(_bodies(names or filter(_is_body, plain))), number, symbol, mark, place, date, about)


def date_of(found: re.Match[str]) -> DateText | None:
    """The date with a blank day as the month's bounds, with a blank month as the year's; None for no calendar day."""
    day, month, year = (found[k] or found[k + "2"] for k in ("day", "month", "year"))
    first = (int(year), int(month or 1), int(day or 1))
    last_month = int(month or 12)
    if not 1 <= first[1] <= 12 or not 1 <= first[2] <= calendar.monthrange(first[0], first[1])[1]:
        return None
    last_day = int(day or 0) or calendar.monthrange(first[0], last_month)[1]
    return DateText(found[0], dt.date(*first), dt.date(first[0], last_month, last_day))


def _lines(paragraphs: Iterable[Paragraph]) -> Iterable[str]:
    """Without the motto, rules and stamps; a motto printed on the issuer's own line is cut out."""
    for paragraph in paragraphs:
        text = paragraph.text
        while motto := _MOTTO.search(fold_keep(text)):
            text = f"{text[: motto.start()].rstrip()}   {text[motto.end() :].lstrip()}"
        text = _ENDS.sub("", text).strip()
        if text and any(map(str.isalpha, text)) and not _MARKS.match(fold(text)) and not _MOTTO_PIECE.match(fold(text)):
            yield text


def _place(before: str) -> str | None:
    found = _PLACE.match(before)
    return " ".join(found["place"].split()) if found else None


def _tail(before: str) -> str:
    """What belongs to the date at the end of a line that has more in front of it."""
    found = _PLACE.match(before)
    return before[found.start("place") :] if found else ""


def _tight(text: str | None) -> str | None:
    return re.sub(r"\s+", "", text) if text else None


def _bodies(names: Iterable[str]) -> Iterable[str]:
    """Joins what a narrow column has broken: "ỦY BAN NHÂN DÂN" / "XÃ …" is one body, "PHÒNG …" below it another."""
    current = ""
    for name in names:
        if current and _starts_body(name, current):
            yield current
            current = name
        else:
            current = f"{current} {name}".strip()
    if current:
        yield current


def _is_body(line: str) -> bool:
    """A body's name in small letters, where the column has none in capitals."""
    return _BODY.match(line.upper()) is not None


def _starts_body(name: str, above: str) -> bool:
    name, above = name.upper(), above.upper()
    if _OPEN_END.search(above):
        return False
    if _LEVEL.match(name) and not _PARTY_SEAT.match(name):
        return _LEVEL.search(above) is not None
    return _BODY.match(name) is not None
