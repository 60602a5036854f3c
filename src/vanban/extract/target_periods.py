"""By when, or over which years, a target holds: its own words, else those that lead the sentence or the list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vanban.extract.aims import announced
from vanban.extract.pieces import Piece
from vanban.extract.units import Each
from vanban.model import Period
from vanban.structure.outline import Clause, Outline
from viet.spelling import even
from viet.times import Time, times_in

_RHYTHM = re.compile(
    r"(?<!\w)(?:(?:hằng|hàng|mỗi|từng|các) (?P<unit>năm|quý|tháng)|(?:bình quân|trung bình|trong)(?: một"
    r"| 0?1)? (?P<mean>năm|tháng)"
    r"(?! 20\d\d|\w)|6 tháng một lần)(?!\w)"
)
_NO_RHYTHM = re.compile(r"(?<!\w)(?:cây|dự toán(?: ngân sách)?|kế hoạch|báo cáo|chương trình) $")
_EACH: dict[str, Each] = {"năm": "year", "quý": "quarter", "tháng": "month"}
_LEADS = re.compile(
    r"\W*(?:(?:phấn đấu|mục tiêu|quyết tâm|cụ thể|đồng thời|và|trong đó|chỉ tiêu|theo đó|dự kiến)\W*)*$"
)
_COMPARED = re.compile(
    r"(?:so với(?: \w+){0,4}|gấp [\d,.]+ lần(?: so với)?|lần|bằng [\d,.]+ ?%|hơn|cùng kỳ|mức của|nhiệm kỳ|khóa"
    r"|tại thời điểm) ?\(?$"
)
_NAMES = re.compile(
    r"(?<!\w)(?:chương trình|đề án|kế hoạch|chiến lược|nghị quyết|quyết định|quy hoạch|chỉ thị|kết luận|dự án"
    r"|luật)(?!\w)[^,;:]*$"
)
_ANNEX = re.compile(r"\W*(?:phụ lục|phụ biểu|biểu|kế hoạch|chương trình|đề án|quyết định)(?!\w)")


@dataclass(frozen=True, slots=True)
class When:
    """A target's period; `rhythm` where words say every year, `time` the words taken from its own sentence."""

    period: Period
    rhythm: bool
    time: Time | None = None


def rhythm_in(plain: str, start: int, end: int) -> Each | None:
    """ "hằng năm", "mỗi quý": how often; "cây hàng năm" and "kế hoạch hằng năm" are things, no rhythm."""
    for match in _RHYTHM.finditer(plain, start, end):
        if not _NO_RHYTHM.search(plain[max(0, match.start() - 24) : match.start()]):
            return _EACH.get(match["unit"] or match["mean"] or "", "half-year")
    return None


def dated(times: Iterable[Time], plain: str) -> tuple[Time, ...]:
    """Those that can bound a period: not an event, not the year that is only compared with."""
    return tuple(
        t
        for t in times
        if (t.start or t.end)
        and not t.event
        and t.every is None
        and not _COMPARED.search(plain[max(0, t.at - 40) : t.at])
    )


def period_from(time: Time | None, each: Each | None) -> Period:
    return Period(time.start, time.end, each) if time else Period(each=each)


def own_time(piece: Piece, times: tuple[Time, ...], plain: str) -> Time | None:
    """The nearest before the number, else the first behind it; a programme's own years only where nothing else is."""
    for low in dict.fromkeys((piece.own, piece.at)):
        inside = [t for t in times if low <= t.at and t.to <= piece.to + 24 and t.at < piece.to]
        before = [t for t in inside if t.to <= piece.quantity.digits]
        plainly = [t for t in before if not _NAMES.search(plain[low : t.at])]
        behind = [t for t in inside if t.at >= piece.quantity.unit_to]
        for choice in (plainly[-1:], behind[:1], before[-1:]):
            if choice and not _is_base(plain, choice[0], piece):
                return choice[0]
    return None


def _is_base(plain: str, time: Time, piece: Piece) -> bool:
    """ "từ 23% năm 2025 xuống …": the year that the baseline is of."""
    base = piece.quantity.baseline
    return bool(base and base[1] and str(base[1]) in plain[time.at : time.to] and time.to < piece.quantity.at)


def leading_time(plain: str, span: tuple[int, int], times: tuple[Time, ...]) -> Time | None:
    """ "Phấn đấu đến năm 2030 …": a time that opens the span and so governs all of it."""
    return next((t for t in times if span[0] <= t.at < span[1] and _LEADS.fullmatch(plain, span[0], t.at)), None)


def leading_rhythm(plain: str, span: tuple[int, int]) -> Each | None:
    """ "Phấn đấu mỗi năm …" at the head of a sentence."""
    match = _RHYTHM.search(plain, span[0], min(span[1], span[0] + 40))
    leads = match and _LEADS.fullmatch(plain, span[0], match.start())
    return rhythm_in(plain, span[0], match.end()) if match and leads else None


def time_above(outline: Outline, clause: Clause) -> Time | None:
    """The time that the nearest dated heading or lead-in prints; a document's or annex's own title hands none down."""
    for over in (clause, *outline.above(clause)):
        words = over.title or (over.text if over.text.endswith(":") else "")
        if over is clause and not over.title:
            continue
        if over.parent is None and _ANNEX.match(even(words)) and announced(words) != "aims":
            return None
        if found := time_of_title(words):
            return found
    return None


def time_of_title(words: str) -> Time | None:
    """The first date that a heading names, where it is not another document's."""
    plain = even(words)
    return next((t for t in dated(times_in(words), plain) if not _NAMES.search(plain[: t.at])), None)
