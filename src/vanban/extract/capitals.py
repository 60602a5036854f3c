"""How a name printed in capitals is written in running text ("XÃ AN PHÚ" is "xã An Phú")."""

import re

from viet.spelling import even

_PHRASES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc", "Ủy ban bầu cử", "Ban Thường vụ", "Ban Chấp hành", "Ban Chỉ đạo", "Ban Thường trực",
    "Ban Quản lý", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Đảng bộ", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy",
    "Quận ủy", "Chi bộ", "Đoàn Thanh niên", "Hội Nông dân", "Chính phủ", "Thủ tướng Chính phủ", "Cựu chiến binh",
    "Liên hiệp Phụ nữ", "Hồ Chí Minh", "Việt Nam", "Chủ tịch", "Bí thư", "Trưởng ban", "Trưởng phòng", "Văn phòng",
    "Tiểu ban", "Hội đồng", "Y tế", "Công an", "Trung ương",
)  # fmt: skip
_PHRASE = re.compile("|".join(rf"(?<!\w){re.escape(even(p))}(?!\w)" for p in sorted(_PHRASES, key=len, reverse=True)))
_BY_EVEN = {even(p): p for p in _PHRASES}
_LEVEL = re.compile(
    r"(?<!\w)(?:(?:tỉnh|thành|huyện|quận) ủy|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu|thôn"
    r"|xóm|bản|ấp|buôn|khu phố|khu vực)(?!\w) ?"
)
_DEPUTY = re.compile(r"(?<!\w)phó (?=\w)")
_NOUN = re.compile(
    r"(?:sở|bộ|ban|phòng|văn phòng|tổng cục|cục|chi cục|vụ|trung tâm|trạm|hội|đoàn|viện|bệnh viện|thanh tra|tiểu ban"
    r"|ủy ban|công ty)(?!\w)"
)
_SCHOOL = re.compile(
    r"trường (?:(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|th|thcs|thpt)(?: và | - )?)+(?!\w) ?"
)
_FIRST = re.compile(r" (?P<link>và |- )?(?P<first>[^\W\d_])")
_PLACE_END = re.compile(rf"{_LEVEL.pattern}|[,;()]| - ")
_NUMBERED = re.compile(r"(?:khu vực|vùng|quân khu|khóa|thứ) (?P<number>[ivxlc]+)(?!\w)")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_ABBREVIATIONS = frozenset(
    ("ubnd", "hđnd", "mttq", "ubmttq", "btv", "bch", "bcđ", "tncs", "thpt", "thcs", "ptdt", "tw")
)


def natural(name: str, text: str = "") -> str:
    """A name in capitals in the case that `text` uses for it somewhere, else by the rules of official writing."""
    if not name.isupper():
        return name
    return _as_elsewhere(name, text) or _by_rule(even(name))


def _as_elsewhere(name: str, text: str) -> str | None:
    plain = even(text)
    at = plain.find(even(name))
    while at >= 0:
        printed = text[at : at + len(name)]
        if printed[0].isupper() and not printed.isupper():
            return printed
        at = plain.find(even(name), at + 1)
    return None


def _by_rule(lower: str) -> str:
    letters = list(lower)
    for m in _PHRASE.finditer(lower):
        letters[m.start() : m.end()] = _BY_EVEN[m[0]]
    for m in _LEVEL.finditer(lower):
        _raise_place(letters, lower, m.end())
    for m in _DEPUTY.finditer(lower):
        letters[m.end()] = letters[m.end()].upper()
    opening = _PHRASE.match(lower) or _NOUN.match(lower)
    if school := _SCHOOL.match(lower):
        _raise_place(letters, lower, school.end())
        letters[len("trường ")] = letters[len("trường ")].upper()
    elif opening and not _LEVEL.match(lower, opening.end() + 1):
        _raise_field(letters, lower, opening.end())
    for m in _SYLLABLE.finditer(lower):
        if m[0] in _ABBREVIATIONS:
            letters[m.start() : m.end()] = m[0].upper()
    for m in _NUMBERED.finditer(lower):
        letters[m.start("number") : m.end()] = m["number"].upper()
    letters[0] = letters[0].upper()
    return "".join(letters)


def _raise_place(letters: list[str], lower: str, start: int) -> None:
    """Every syllable of a place name, up to a dash, a comma or the next level."""
    ends = (m.start() for m in _PLACE_END.finditer(lower, start) if m[0] != " - " or _opens_body(lower, m.end()))
    end = next(ends, len(lower))
    for m in _SYLLABLE.finditer(lower, start, end):
        letters[m.start()] = letters[m.start()].upper()


def _opens_body(lower: str, at: int) -> bool:
    """Behind a dash stands another body or level, not the rest of a place's name ("BÀ RỊA - VŨNG TÀU")."""
    return any(p.match(lower, at) for p in (_PHRASE, _NOUN, _LEVEL))


def _raise_field(letters: list[str], lower: str, start: int) -> None:
    """The first syllable of the field, and those behind "và" and a dash: "Sở Khoa học và Công nghệ"."""
    for m in _FIRST.finditer(lower, start):
        if m.start() == start or m["link"]:
            letters[m.start("first")] = m["first"].upper()
