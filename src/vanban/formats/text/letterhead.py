"""Where the letterhead stands (issuer, motto, number, place and date), though a converter put it in mid-sentence."""

import re
from collections.abc import Iterator
from typing import Literal

from vanban.formats.text.lifting import Lifted, side_by_side
from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import in_capitals, is_rule, label
from vanban.source import Table
from viet.fold import fold

Part = Literal["motto", "date", "number", "about", "issuer", "rule"]

_MOTTOS = ("cong hoa xa hoi chu nghia viet nam", "doc lap-tu do-hanh phuc", "dang cong san viet nam")
_MOTTO_AT_LEAST = 8
_FIRST_LINE = re.compile(r"(?:cong hoa xa hoi(?: chu nghia(?: viet nam)?)?|dang cong san viet nam)\Z")
_NATION = re.compile(r"c[ộọ]ng\s+(?:h|s)", re.IGNORECASE)
"""Only such lines are worth folding."""
_HOLE = r"[\d\s.…_/]{0,12}"
_DATE = re.compile(rf"(?:[^,\d]{{2,40}}, ?)?ngay{_HOLE}thang{_HOLE}nam{_HOLE}\Z")
_NUMBER = re.compile(r"so ?:(?!.*[;:]).{0,40}\Z|so .{0,10}[/-] ?[a-z][a-z&.,/ -]{0,24}\Z")
_BODY = re.compile(
    r"(?:ubnd|uy ban|hoi dong|hdnd|hoi|dang|tinh|thanh|huyen|quan|ban|tieu ban|bo|so|cuc|tong|chi|vu|van phong|phong|"
    r"trung tam|truong|tram|thon|xom|khu|to|cong|thu tuong|chinh phu|quoc|chu tich|doan|mat tran|uy|lien|toa|vien|"
    r"kho bac|hoc vien|bao|ngan hang|tap doan|hop tac xa|xa|phuong|dac khu|bch|btv|mttq|bqt|bql)\b"
    r"(?! (?:chuc|hanh|muc)\b)"
)
_SIGNER = re.compile(
    r"(?:tm|kt|tl|tuq|tun|t/m|k/t|t/l|q)(?:\s?[./]|\s)|(?:pho |quyen )?(?:chu tich|chu nhiem|(?:tong )?giam doc|bi thu"
    r"|(?:cuc|chi cuc|vu|vien|hieu|bo|thu) truong|truong (?:ban|phong|thon|doan)|chanh van phong|chanh thanh tra)\Z"
)
"""Authority and post, which stand above a name and under no motto."""
_TITLE = re.compile(
    r"(?:ke hoach|quyet dinh|nghi quyet|chi thi|bao cao|chuong trinh|thong bao|to trinh|cong van|de an|ket luan|"
    r"huong dan|quy dinh|quy che|quy hoach|phu luc|phuong an|cong dien|thong tu|nghi dinh|danh muc|bieu|du thao|"
    r"noi quy)\b"
)
_ISSUER_AT_MOST = 60
_SHORT_ISSUER = 30
_REACH = 8
"""Lines above and below the motto that a letterhead takes at most."""
_ABOUT = re.compile(r"(?:V/v|Về việc)\b")
_APART = re.compile(r"(?<! )(?<!ngày)(?<!tháng)(?<!năm)(?<!Số:)(?<!Số) {2,}(?! |tháng|năm|/)")
_RUN_TOGETHER = re.compile(
    r"(?<=\S) (?=(?:C[ỘỌ]NG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–] ?Tự do))"
    r"|(?<=[A-ZĐ]) (?=[A-ZĐ][^,\d]{1,40}, ngày)"
)


def letterheads(lines: tuple[Line, ...]) -> Iterator[Lifted]:
    """Every letterhead; the first goes to the top unless it is there already."""
    at, found = 0, 0
    for k, line in enumerate(lines):
        if k < at or not _is_first(line.text):
            continue
        first, at = _reach(lines, k, at)
        yield Lifted(first, at, (_table(lines[first:at]),), parts=False, leads=found == 0)
        found += 1


def _is_first(text: str) -> bool:
    return _NATION.search(text) is not None and any(_FIRST_LINE.match(fold(piece)) for piece in apart(text))


def apart(text: str) -> tuple[str, ...]:
    """What stands side by side on one line; the blanks left for a number or a day are no gap."""
    return tuple(part for piece in _APART.split(text) for part in _RUN_TOGETHER.split(piece))


def part_of(text: str) -> Part | None:
    """Which part of a letterhead the words are; None where they are none."""
    folded = fold(text)
    if is_rule(text) or not text.strip("* "):
        return "rule"
    if len(folded) >= _MOTTO_AT_LEAST and any(folded in motto for motto in _MOTTOS):
        return "motto"
    if _DATE.match(folded):
        return "date"
    if _NUMBER.match(folded):
        return "number"
    if _ABOUT.match(text):
        return "about"
    issuer = in_capitals(text) and len(text) <= _ISSUER_AT_MOST and not label(text) and not _TITLE.match(folded)
    return "issuer" if issuer else None


def _reach(lines: tuple[Line, ...], k: int, floor: int) -> tuple[int, int]:
    first = k
    for above in range(k - 1, max(floor, k - _REACH) - 1, -1):
        parts = [part_of(piece) for piece in apart(lines[above].text)]
        if None in parts or "motto" in parts or _SIGNER.match(fold(lines[above].text)):
            break
        if "issuer" not in parts or _BODY.match(fold(lines[above].text)):
            first = above
    end = k + 1
    while end < min(len(lines), k + _REACH) and _goes_with(lines[end], lines[end - 1]):
        end += 1
    return first, end


def _goes_with(line: Line, above: Line) -> bool:
    parts = [part_of(piece) for piece in apart(line.text)]
    if parts == ["issuer"]:
        return _BODY.match(fold(line.text)) is not None or (
            len(line.text) <= _SHORT_ISSUER and part_of(apart(above.text)[0]) == "issuer"
        )
    if None in parts:
        return parts == [None] and part_of(above.text) == "about" and line.text[:1].islower()
    return True


def _runs_on(part: Part | None, above: str, text: str) -> bool:
    """Whether two lines are one motto, or one name that begins no new body."""
    if part == "motto":
        return fold(f"{above} {text}") in _MOTTOS
    return part == "issuer" and not _BODY.match(fold(text))


def _table(lines: tuple[Line, ...]) -> Table:
    sides: dict[bool, list[str]] = {False: [], True: []}
    right = False
    parts: dict[bool, Part | None] = {False: None, True: None}
    for line in lines:
        for piece in apart(line.text):
            part = part_of(piece)
            if part != "rule":
                right = part in ("motto", "date")
            if part == parts[right] and sides[right] and _runs_on(part, sides[right][-1], piece):
                sides[right][-1] += f" {piece}"
            else:
                sides[right].append(piece)
            parts[right] = part
    return side_by_side(sides[False], sides[True])
