"""Where the recipients ("Nơi nhận") and the signature stand, side by side or one after the other."""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.formats.text.letterhead import apart, part_of
from vanban.formats.text.lifting import Lifted, between, side_by_side
from vanban.formats.text.lines import Line
from vanban.formats.text.shapes import bullet, ends_sentence, in_capitals, label, opens_part
from viet.letters import CAPITALS

_RECIPIENTS = re.compile(r"n[oơ]i nh[aậ]n\s*(?::|\Z|\s{2})", re.IGNORECASE)
_LAST_RECIPIENT = re.compile(r"[-–+*]?\s*Lưu\b")
_AUTHORITY = re.compile(rf"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s?[./]?\s?[{CAPITALS}]{{2}}")
_SIGNED = re.compile(r"[(\[]?(?:đã ký|ký tên|ký, đóng dấu)[)\],. ]*", re.IGNORECASE)
_RANK = r"(?:(?:TS|ThS|PGS|GS|BS|Dr)\.\s?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy),?\s)"
_NAME = re.compile(rf"{_RANK}*[{CAPITALS}][\w’']*(?: [{CAPITALS}][\w’']*){{1,5}}\Z")
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|DANH MỤC|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH)\b")
_FAR_RIGHT = 25
"""Blanks in front of words that stand in the right half of the page."""
_SIGNERS_AT_MOST = 10
_POSITION_AT_MOST = 60


def signatures(lines: tuple[Line, ...], taken: tuple[Lifted, ...]) -> Iterator[Lifted]:
    """Every list of recipients with the signature beside, before or behind it, between what was lifted before."""
    for first, end in between(taken, len(lines)):
        stretch = lines[first:end]
        yield from (replace(one, first=one.first + first, end=one.end + first) for one in _found(stretch))


def _found(lines: tuple[Line, ...]) -> Iterator[Lifted]:
    floor = 0
    for k, line in enumerate(lines):
        if k < floor or not _RECIPIENTS.match(line.text):
            continue
        left, right, end = _recipients(lines, k)
        first = _signed_above(lines, k, floor) if not right else k
        right = [line.text for line in lines[first:k]] + right
        end = _signers(lines, end, right) if first == k else end
        yield Lifted(first, end, (side_by_side(left, right),), parts=False)
        floor = end


def _recipients(lines: tuple[Line, ...], k: int) -> tuple[list[str], list[str], int]:
    left: list[str] = []
    right: list[str] = []
    last = False
    while k < len(lines):
        own, beside = _halves(lines[k])
        if not own and not all(map(_is_signature, beside)):
            break
        if own and left:
            if last or not _is_recipient(own, left[-1]):
                break
            last = _LAST_RECIPIENT.match(own) is not None
        if own and left and not bullet(own):
            left[-1] += f" {own}"
        elif own:
            left.append(own)
        right += beside
        k += 1
    return left, right, k


def _halves(line: Line) -> tuple[str, list[str]]:
    pieces = apart(line.text)
    if line.indent >= _FAR_RIGHT and not bullet(line.text):
        return "", list(pieces)
    beside = len(pieces)
    while beside > 1 and _is_signature(pieces[beside - 1]):
        beside -= 1
    return " ".join(pieces[:beside]), list(pieces[beside:])


def _is_recipient(text: str, above: str) -> bool:
    """An item of the list, or what one of them runs on with."""
    if bullet(text):
        return True
    return not above.endswith((":", ".")) and not _is_signature(text) and not opens_part(text) and not label(text)


def _signers(lines: tuple[Line, ...], k: int, right: list[str]) -> int:
    """Adds the lines of the signature from line `k` on, and gives the line behind them."""
    signed = any(_AUTHORITY.match(text) or in_capitals(text) for text in right)
    for _ in range(_SIGNERS_AT_MOST):
        if k == len(lines) or not _is_signature(lines[k].text):
            break
        if _NAME.match(lines[k].text) and not in_capitals(lines[k].text) and not signed:
            break
        signed = True
        right.append(lines[k].text)
        k += 1
    return k


def _signed_above(lines: tuple[Line, ...], k: int, floor: int) -> int:
    first = k
    while first > max(floor, k - _SIGNERS_AT_MOST) and _is_signature(lines[first - 1].text):
        first -= 1
    while first < k and not _AUTHORITY.match(lines[first].text):
        first += 1
    return first


def _is_signature(text: str) -> bool:
    """Authority and position in capitals, a name, the word that it is signed."""
    if _ANNEX.match(text) or label(text) or part_of(text) == "motto":
        return False
    if _AUTHORITY.match(text) or _SIGNED.match(text) or _NAME.match(text):
        return True
    return in_capitals(text) and len(text) <= _POSITION_AT_MOST and not ends_sentence(text)
