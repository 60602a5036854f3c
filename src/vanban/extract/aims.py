"""Whether a passage sets aims, orders work, tells what was, or counts money: what a number in it can mean."""

import re
from typing import Literal

from vanban.extract.slips import mended
from vanban.structure.outline import Clause, Outline
from viet.spelling import even

Passage = Literal["aims", "work", "past", "money", "mixed"]
"""`mixed`: the headings announce both, or nothing."""

_AIMS = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu|định hướng đến|tầm nhìn đến)(?!\w)")
_GENERAL = re.compile(r"(?<!\w)(?:mục tiêu|định hướng) (?:chung|tổng quát)(?!\w)")
_WORK = re.compile(
    r"(?<!\w)(?:nhiệm vụ|giải pháp|tổ chức thực hiện|nội dung|công việc|biện pháp|phân công|trách nhiệm"
    r"|lộ trình"
    r"|mục đích|yêu cầu|quan điểm|nguyên tắc)(?!\w)"
)
_PAST = re.compile(
    r"(?<!\w)(?:thực trạng|hiện trạng|tình hình(?! mới)|kết quả (?:thực hiện|đạt được|đã đạt)|đánh giá (?:chung"
    r"|tình hình|kết quả)"
    r"|đặc điểm|sự cần thiết|bối cảnh|tồn tại|những hạn chế|khái quát)(?!\w)"
)
_MONEY = re.compile(r"(?<!\w)(?:kinh phí|dự toán|nguồn vốn|khái toán)(?!\w)")
_HEAD = 160


def passage_of(outline: Outline, clause: Clause) -> Passage:
    """Told by the nearest heading, run-in title or lead-in above that tells."""
    for words in announcements(outline, clause):
        told = announced(words)
        if told != "mixed":
            return told
    return "mixed"


def announced(words: str) -> Passage:
    """What a heading or lead-in announces."""
    plain = mended(even(words))
    aims, work = _AIMS.search(plain), _WORK.search(plain)
    if _PAST.search(plain) and not aims:
        return "past"
    if _MONEY.search(plain) and not aims:
        return "money"
    if bool(aims) == bool(work):
        return "mixed"
    return "aims" if aims else "work"


def is_general(outline: Outline, clause: Clause) -> bool:
    """Whether it stands among the general aims, which name directions rather than results."""
    return any(_GENERAL.search(even(words)) for words in announcements(outline, clause))


def announcements(outline: Outline, clause: Clause) -> tuple[str, ...]:
    """Titles and lead-ins over a clause, the nearest first, its own run-in title among them."""
    own = (clause.title,) if clause.title and clause.text else ()
    return own + tuple(a.title or _lead_in(a) for a in outline.above(clause) if a.title or _lead_in(a))


def _lead_in(clause: Clause) -> str:
    text = clause.text
    return text[-_HEAD:] if text.endswith(":") or len(text) < _HEAD else ""
