"""Who signed, in which post, and by whose authority ("TM.", "KT.", "TL.", "TUQ.", "Q.")."""

import re
from collections.abc import Sequence

from vanban.extract.capitals import natural
from vanban.model import Signer
from vanban.source import Paragraph
from viet.fold import fold
from viet.spelling import even

_MODE = re.compile(r"(?:(?P<mode>TM|T/M|KT|K/T|TL|T/L|TUQ|TUN)(?:\s?[./]|\s)|(?P<acting>Q)\.)\s*(?=\S)")
_SIGNED = re.compile(r"\W*(?:da ky|ky ten|ky, ?dong dau|dong dau|ky boi|chu ky|chuc vu|ho va ten)")
_DEGREE = r"(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS|KS|CN|CKI|CKII|BSCKI|BSCKII|BSCK1|BSCK2|NGƯT|NGND)(?!\w)\.?\s*[,.]?\s*"
_RANK = re.compile(rf"^(?:{_DEGREE}|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy),?\s+)+", re.IGNORECASE)
"""Ranks and degrees are no part of a name (Nghị định 30/2020/NĐ-CP, phụ lục I)."""
_NAME = re.compile(r"[^\W\d_][\w’']*(?: [^\W\d_][\w’']*){1,5}$")
_GAP = re.compile(r"\s{2,}")
_POST = re.compile(
    r"(?:phó |quyền |tổng )?(?:chủ tịch|chủ tọa|giám đốc|bí thư|thủ tướng|bộ trưởng|thủ trưởng|trưởng|chánh|hiệu trưởng"
    r"|chủ nhiệm|viện trưởng|cục trưởng|tư lệnh|chỉ huy|tổ trưởng|đội trưởng|phó|ủy viên|thành viên)(?!\w)"
)


def signer_of(paragraphs: Sequence[Paragraph]) -> Signer | None:
    """The first signer; the mode is the authority nearest to the name, the post the line under it."""
    lines = [
        line for p in paragraphs for line in _split(p.text.strip(" \t*-_")) if line and not _SIGNED.match(fold(line))
    ]
    at = _name_at(lines)
    above = lines[:at]
    name = _person(lines[at]) if at < len(lines) else None
    under = next((k for k in range(len(above) - 1, -1, -1) if _mode(above[k])), None)
    mode = _mode(above[under]) if under is not None else None
    post = _post(above[under + 1 :] if under is not None else above)
    if post is None and under is not None and mode != "TM.":
        post = _MODE.sub("", above[under])
    if name is None and post is None and mode is None:
        return None
    return Signer(name, natural(post) if post else None, mode)


def _split(text: str) -> Sequence[str]:
    """Post and name on one line, a wide gap between them."""
    pieces = _GAP.split(text)
    return pieces if len(pieces) == 2 and pieces[0].isupper() and not pieces[1].isupper() else (" ".join(pieces),)


def _name_at(lines: Sequence[str]) -> int:
    """Index of the first line that is a person's name; where none is in small letters, one in capitals under a post."""
    named = (k for k, line in enumerate(lines) if _may_be_name(line) and not line.isupper())
    shouted = (
        k
        for k, line in enumerate(lines)
        if k and _may_be_name(line) and len(line.split()) > 2 and _post(lines[k - 1 : k])
    )
    return next(named, next(shouted, len(lines)))


def _may_be_name(line: str) -> bool:
    bare = _RANK.sub("", line)
    capitals = all(word[0].isupper() for word in bare.split())
    return capitals and _NAME.match(bare) is not None and not _MODE.match(line) and not _POST.match(even(line))


def _person(line: str) -> str:
    name = " ".join(_RANK.sub("", line).split())
    return name.title() if name.isupper() else name


def _mode(line: str) -> str | None:
    found = _MODE.match(line)
    return (found["mode"] or found["acting"]).replace("/", "") + "." if found else None


def _post(lines: Sequence[str]) -> str | None:
    """The first post, joined where a narrow column has broken it; a second one ("… kiêm …") is left off."""
    first = next((k for k, line in enumerate(lines) if _POST.match(even(line))), None)
    if first is None:
        return None
    end = next((k for k in range(first + 1, len(lines)) if _POST.match(even(lines[k]))), len(lines))
    return " ".join(lines[first:end])
