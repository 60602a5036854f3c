"""When: which expressions of time a text holds, and which days each of them means."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from viet.days import clipped, label
from viet.recurrences import Every, rounds_at
from viet.spelling import even as evened
from viet.time_phrases import Phrase, phrase_at
from viet.time_units import Unit

_START = re.compile(
    r"(?<![\w.,/-])(?:\d{1,4}(?!\d)|(?:ngày|tháng|qu[ýí]|năm|nửa|sáu|ba|chín|một|các|những|giai|thời|nhiệm|niên|mười"
    r"|trước|chậm|muộn|cho|đến|tới|hết|kể|từ|bắt|ngay|sau|trong|vào|cả|suốt|đầu|giữa|cuối|thượng|trung|hạ"
    r"|h[àằ]ng|mỗi|định|bình|thường|xong|hoàn)(?!\w))|(?<=\()(?:19|20)\d\d(?!\d)|(?<=[\w%)])\s?/\s?(?=(?:năm|qu[ýí]|tháng)(?!\w))"
)
_FOLLOWING = re.compile(
    r"\s*,?\s*(?P<more>(?:(?:và|cùng)\s+)?(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau|kế\s+tiếp|tiếp\s+đó)(?!\w))"
)
_GAP = re.compile(r"\s*[,(:]?\s*(?:xong\s+)?")
_TIMELINE = re.compile(r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình|hoàn\s+thành)[^.;:]{0,25}[:(]\s*$")
_NOW = re.compile(r"(?:kể\s+)?từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?")
_EVENT = re.compile(
    r"(?:ngay\s+)?(?:sau|trước|(?:cho\s+)?đến|tới|kể\s+từ)\s+khi\s+(?P<what>\w[^,.;:()]*)"
    r"|(?:trong\s+(?:vòng|thời\s+(?:hạn|gian))|(?:chậm|muộn)\s+nhất(?:\s+(?:là|sau|trong))*|sau)\s+\d+\s+(?:ngày|tháng|tuần|giờ|năm)(?!\w)"
    r"(?:\s+làm\s+việc)?(?:,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)\s+[^,.;:()]*)?"
    r"|kể\s+từ\s+ngày\s+(?!\d)[^,.;:()]*"
)
_WHOLE_YEAR = ("01-01", "12-31")


@dataclass(frozen=True, slots=True)
class Time:
    """One expression of time, `text` standing at [at, to).

    A date or period has `start` and `end` (inclusive; None where it is open). A recurrence has `every`, with `since` and
    `until` "MM-DD" in a year or "DD" in a month. A date without a year ("trước ngày 20/11") has `since` or `until` alone
    until `combined` finds its year. One tied to an event has neither.
    """

    at: int
    to: int
    text: str
    start: dt.date | None = None
    end: dt.date | None = None
    before: bool = False
    """ "trước": the day itself is too late."""
    every: Every | None = None
    since: str | None = None
    until: str | None = None
    event: bool = False
    rate: bool = False
    """Measures a quantity ("2 lần/năm", "bình quân hằng năm"): no time of work."""
    now: bool = False
    """ "từ nay": starts on the day of issue."""

    @property
    def yearless(self) -> bool:
        return self.every is None and (self.since or self.until) is not None


def times_in(text: str) -> list[Time]:
    """Every expression of time in reading order, none over another; bare figures only where they can be nothing else."""
    even = evened(text)
    found: list[Time] = []
    done = 0
    for start in _START.finditer(even):
        if start.start() >= done:
            times = [replace(t, text=text[t.at : t.to]) for t in _times_at(even, start.start())]
            found += times
            done = times[-1].to if times else done
    return found


def combined(times: list[Time], issued: dt.date | None = None) -> list[Time]:
    """The times of one item read together.

    "Hàng năm … vào quý I" is one. A date without a year takes "hằng năm", or the one year that the item names, or the
    next such date from the day of issue on. "từ nay" starts on that day.
    """
    whole = next((t for t in times if t.every == "year" and not t.rate and (t.since, t.until) == _WHOLE_YEAR), None)
    if whole and any(t.yearless for t in times):
        opens = whole.text[:1].isupper()
        rest = [t for t in times if t is not whole or not opens]
        return [_yearly(t, f"{whole.text} ... " if opens else "") if t.yearless else t for t in rest]
    years = {d.year for t in times for d in (t.start, t.end) if d}
    named = next(iter(years)) if len(years) == 1 else None
    return [_dated(replace(t, start=issued) if t.now else t, named, issued) for t in times]


def _times_at(even: str, at: int) -> list[Time]:
    """The times that start at `at`, their text still to be cut."""
    if now := _NOW.match(even, at):
        return [_from_now(even, at, now.end())]
    rounds = rounds_at(even, at)
    if rounds:
        times = [_recurring(r.at, r.to, r.every, rate=r.rate) for r in rounds]
        return _with_day(even, times) if len(times) == 1 and times[0].every in ("year", "month") else times
    phrase = phrase_at(even, at)
    if phrase and not (phrase.bare and not _stands_alone(even, phrase)):
        times = _times(phrase)
        following = _FOLLOWING.match(even, phrase.to)
        return [*times, _recurring(following.start("more"), following.end(), "year")] if following else times
    event = _EVENT.match(even, at)
    return [Time(at, at + len(event[0].rstrip()), "", event=True)] if event else []


def _from_now(even: str, at: int, start: int) -> Time:
    phrase = phrase_at(even, start)
    if phrase and phrase.units and phrase.units[-1].years:
        return Time(at, phrase.to, "", end=_last_day(phrase.units[-1]), now=True)
    end = re.compile(r"[^,.;:()]*").match(even, start)
    return Time(at, end.end() if end else start, "", event=True, now=True)


def _stands_alone(even: str, phrase: Phrase) -> bool:
    """Bare figures are a time in a cell of their own, behind "Thời gian: ", or before "và các năm tiếp theo"."""
    before, after = even[max(0, phrase.at - 60) : phrase.at], even[phrase.to :]
    alone = not any(map(str.isalnum, before + after))
    return alone or bool(_TIMELINE.search(before)) or bool(_FOLLOWING.match(even, phrase.to))


def _recurring(at: int, to: int, every: Every, *, rate: bool = False) -> Time:
    since, until = _WHOLE_YEAR if every == "year" else (None, None)
    return Time(at, to, "", every=every, since=since, until=until, rate=rate)


def _with_day(even: str, times: list[Time]) -> list[Time]:
    """ "hàng năm (trước ngày 10/12)", "hằng năm vào quý I": the recurrence with the date right behind it."""
    [whole] = times
    gap = _GAP.match(even, whole.to)
    phrase = phrase_at(even, gap.end()) if gap and not whole.rate else None
    if phrase is None or not phrase.units or any(u.years for u in phrase.units) or whole.every != "year":
        return times
    close = phrase.to + (gap is not None and "(" in gap[0] and even[phrase.to : phrase.to + 1] == ")")
    dated = [_yearly(t, "") for t in _times(phrase)]
    return [
        replace(t, at=whole.at if k == 0 else t.at, to=close if t is dated[-1] else t.to) for k, t in enumerate(dated)
    ]


def _times(phrase: Phrase) -> list[Time]:
    """One time for each unit of the phrase; the first takes the words in front, the last those behind."""
    if phrase.round == "quarter":
        return [Time(phrase.at, phrase.to, "", before=phrase.reach == "before", every="quarter")]
    last = len(phrase.units) - 1
    times = []
    for k, unit in enumerate(phrase.units):
        at, to = phrase.at if k == 0 else unit.at, phrase.to if k == last else unit.to
        time = _dated_time(phrase, unit) if unit.years else _yearless_time(phrase, unit)
        times.append(replace(time, at=at, to=to))
    return times


def _dated_time(phrase: Phrase, unit: Unit) -> Time:
    first, last = _first_day(unit), _last_day(unit)
    before = phrase.reach == "before"
    if phrase.reach == "after":
        return Time(0, 0, "", start=last + dt.timedelta(1))
    start = first if phrase.reach in ("on", "from") else None
    end = {"from": None, "before": first}.get(phrase.reach, last)
    return Time(0, 0, "", start=start, end=end, before=before or phrase.closed)


def _yearless_time(phrase: Phrase, unit: Unit) -> Time:
    monthly = phrase.round == "month"
    first, last = (
        ((f"{d:02}") for d in (unit.since[1], unit.until[1])) if monthly else map(label, (unit.since, unit.until))
    )
    since = first if phrase.reach in ("on", "from", "after") else None
    until = {"from": None, "after": None, "before": first}.get(phrase.reach, last)
    time = Time(0, 0, "", before=phrase.reach == "before" or phrase.closed, since=since, until=until)
    if monthly:
        return replace(time, every="month", since=since or "01")
    return _yearly(time, "") if phrase.round == "year" else time


def _yearly(time: Time, head: str) -> Time:
    return replace(time, text=head + time.text, every="year", since=time.since or "01-01", until=time.until or "12-31")


def _dated(time: Time, named: int | None, issued: dt.date | None) -> Time:
    year = named or (issued.year if issued else None)
    if not time.yearless or year is None:
        return time
    dated = _in_year(time, year)
    past = named is None and issued is not None and (dated.end or dated.start or issued) < issued
    return _in_year(time, year + 1) if past else dated


def _in_year(time: Time, year: int) -> Time:
    start, end = (clipped(year, (int(at[:2]), int(at[3:]))) if at else None for at in (time.since, time.until))
    return replace(time, start=start, end=end, since=None, until=None)


def _first_day(unit: Unit) -> dt.date:
    return clipped((unit.years or (0, 0))[0], unit.since)


def _last_day(unit: Unit) -> dt.date:
    return clipped((unit.years or (0, 0))[1], unit.until)
