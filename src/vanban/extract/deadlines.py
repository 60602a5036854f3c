"""Which times of a text are deadlines, and which belong to a cited document, a programme's name or a budget."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vanban.model import Deadline, Recurrence
from viet.spelling import even
from viet.times import Time, combined, times_in

_EDGE = re.compile(
    r"[;:(]|\.(?= )|, (?=(?:hoàn thành|trình|trong|trước|xong|thực hiện|báo cáo|phấn đấu|vào|chậm nhất|định kỳ"
    r"|gửi)(?!\w))"
)
_LEADS = re.compile(
    r"(?:trong|vào|trước|xong|chậm nhất(?: là)?|hoàn thành|hết|cuối|đầu|từ|đến|tới|kể từ|bắt đầu|định kỳ|ngay"
    r"|thực hiện|tổ chức|dịp|tháng|mỗi|hằng|hàng|sau)$"
)
_NAMED = re.compile(
    r"(?<!\w)(?:kế hoạch|đề án|chương trình|quy hoạch|chiến lược|nghị quyết|quyết định|đại hội|nhiệm kỳ|dự án"
    r"|phong trào|luật|chỉ thị|kết luận|công văn|hiến pháp|nghị định|thông tư|thông báo|văn bản|quy định|nhiệm vụ"
    r"|mục tiêu|chỉ tiêu|thời kỳ|khóa|kỷ niệm|tầm nhìn|định hướng|cuộc|lộ trình|bộ tiêu chí|phương án"
    r"|tình hình|kết quả)(?!\w)"
)
_MADE = re.compile(
    r"(?<!\w)(?:xây dựng|ban hành|lập|rà soát|cập nhật|điều chỉnh|báo cáo|đánh giá|kiểm tra|tổng hợp|sơ kết|tổng kết"
    r"|công bố|tổ chức)(?!\w)"
)
_MONEY = re.compile(
    r"(?<!\w)(?:kinh phí|dự toán|ngân sách|vốn|chi(?! (?:tiết|hội|cục|bộ|đoàn|nhánh|ủy))|nguồn thu|phân bổ|cân đối"
    r"|đã giao)(?!\w)"
)
_NUMBER = re.compile(r"(?:\d[\w/.-]*[-/][\w/&.-]+|số [^ ]+|luật [^;:]{0,80}),? ?(?:đề )?(?:ngày )?$")
_OF = re.compile(r",? (?:của|về việc|về|sửa đổi) ")
_YEARS = re.compile(r"\d+ năm(?:,| và)$")
"""Behind it "hằng năm" tells of a programme's pace ("kế hoạch 5 năm, hằng năm")."""
_WITHIN = re.compile(r"\S* ?(?:trong|vào|trước|hết|cuối|xong|chậm nhất)(?!\w)")
_BOUNDS = re.compile(r"(?:đến|từ|giai đoạn|tới)(?!\w)")
_PAST = re.compile(r"\s*(?:qua|trở về trước|đến nay|vừa qua)(?!\w)")
_NEAR_THE_START = 12
"""Offset up to which a heading's time is the heading itself ("Đợt 1: …", "Giai đoạn …")."""
_WHOLE_PERIOD = ((None, None), ("01-01", "12-31"), ("01", "31"))


def deadlines_in(text: str, issued: dt.date | None = None) -> tuple[Deadline, ...]:
    """The deadlines of running text; `issued` is the day from which "từ nay" and a day without a year count."""
    words = even(text)
    times = times_in(text)
    edges = _edges(words)
    bound = [t for t in times if _binds(words, t, edges)]
    if any(t.yearless for t in bound):
        bound = [t for t in times if t in bound or (t.every == "year" and not t.rate)]
    return _distinct(map(_deadline, combined(bound, issued)))


