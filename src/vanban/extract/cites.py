"""Which documents a plan cites by their number, with kind, date and issuer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanban.extract.full_words import full_words
from vanban.extract.letterhead import date_of
from vanban.model import Cite
from viet.spelling import even

_KIND = (
    r"(?:văn bản hợp nhất|nghị quyết liên tịch|thông tư liên tịch|chương trình hành động|chương trình công tác|chương trình phối hợp"
    r"|kế hoạch hành động|kế hoạch phối hợp|quy chế phối hợp|công điện|công văn|văn bản|nghị quyết|nghị định|quyết định|chỉ thị|kết luận"
    r"|thông tư|thông báo|thông tri|hướng dẫn|báo cáo|tờ trình|quy định|quy chế|chương trình|kế hoạch|phương án|đề án|dự án|bộ luật|luật"
    r"|pháp lệnh|lệnh|hiệp định|biên bản|giấy mời|quy hoạch|điều lệ)"
)
_TOKEN = r"(?:[A-ZĐƯÔ]{1,2}(?:r|g|Tr|Tg)|QyĐ|[A-ZĐƯÔ][A-ZĐƯÔ&]*\d*[A-Za-z]?)(?![a-zà-ỹđ])"
_FULL = (
    rf"\d{{1,6}}[a-zA-Z]?(?:\.\d+)?(?:\s?/\s?(?:19|20)\d\d)?\s?(?:/|-|–)\s?{_TOKEN}(?:(?:\s?[-/–]\s?|\.|,(?=[A-Z]{{2}})){_TOKEN})*"
)
_NUMBER = re.compile(rf"(?<![\w/.,-])(?P<number>{_FULL})")
_BARE = re.compile(rf"(?<!\w)(?P<kind>{_KIND})\s+(?:số\s*:?\s*)?(?P<number>\d{{1,5}})(?=\s+của\s|,?\s+ngày\s+\d)")
_BEFORE = re.compile(
    rf"(?<!\w)(?P<kind>{_KIND})(?:\s+(?:số)?[\s:]*(?:số\s*)?|\s+[^.;:()\d]{{0,90}}?\s+số\s*:?\s*)$"
)
_NUMERAL = re.compile(r"(?:^|\W)số\s*:?\s*$")
_LISTED = re.compile(r"\s*(?:,|và|;)\s*(?:các\s+)?(?:số\s*:?\s*)?$")
_DATE = re.compile(
    r"[\s,(]*(?:ban hành\s+)?(?:ký\s+)?ngày\s*(?P<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*(?P<year>(?:19|20)\d\d)"
    r"|[\s,(]*ngày\s*(?P<day2>)(?P<month2>)(?P<year2>)(?!.)",
    re.IGNORECASE,
)
_OF = re.compile(r"\)?,?\s*(?:của|do)\s+(?=\S)")
_OPENLY = re.compile(r",?\s+(?=(?:Đại hội|Ban |Bộ |Chính phủ|Thủ tướng|Quốc hội|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Tỉnh ủy|Đảng ủy|Sở ))")
_ISSUER_END = re.compile(
    rf"[;.:()\n“”\"]|,(?!\s[A-ZĐÀ-Ỹ](?!\w*\s?(?:số|về)))|\s(?:về|v/v|ban hành|phê duyệt|quy định|sửa đổi|triển khai|thực hiện|hướng dẫn|khóa|khoá"
    rf"|nhiệm kỳ|tại|nhằm|để|theo|trên cơ sở|thông qua|giao|công bố|được|đã|và(?=\s+(?:các\s+)?{_KIND}(?!\w))|ngày|năm|đến|trong|là|gửi|tiếp tục"
    rf"|cho|với|từ|đối với|-)(?!\w)|,\s(?=(?:các\s+)?{_KIND}\s)",
    re.IGNORECASE,
)
_ABOUT_END = re.compile(r"[;.()\n]")
_BY_SYMBOL = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận", "NĐ": "Nghị định", "TT": "Thông tư", "KH": "Kế hoạch",
    "CTr": "Chương trình", "ĐA": "Đề án", "TB": "Thông báo", "HD": "Hướng dẫn", "BC": "Báo cáo", "TTr": "Tờ trình", "QC": "Quy chế",
    "QyĐ": "Quy định", "QĐi": "Quy định", "CĐ": "Công điện", "PA": "Phương án", "TTLT": "Thông tư liên tịch", "CV": "Công văn",
    "NQLT": "Nghị quyết liên tịch", "QH": "Luật", "UBND": "Công văn",
}  # fmt: skip
_LONGEST_ISSUER = 120


def cites_of(texts: Iterable[str], own: str | None) -> tuple[Cite, ...]:
    """Every document cited with a number, once, in the order of first mention; `own` is the plan's own number with symbol."""
    found: dict[str, Cite] = {}
    for text in texts:
        for cite in cites_in(text):
            key = even(cite.number)
            if own is not None and key == even(own):
                continue
            found[key] = _fuller(found[key], cite) if key in found else cite
    return tuple(found.values())


