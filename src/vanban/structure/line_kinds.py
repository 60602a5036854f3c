"""What a line of an official paper looks like: its motto, number, place and date, title, signature, rule of dashes."""

import re

from vanban.source import Paragraph
from viet.fold import fold
from viet.letters import CAPITALS
from viet.spelling import even

TYPES = frozenset(
    (
        "bao cao", "chi thi", "chien luoc", "chuong trinh", "chuong trinh cong tac", "chuong trinh hanh dong",
        "cong dien", "danh muc", "de an", "de cuong", "du an", "huong dan", "ke hoach", "ke hoach hanh dong",
        "ke hoach phoi hop", "ket luan", "loi keu goi", "nghi dinh", "nghi quyet", "nghi quyet lien tich", "phuong an",
        "quy che", "quy che phoi hop", "quy dinh", "quy hoach", "quy trinh", "quyet dinh", "thong bao", "thong tri",
        "thong tu", "to trinh",
    )
)  # fmt: skip
"""Kinds of documents as they head a paper (Nghị định 30/2020/NĐ-CP, điều 7; Quy định 399-QĐ/TW for the party)."""

_TYPE_START = re.compile(rf"(?:{'|'.join(sorted(TYPES, key=len, reverse=True))})(?!\w)")
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|cong hoa xa hoi$|^dang cong san viet nam$")
_MOTTO_REST = re.compile(r"(?:chu nghia )?viet nam$|doc lap\W+tu do\W+hanh phuc")
_NUMBER = re.compile(r"so\s*:?\s*[\d\s./…_-]*\s*/?\s*[a-z0-9/&-]*$")
_PLACE_DATE = re.compile(r"[^.;:]{2,40},\s*ngay[\s\d./…_-]*(?:thang[\s\d./…_-]*nam[\s\d./…_-]*)?$")
_RULE = re.compile(r"[-–—_=*~.…\s]{3,}$|[*\s]+$")
_ENCLOSED = re.compile(r"\W*(?:(?:duoc )?ban hanh )?(?:dinh )?kem theo\b")
_BASIS = re.compile(r"(?:- )?(?:căn cứ|theo đề nghị|xét đề nghị|sau khi xem xét|trên cơ sở|nhằm |để )")
_MODE = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|TUN|Q)\s*[./]\s*\S")
_POST = re.compile(
    r"(?:pho |quyen |tong )?(?:chu tich|giam doc|bi thu|thu tuong|bo truong|thu truong|truong |chanh |hieu truong"
    r"|chu nhiem|vien truong|cuc truong|tu lenh|chi huy|dai ta|thuong ta|trung ta|thieu ta)"
)
_NAME = re.compile(rf"[{CAPITALS}][\w.]*(?:\s+[{CAPITALS}][\w.]*){{1,5}}$")
_SIGNED = re.compile(r"\W*(?:da ky|ky ten|ky boi|ky, ?dong dau)")
_AUTHORITY = re.compile(
    r"(?:thu tuong|chinh phu|chu tich|uy ban nhan dan|hoi dong nhan dan|bo truong|giam doc|ban thuong vu|ban chap hanh"
    r"|quoc hoi)"
)
_BODY = re.compile(
    r"(?:uy ban|hoi dong|ban|so|bo|cuc|chi cuc|phong|tinh|huyen|xa|phuong|thanh pho|quan|thi xa|dang|tieu ban|to"
    r"|trung tam|truong|van phong|lien|mat tran|cong|thon|tram|doan) "
)
_MAX_LINE = 160


def is_motto(text: str) -> bool:
    """The national motto's first line or the party's name, in capitals; a slogan that ends with "!" is none."""
    return len(text) < _MAX_LINE and _mostly_capitals(text) and _MOTTO.search(fold(text).strip(" !")) is not None


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(c.isupper() for c in letters) > len(letters)


def is_letterhead_line(text: str) -> bool:
    """A line that stands beside or under the motto, whatever the order the file has them in."""
    folded = fold(text)
    return len(text) < _MAX_LINE and bool(
        is_motto(text) or _MOTTO_REST.match(folded) or _NUMBER.match(folded) or _PLACE_DATE.match(folded)
    )


def is_issuer_line(text: str) -> bool:
    """A body's name in capitals, as printed on the left of the motto."""
    return (
        len(text) < _MAX_LINE and text.isupper() and not is_type(text) and re.search(r"[^\W\d_]{2}", text) is not None
    )


def is_rule(text: str) -> bool:
    return _RULE.match(text) is not None


def is_type(text: str) -> bool:
    return text.isupper() and fold(text).strip(" :.") in TYPES


def opens_with_type(text: str) -> bool:
    return bool(type_in(text))


def type_in(text: str) -> str:
    """The kind of document that a title begins with, as printed; "" where it names none."""
    found = _TYPE_START.match(fold(text))
    return " ".join(text.split()[: len(found[0].split())]) if found is not None else ""


def is_enclosed(text: str) -> bool:
    """The line "(Ban hành kèm theo Quyết định số …)" below the title of what is attached."""
    return len(text) < 400 and _ENCLOSED.match(fold(text)) is not None


def is_basis(text: str) -> bool:
    return _BASIS.match(even(text)) is not None


def is_authority(text: str) -> bool:
    """The line "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" between a decision's title and its legal bases."""
    return text.isupper() and _AUTHORITY.match(fold(text)) is not None


def is_formula(text: str) -> bool:
    """Lines such as "QUYẾT ĐỊNH:" and the authority above it: set like headings, but they name no matter."""
    folded = fold(text).strip(" :.")
    return folded in TYPES or folded == "quyet nghi" or is_authority(text)


def is_recipients(text: str) -> bool:
    return fold(text).lstrip("* ").startswith("noi nhan")


def is_signature_line(text: str) -> bool:
    """Where a signature can begin: an authority ("TM.", "KT.") or a post in capitals."""
    short = len(text) < 120 and text == text.upper()
    return short and (_MODE.match(text) is not None or _POST.match(fold(text)) is not None)


def continues_signature(text: str) -> bool:
    return is_signature_line(text) or _NAME.match(text) is not None or _SIGNED.match(fold(text)) is not None


def is_body_name(text: str) -> bool:
    return is_issuer_line(text) and _BODY.match(fold(text)) is not None


def is_titlelike(paragraph: Paragraph) -> bool:
    """Set as a title is: centred, all bold, or in capitals; too long or ended like a sentence it is none."""
    text, look = paragraph.text, paragraph.look
    set_off = look.centred or text.isupper() or look.bold >= len(text)
    return set_off and len(text) < 400 and not text.endswith((";", "./."))


def is_unit_note(text: str) -> bool:
    """The line "Đơn vị tính: triệu đồng" above a table."""
    return fold(text).strip("( ").startswith(("don vi tinh", "dvt"))
