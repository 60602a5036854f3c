"""Which documents a plan cites by their number, with kind, date and issuer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanban.extract.full_words import full_words
from vanban.model import Cite
from viet.days import real_day
from viet.letters import SMALL
from viet.spelling import even

_KIND = (
    r"(?:văn bản hợp nhất|nghị quyết liên tịch|thông tư liên tịch|chương trình hành động|chương trình công tác"
    r"|chương trình phối hợp|kế hoạch hành động|kế hoạch phối hợp|quy chế phối hợp|công điện|công văn|văn bản"
    r"|nghị quyết|nghị định|quyết định|chỉ thị|kết luận|thông tư|thông báo kết luận|thông báo|thông tri|hướng dẫn"
    r"|báo cáo|tờ trình|quy định|quy chế|chương trình|kế hoạch|phương án|đề án|dự án|bộ luật|luật|pháp lệnh|lệnh"
    r"|hiệp định|biên bản|giấy mời|quy hoạch|điều lệ)"
)
_LETTERS = rf"(?:[A-ZĐƯÔ]{{1,2}}(?:r|g|Tr|Tg)|QyĐ|[A-ZĐƯÔ][A-ZĐƯÔ&]*\d*[A-Za-z]?)(?![{SMALL}])"
_FIGURES = r"\d{1,6}[a-zA-Z]?(?:\.\d+)?(?:\s?/\s?(?:19|20)\d\d)?"
_NUMBER = re.compile(
    rf"(?<![\w/.,-])(?P<number>{_FIGURES}\s?[/–-]\s?{_LETTERS}(?:(?:\s?[-/–]\s?|\.|,(?=[A-Z]{{2}})){_LETTERS})*)"
)
_BARE = re.compile(rf"(?<!\w)(?P<kind>{_KIND})\s+(?:số\s*:?\s*)?(?P<number>\d{{1,5}})(?=\s+của\s|,?\s+ngày\s+\d)")
_KINDS = re.compile(rf"(?<!\w){_KIND}(?!\w)")
_BESIDE = re.compile(r"[\s:]*(?:số[\s:]*){0,2}$")
"""What stands between kind and number where they belong together: nothing, "số", or "số" typed twice."""
_APART = re.compile(r"[^.;:()\d]{0,90}?\ssố[\s:]*$")
"""A name between the two: "Luật Đất đai số 31/2024/QH15"."""
_SYMBOL = re.compile(r"[A-ZĐƯÔ][^\W\d_]*")
_LISTED = re.compile(r"\s*(?:,|và|;)\s*(?:các\s+)?(?:số\s*:?\s*)?$")
_DATE = re.compile(
    r"[\s,(]*(?:ban hành\s+)?(?:ký\s+)?ngày\s*(?P<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})\s*"
    r"(?:/|-|\.|,?\s*năm)\s*(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_OF = re.compile(r"\)?,?\s*(?:của|do)\s+(?=\S)")
_OPENLY = re.compile(
    r"\s+(?=(?:Đại hội|Ban |Bộ |Chính phủ|Thủ tướng|Quốc hội|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Tỉnh ủy|Đảng ủy|Sở ))"
)
_ISSUER_END = re.compile(
    rf"[;.:()\n“”\"]|(?:,|\s+và)(?=\s+(?:các\s+)?{_KIND}\s)|\s+(?:về|v/v|ban hành|phê duyệt|quy định|sửa đổi"
    r"|triển khai|thực hiện|hướng dẫn|xây dựng|khóa|khoá|nhiệm kỳ|tại|nhằm|để|theo|trên cơ sở|thông qua|giao|công bố"
    r"|được|đã|ngày|năm|đến|trong|là|gửi|tiếp tục|cho|với|từ|đối với|-)(?!\w)"
)
_WRITES = re.compile(r"\s+(?:xây dựng|ban hành|triển khai) (?:kế hoạch|chương trình|chỉ thị|quyết định)")
"""What the issuer of the plan at hand does, behind a comma: "… của Sở Y tế, UBND xã ban hành kế hoạch"."""
_ALSO_LARGE = frozenset(("về", "v/v", "ban hành", "phê duyệt", "quy định", "triển khai", "thực hiện", "hướng dẫn"))
_NEXT = re.compile(r"(?P<link>,|\s+và)\s+(?P<letter>\w)")
_ABOUT_END = re.compile(r"[;.()\n]")
_BY_SYMBOL = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận", "NĐ": "Nghị định", "TT": "Thông tư",
    "KH": "Kế hoạch", "CTr": "Chương trình", "ĐA": "Đề án", "TB": "Thông báo", "HD": "Hướng dẫn", "BC": "Báo cáo",
    "TTr": "Tờ trình", "QC": "Quy chế", "QyĐ": "Quy định", "CĐ": "Công điện", "PA": "Phương án",
    "TTLT": "Thông tư liên tịch", "CV": "Công văn", "NQLT": "Nghị quyết liên tịch", "QH": "Luật", "UBND": "Công văn",
}  # fmt: skip
_LEADING = re.compile(r"\D.*")
_SIGNS = re.compile(r"\W")
_LONGEST_ISSUER = 120
_LONGEST_ABOUT = 300


def cites_of(texts: Iterable[str], own: str | None) -> tuple[Cite, ...]:
    """Every document cited with a number, once, in the order of first mention; `own` is the plan's own number."""
    found: dict[str, Cite] = {}
    for text in texts:
        for cite in cites_in(text):
            key = _key(cite.number)
            if own is None or key != _key(own):
                found[key] = _fuller(found[key], cite) if key in found else cite
    full = {(c.kind, _LEADING.sub("", c.number)) for c in found.values() if not c.number.isdigit()}
    return tuple(c for c in found.values() if not (c.number.isdigit() and (c.kind, c.number) in full))