def cites_in(text: str) -> Iterator[Cite]:
    """The citations of one paragraph in order, repeated ones too."""
    lower = even(text)
    last_kind, last_end = None, 0
    marks = sorted([*_NUMBER.finditer(text), *_bare(text, lower)], key=lambda m: m.start("number"))
    for mark in marks:
        number = _tight(mark["number"])
        kind, start = _kind(lower, mark.start("number"), number)
        if kind is None and last_kind and _LISTED.match(lower, last_end, mark.start("number")):
            kind = last_kind
        if kind is None:
            continue
        cite, last_end = _cite(text, start, mark.end("number"), kind, number)
        last_kind = kind
        yield cite


def _bare(text: str, lower: str) -> Iterator[re.Match[str]]:
    """ "Đề án 06 của Chính phủ": a number without symbol, where an issuer or a date shows that it is one."""
    for m in _BARE.finditer(lower):
        if not _NUMBER.match(text, m.start("number")):
            yield m


def _kind(lower: str, at: int, number: str) -> tuple[str | None, int]:
    """The kind named in front of the number and where it starts; else the kind that the symbol stands for behind "số"."""
    named = _BEFORE.search(lower, max(0, at - 140), at)
    if named:
        return named["kind"].capitalize(), named.start()
    symbol = re.search(r"[A-ZĐƯÔ]\w*", number)
    known = _BY_SYMBOL.get(re.sub(r"\d+$", "", symbol[0])) if symbol else None
    return (known, at) if known and (_NUMERAL.search(lower, 0, at) or symbol) else (None, at)


def _cite(text: str, start: int, end: int, kind: str, number: str) -> tuple[Cite, int]:
    dated = _DATE.match(text, end)
    read = date_of(dated) if dated and dated["year"] else None
    end = dated.end() if read and dated else end
    issuer, end = _issuer(text, end)
    return Cite(kind, number, read.start if read else None, issuer, _quoted(text, start, end)), end


def _issuer(text: str, end: int) -> tuple[str | None, int]:
    opened = _OF.match(text, end) or _OPENLY.match(text, end)
    if opened is None:
        return None, end
    closed = _ISSUER_END.search(text, opened.end())
    stop = closed.start() if closed else len(text)
    name = text[opened.end() : stop].strip(" ,-–")
    if not name or len(name) > _LONGEST_ISSUER:
        return None, end
    return full_words(name), opened.end() + len(text[opened.end() : stop].rstrip(" ,-–"))


def _quoted(text: str, start: int, end: int) -> str:
    """The citation with what the document is about, as far as the sentence says it."""
    if even(text[end : end + 4]).startswith((" về", " v/v")):
        closed = _ABOUT_END.search(text, end)
        end = min(closed.start() if closed else len(text), end + 300)
    return " ".join(text[start:end].split())


def _fuller(first: Cite, again: Cite) -> Cite:
    """A later mention fills what the first one left out."""
    return replace(first, date=first.date or again.date, issuer=first.issuer or again.issuer)


def _tight(number: str) -> str:
    return re.sub(r"\s+", "", number).replace("–", "-")
