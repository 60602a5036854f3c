"""Which paragraphs are headings by their words alone, as in a text file, where nothing is set in bold."""

import re

from vanban.structure.labels import Mark
from vanban.structure.line import Line
from viet.spelling import even

LONGEST = 400
_RUN_IN = re.compile(r"[^:;.]{2,70}?\s*:(?=\s*\S)")
_RUN_IN_WORDS = 9
_WITHIN = re.compile(r"[:;.]\s+\S")
_ORDERS = re.compile(
    r"(?:giao|đề nghị|yêu cầu|đồng chí|ông|bà|các đồng chí) "
    r"|.*\b(?:có trách nhiệm|chịu trách nhiệm|chủ trì,? |theo dõi,? đôn đốc)"
)
_DUTY = re.compile(r"(?:chủ trì|phối hợp|tham mưu|chỉ đạo|hướng dẫn|đôn đốc|kịp thời|chủ động) ")
_ACTION = re.compile(
    r"(?:triển khai|xây dựng|tổ chức|thực hiện|phát triển|đẩy mạnh|tăng cường|nâng cao|hoàn thiện|rà soát|phối hợp"
    r"|chủ trì|tham mưu|tiếp tục|tập trung|bảo đảm|đảm bảo|hỗ trợ|ban hành|nghiên cứu|ứng dụng|đầu tư|huy động"
    r"|khuyến khích) "
)
_HEADING_STYLES = frozenset(
    (
        "phần",
        "chương",
        "mục",
        "tiểu mục",
        "điều",
        "roman",
        "capital",
        "1.",
        "1)",
        "letter",
        "dotted2",
        "dotted3",
        "dotted4",
    )
)


def is_whole_heading(line: Line, following: Line | None) -> bool:
    """A labelled line that is short, no sentence, no order, with something of its own below it; or in capitals."""
    words = line.words.strip()
    if line.mark is None or line.style not in _HEADING_STYLES:
        return False
    if in_capitals(words):
        return True
    if line.style == "roman" and len(words) < 200 and not words.endswith((".", ";")):
        return True
    if words.endswith((";", ",", "!", "?")) or _WITHIN.search(words) or not _governs(line, following):
        return False
    return len(words) <= _limit(words, following) and not _is_order(line.mark, words)


def in_capitals(words: str) -> bool:
    """What stands before a bracket counts: "NHIỆM VỤ (chi tiết tại Phụ lục)"."""
    before = words.split("(")[0]
    return before.isupper() and len(before) > 3 and len(words) < LONGEST


def run_in_end(line: Line) -> int:
    """Where a few words end that a colon closes ("a, Mục tiêu: …"); 0 where there are none."""
    words = line.words
    if line.style not in _HEADING_STYLES:
        return 0
    found, plain = _RUN_IN.match(words), even(words)
    if found is None or len(found[0].split()) > _RUN_IN_WORDS or _ORDERS.match(even(found[0])):
        return 0
    if line.style == "letter" and _ACTION.match(plain):
        return 0
    return line.start + found.end()


def heads_plain_lines(words: str, following: Line) -> bool:
    """A bullet of a few words over unmarked paragraphs."""
    short = len(words) <= 60 and not words.endswith(":")
    return short and following.mark is None and len(following.text) > len(words) and not following.text[0].islower()


def _limit(words: str, following: Line | None) -> int:
    """A sentence that is followed by a labelled list is a heading: as a lead-in it would end with a colon."""
    opens_list = following is not None and following.labelled
    if words.endswith("."):
        return 200 if opens_list else 80
    return 250 if opens_list and not words.endswith(":") else 150


def _is_order(mark: Mark, words: str) -> bool:
    plain = even(words)
    if words.endswith(":") and (mark.style == "điều" or _DUTY.match(plain)):
        return True
    return _ORDERS.match(plain) is not None


def _governs(line: Line, following: Line | None) -> bool:
    """Whether the next line can hang under this one: unmarked, a bullet, or the first of another count."""
    if following is None:
        return False
    if following.mark is None:
        return True
    if following.style == line.style:
        return False
    return not following.labelled or any(r.number in (None, 1) for r in following.mark.readings)
