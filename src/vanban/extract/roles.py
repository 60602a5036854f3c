"""What a role line says ("Cơ quan chủ trì: …", "Thời gian hoàn thành: …") about the items above it."""

import re
from dataclasses import dataclass
from typing import Literal

from viet.spelling import even

Kind = Literal["lead", "partners", "deadline", "product", "submit_to", "aside"]
"""`aside`: a field that is neither work nor a role ("Kinh phí: …", "Địa điểm: …")."""

_WHO = (
    r"(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|người|lãnh đạo|tổ chức|phòng|ban|địa phương|chủ thể)(?:, (?:cơ quan"
    r"|đơn vị|cá nhân|tổ chức|người))*"
)
_DOES = (
    r"(?:chủ trì|thực hiện|phụ trách|đầu mối|tham mưu|chuẩn bị|soạn thảo|chịu trách nhiệm(?: chính)?|triển khai"
    r"|được giao|chỉ đạo)"
)
_LABELS: dict[Kind, str] = {
    "partners": rf"(?:{_WHO} )?(?:tham gia )?phối hợp(?: thực hiện| triển khai)?",
    "lead": rf"{_WHO} {_DOES}(?:[, ]+(?:{_DOES}|phối hợp|và|chính))*|chủ trì(?: thực hiện| tham mưu)?"
    rf"|phụ trách(?: chính)?"
    r"|người thực hiện|phân công(?: nhiệm vụ| thực hiện| trách nhiệm)*|trách nhiệm(?: thực hiện| chính)?"
    r"|tổ chức thực hiện",
    "deadline": r"(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hạn)(?: (?:dự kiến|thực hiện|hoàn thành"
    r"|triển khai|trình"
    r"|ban hành|báo cáo|tổ chức|gửi|kết thúc|xong|và|cụ thể|kiểm tra|tiến hành))*|hoàn thành",
    "product": r"(?:sản phẩm|kết quả|đầu ra)(?: (?:đầu ra|dự kiến|thực hiện|cần đạt|đạt được|hoàn thành|chính"
    r"|phải đạt))*",
    "submit_to": r"(?:cấp|cơ quan|thẩm quyền|nơi|người)(?: có thẩm quyền)?"
    r" (?:trình|phê duyệt|ban hành|quyết định|nhận|tiếp nhận|báo cáo)(?: (?:phê duyệt|ban hành|báo cáo))*"
    r"|thẩm quyền|nơi nhận báo cáo",
    "aside": r"kinh phí(?: thực hiện)?|nguồn (?:kinh phí|vốn|lực)(?: thực hiện)?|địa điểm|thành phần(?: tham gia"
    r"| tham dự| mời)?"
    r"|địa bàn|đối tượng(?: tham gia| thực hiện)?|số lượng|quy mô|hình thức|mục đích|yêu cầu|căn cứ|ghi chú",
}
_LABEL = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items()))
_WORK = re.compile(r"(?:nội dung )?(?:nhiệm vụ|công việc|nội dung)(?: cụ thể| thực hiện| công việc)? ?: ?(?=\w)")
_COLON = re.compile(r" ?(?:\([^()]*\))? ?: ?")
_INLINE = re.compile(r"(?:^|(?<=[.;,(] )|(?<=[.;(]))(?=\w)")
_BY_VERB = re.compile(
    r"(?:^|(?<=[.;,(] )|(?<=\())(?:giao(?: cho)?|do|phân công) (?!trách nhiệm|nhiệm vụ|quyền)(?P<who>[^.;:]{3,90}?)"
    r"(?= (?:chủ trì|phụ trách|là đầu mối|làm đầu mối)(?:[.;,)/]|$| thực hiện))"
)


@dataclass(frozen=True, slots=True)
class Role:
    """One field of a role line; `value` is the words at [at, to), empty where the values stand on the lines below."""

    kind: Kind
    value: str
    at: int
    to: int


def role_line(text: str) -> tuple[Role, ...]:
    """The fields of a line that holds nothing else; () for any other line."""
    words = even(text)
    first = _field(words, 0)
    return tuple(_cut(text, [first, *_later(words, first[2])])) if first else ()


def inline_roles(text: str) -> tuple[Role, ...]:
    """The fields at the end of an item's own words ("… . Phụ trách: Y sĩ A.", "Giao Chi hội B chủ trì.")."""
    words = even(text)
    roles = list(_cut(text, _later(words, 0)))
    for m in _BY_VERB.finditer(words):
        at, end = m.span("who")
        roles.append(Role("lead", text[at:end], at, end))
    return tuple(roles)


def work_label(text: str) -> int:
    """Offset behind a label that only says that work follows ("Nhiệm vụ: …")."""
    m = _WORK.match(even(text))
    return m.end() if m else 0


def bare_label(text: str) -> Kind | None:
    """The role that a heading announces for the lines under it ("b) Cơ quan thực hiện:")."""
    words = even(text).strip(" :.")
    m = _LABEL.fullmatch(words)
    return _kind(m) if m else None


def _kind(m: re.Match[str]) -> Kind:
    return next(kind for kind in _LABELS if m[kind] is not None)


def _field(words: str, at: int) -> tuple[Kind, int, int] | None:
    """(kind, where the label begins, where the value begins)."""
    m = _LABEL.match(words, at)
    if m is None:
        return None
    colon = _COLON.match(words, m.end())
    if colon:
        return _kind(m), at, colon.end()
    return (_kind(m), at, m.end()) if at == 0 and not words[m.end() :].strip(" .;") else None


def _later(words: str, start: int) -> list[tuple[Kind, int, int]]:
    if ":" not in words[start:]:
        return []
    found = (_field(words, m.end()) for m in _INLINE.finditer(words, start + 1))
    return [f for f in found if f is not None]


def _cut(text: str, fields: list[tuple[Kind, int, int]]) -> list[Role]:
    ends = [*(at for _, at, _ in fields[1:]), len(text)][: len(fields)]
    return [
        Role(kind, text[value:end].strip(" .;,()"), value, end)
        for (kind, _, value), end in zip(fields, ends, strict=True)
    ]