def field_deadlines(text: str, issued: dt.date | None = None) -> tuple[Deadline, ...]:
    """The deadlines of a time line or a table's cell: all its times, or its words alone where they name none."""
    found = _distinct(map(_deadline, combined(times_in(text), issued)))
    words = text.strip(" .;")
    return found or ((Deadline(words),) if any(map(str.isalnum, words)) else ())


def heading_deadlines(title: str, issued: dt.date | None = None) -> tuple[Deadline, ...]:
    """The deadlines that a heading hands down to the items under it."""
    words = even(title)
    edges = _edges(words)
    kept = [t for t in times_in(title) if not t.rate and (t.now or _opens(words, t) or _binds(words, t, edges))]
    return tuple(replace(d, inherited=True) for d in _distinct(map(_deadline, combined(kept, issued))))


def _opens(words: str, t: Time) -> bool:
    """The time is the heading itself ("Đợt 1: …"), not a part of a name ("Kế hoạch năm 2026")."""
    return t.at <= _NEAR_THE_START and not _NAMED.search(words, 0, t.at)


def _edges(words: str) -> list[int]:
    """Where clauses begin, in order."""
    return [m.end() for m in _EDGE.finditer(words)]


def _clause(words: str, at: int, edges: Sequence[int]) -> str:
    """What stands between the clause's beginning and `at`; a comma right in front of a time parts it from nothing."""
    k = bisect_right(edges, at)
    if k and edges[k - 1] == at and words[at - 1] == " ":
        k -= 1
    return words[edges[k - 1] if k else 0 : at]


def _binds(words: str, t: Time, edges: Sequence[int]) -> bool:
    """Whether the time says when the work is to be done."""
    clause = _clause(words, t.at, edges)
    if t.event or t.rate or _PAST.match(words, t.to) or _NUMBER.search(clause):
        return False
    if t.every is not None:
        return _comes_round(t, clause, bracketed=words.endswith("(", 0, t.at))
    intro = bool(_LEADS.search(clause.rstrip()) or _LEADS.match(even(t.text).split(" ")[0])) or t.before
    if _is_day(t) and (_OF.match(words, t.to) or not intro):
        return t.before
    if _in_years(t):
        return _binds_years(words, t, clause)
    return not (_MONEY.search(clause) and not intro)


def _binds_years(words: str, t: Time, clause: str) -> bool:
    lead = f"{clause.rstrip().rsplit(' ', 1)[-1]} {even(t.text)}"
    if _MONEY.search(clause):
        return False
    if _WITHIN.match(lead):
        return True
    if words.endswith("(", 0, t.at):
        return even(t.text).startswith("năm")
    return not _NAMED.search(clause) and (not clause.strip() or bool(_BOUNDS.search(lead)))


def _comes_round(t: Time, clause: str, *, bracketed: bool) -> bool:
    before = clause.rstrip()
    if t.every == "always":
        return before.endswith("thực hiện")
    if t.before or (t.since, t.until) not in _WHOLE_PERIOD:
        return True
    if _YEARS.search(before):
        return False
    if bracketed or not before or before.endswith("định kỳ"):
        return not _MONEY.search(clause)
    return bool(_MADE.search(clause)) and not _MONEY.search(clause)


def _is_day(t: Time) -> bool:
    return t.start is not None and t.start == t.end


def _in_years(t: Time) -> bool:
    """Bounded by whole years only."""
    starts = t.start is None or (t.start.month, t.start.day) == (1, 1)
    return starts and t.end is not None and (t.end.month, t.end.day) == (12, 31)


def _distinct(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    kept: dict[object, Deadline] = {}
    for d in deadlines:
        dated = d.start or d.end or d.recurrence
        kept.setdefault((d.start, d.end, d.before, d.recurrence) if dated else d.text, d)
    return tuple(kept.values())


def _deadline(t: Time) -> Deadline:
    again = Recurrence(t.every, t.since, t.until) if t.every else None
    return Deadline(t.text, t.start, t.end, t.before, again)