def _key(number: str) -> str:
    """One key for the ways a number is typed: "36-NQ/TW", "36/NQ-TW"."""
    return _SIGNS.sub("", even(number))


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
        cite, last_end = _cite(text, lower, start, mark.end("number"), kind, number)
        last_kind = kind
        yield cite


def _bare(text: str, lower: str) -> Iterator[re.Match[str]]:
    """ "Đề án 06 của Chính phủ": a number without symbol, where an issuer or a date shows that it is one."""
    for m in _BARE.finditer(lower):
        if not _NUMBER.match(text, m.start("number")):
            yield m


def _kind(lower: str, at: int, number: str) -> tuple[str | None, int]:
    """The kind named in front of the number and where it starts; else the kind that the symbol stands for."""
    symbol = _SYMBOL.search(number)
    known = _BY_SYMBOL.get(symbol[0]) if symbol else None
    kinds = list(_KINDS.finditer(lower, max(0, at - 140), at))
    beside = [k for k in kinds if _BESIDE.match(lower[k.end() : at])]
    apart = [k for k in kinds if _APART.match(lower[k.end() : at])]
    meant = [k for k in apart if known and k[0].capitalize().startswith(known)]
    named = next(iter([*beside[-1:], *meant[-1:], *apart[-1:]]), None)
    return (named[0].capitalize(), named.start()) if named else (known, at)


def _cite(text: str, lower: str, start: int, end: int, kind: str, number: str) -> tuple[Cite, int]:
    dated = _DATE.match(text, end)
    date = real_day(int(dated["year"]), int(dated["month"]), int(dated["day"])) if dated else None
    end = dated.end() if dated and date else end
    issuer, end = _issuer(text, lower, end)
    return Cite(kind, number, date, issuer, _quoted(text, lower, start, end)), end


def _issuer(text: str, lower: str, end: int) -> tuple[str | None, int]:
    opened = _OF.match(text, end) or _OPENLY.match(text, end)
    if opened is None:
        return None, end
    far = min(opened.end() + 2 * _LONGEST_ISSUER, len(text))
    ends = (m.span() for m in _ISSUER_END.finditer(lower, opened.end(), far))
    stop = next((a for a, b in ends if not _is_name(text[a:b].strip())), far)
    stop = next((m.start() for m in _NEXT.finditer(text, opened.end(), stop) if m["letter"].islower()), stop)
    comma = text.rfind(", ", opened.end(), stop)
    if comma > 0 and _WRITES.match(lower, stop):
        stop = comma
    name = text[opened.end() : stop].strip(" ,-–")
    if not name or len(name) > _LONGEST_ISSUER:
        return None, end
    return full_words(name), opened.end() + len(text[opened.end() : stop].rstrip(" ,-–"))


def _is_name(word: str) -> bool:
    """A syllable of a place that is also a word ("phường Từ Sơn", "xã Năm Căn"); "Về việc" is at times so written."""
    return word[:1].isupper() and not word.isupper() and even(word) not in _ALSO_LARGE


def _quoted(text: str, lower: str, start: int, end: int) -> str:
    """The citation with what the document is about, as far as the sentence says it."""
    if lower.startswith((" về", " v/v"), end):
        far = min(end + _LONGEST_ABOUT, len(text))
        closed = _ABOUT_END.search(text, end, far)
        end = closed.start() if closed else far
    return " ".join(text[start:end].split())


def _fuller(first: Cite, again: Cite) -> Cite:
    """A later mention fills what the first one left out."""
    return replace(first, date=first.date or again.date, issuer=first.issuer or again.issuer)


def _tight(number: str) -> str:
    return re.sub(r"\s+", "", number).replace("–", "-")
