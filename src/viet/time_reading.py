"""What the words that start at one place say about time: a phrase of dates, a recurrence, or an event.

Works on text evened by `viet.spelling.even`; the `text` of the times is for the caller to cut.
"""

import datetime as dt
import re
from dataclasses import replace

from viet.days import clipped, label
from viet.recurrences import Every, rounds_at
from viet.time_phrases import Phrase, phrase_at
from viet.time_units import Unit
from viet.time_value import WHOLE_YEAR, Time

_FOLLOWING = re.compile(
    r"\s*,?\s*(?P<more>(?:(?:và|cùng)\s+)?(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau|kế\s+tiếp|tiếp\s+đó)(?!\w))"
)
_GAP = re.compile(r"\s*[,(:]?\s*(?:xong\s+)?")
_TIMELINE = re.compile(r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình|hoàn\s+thành)[^.;:]{0,25}[:(]\s*$")
_NOW = re.compile(r"(?:kể\s+)?từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?")
_ROUTINE = re.compile(r"(?:định\s+k[ỳì](?!\w)[^.;]*|(?:0?6|sáu)\s+tháng(?:\s+đầu\s+năm)?\s*\(|(?<!\d\s)năm\s*\()$")
"""Words before a date without a year that make it come round: "định kỳ …", "báo cáo 6 tháng (", "báo cáo năm ("."""
_WORDS = re.compile(r"[^,.;:()]*")
_EVENT = re.compile(
    r"(?:ngay\s+)?(?:sau|trước|(?:cho\s+)?đến|tới|kể\s+từ)\s+khi\s+\w[^,.;:()]*"
    r"|(?:trong\s+(?:vòng|thời\s+(?:hạn|gian))|(?:chậm|muộn)\s+nhất(?:\s+(?:là|sau|trong))*)\s+\d+\s+(?:ngày|tháng|tuần|giờ)(?!\w)"
    r"(?:\s+làm\s+việc)?(?:,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+[^,.;:()]*)?"
    r"|kể\s+từ\s+ngày\s+(?!\d)[^,.;:()]*"
)


def times_at(even: str, at: int) -> list[Time]:
    """The times that start at `at`, one after the other; none where no expression starts there."""
    if now := _NOW.match(even, at):
        return [_from_now(even, at, now.end())]
    rounds = [_recurring(r.at, r.to, r.every, rate=r.rate) for r in rounds_at(even, at)]
    if rounds:
        return _with_day(even, rounds[0]) if len(rounds) == 1 else rounds
    phrase = phrase_at(even, at)
    if phrase and not (phrase.bare and not _stands_alone(even, phrase)):
        following = _FOLLOWING.match(even, phrase.to)
        routine = _ROUTINE.search(even, max(0, at - 120), at)
        times = [yearly(t) if routine and t.yearless else t for t in _times(phrase)]
        return [*times, *([_recurring(following.start("more"), following.end(), "year")] if following else [])]
    event = _EVENT.match(even, at)
    return [Time(at, at + len(event[0].rstrip()), "", event=True)] if event else []


def yearly(time: Time, head: str = "") -> Time:
    """A date without a year as one that comes round every year."""
    since, until = time.since or WHOLE_YEAR[0], time.until or WHOLE_YEAR[1]
    return replace(time, text=head + time.text, every="year", since=since, until=until)


def _recurring(at: int, to: int, every: Every, *, rate: bool = False) -> Time:
    since, until = WHOLE_YEAR if every == "year" else (None, None)
    return Time(at, to, "", every=every, since=since, until=until, rate=rate)


def _from_now(even: str, at: int, start: int) -> Time:
    phrase = phrase_at(even, start)
    if phrase and phrase.units and phrase.units[-1].years:
        return Time(at, phrase.to, "", end=_last_day(phrase.units[-1]), now=True)
    words = _WORDS.match(even, start)
    return Time(at, words.end() if words else start, "", event=True, now=True)


def _stands_alone(even: str, phrase: Phrase) -> bool:
    """Bare figures are a time in a cell of their own, behind "Thời gian: ", or before "và các năm tiếp theo"."""
    before, after = even[max(0, phrase.at - 60) : phrase.at], even[phrase.to :]
    alone = not any(map(str.isalnum, before + after))
    return alone or bool(_TIMELINE.search(before)) or bool(_FOLLOWING.match(even, phrase.to))


def _with_day(even: str, whole: Time) -> list[Time]:
    """ "hàng năm (trước ngày 10/12)", "hằng tháng, trước ngày 25": the recurrence with the date right behind it."""
    gap = _GAP.match(even, whole.to)
    if gap is None or whole.rate or whole.every not in ("year", "quarter", "month"):
        return [whole]
    phrase = phrase_at(even, gap.end(), monthly=whole.every == "month")
    if phrase is None or not _fits(phrase, whole):
        return [whole]
    close = phrase.to + ("(" in gap[0] and even[phrase.to : phrase.to + 1] == ")")
    times = [yearly(t) if t.yearless else t for t in _times(phrase)]
    times[0], last = replace(times[0], at=whole.at), len(times) - 1
    return [replace(t, to=close) if k == last else t for k, t in enumerate(times)]


def _fits(phrase: Phrase, whole: Time) -> bool:
    """A date of the year behind "hằng năm", a day of the month behind "hằng tháng"; one with a year never does."""
    if phrase.round is not None:
        return phrase.round == whole.every
    return whole.every == "year" and all(u.years is None for u in phrase.units)


def _times(phrase: Phrase) -> list[Time]:
    """One time for each unit of the phrase; the first takes the words in front, the last those behind."""
    if phrase.round == "quarter":
        return [Time(phrase.at, phrase.to, "", before=phrase.reach == "before", every="quarter")]
    last = len(phrase.units) - 1
    times = []
    for k, unit in enumerate(phrase.units):
        at, to = phrase.at if k == 0 else unit.at, phrase.to if k == last else unit.to
        time = _dated(phrase, unit) if unit.years else _undated(phrase, unit)
        times.append(replace(time, at=at, to=to))
    return times


def _dated(phrase: Phrase, unit: Unit) -> Time:
    first, last = _first_day(unit), _last_day(unit)
    before = phrase.reach == "before"
    if phrase.reach == "after":
        return Time(0, 0, "", start=last + dt.timedelta(1))
    start = first if phrase.reach in ("on", "from") else None
    end = {"from": None, "before": first}.get(phrase.reach, last)
    return Time(0, 0, "", start=start, end=end, before=before or phrase.closed)


def _undated(phrase: Phrase, unit: Unit) -> Time:
    monthly = phrase.round == "month"
    first, last = (f"{d[1]:02}" if monthly else label(d) for d in (unit.since, unit.until))
    since = first if phrase.reach in ("on", "from", "after") else None
    until = {"from": None, "after": None, "before": first}.get(phrase.reach, last)
    time = Time(0, 0, "", before=phrase.reach == "before" or phrase.closed, since=since, until=until)
    if monthly:
        return replace(time, every="month", since=since or "01")
    return yearly(time) if phrase.round == "year" else time


def _first_day(unit: Unit) -> dt.date:
    return clipped((unit.years or (0, 0))[0], unit.since)


def _last_day(unit: Unit) -> dt.date:
    return clipped((unit.years or (0, 0))[1], unit.until)
