"""On which day an event falls that a deadline only names ("đến kết thúc cuộc bầu cử"), if the plan prints it."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from vanban.model import Deadline
from viet.spelling import even

_UNTIL = re.compile(
    r"(?<!\w)(?:đến|tới) (?:ngày |khi |lúc |hết )*(?:kết thúc|hoàn thành|tổ chức(?: thành công)?|diễn ra) (?:cuộc "
    r"|đợt |kỳ )?(?P<event>\w+ \w+)"
)
_DATE = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"


def with_event_days(deadlines: Iterable[Deadline], text: str) -> tuple[Deadline, ...]:
    """The deadlines, those open towards an event closed by the day that `text`, the whole plan's, gives for it."""
    return tuple(_closed(d, text) for d in deadlines)


def _closed(deadline: Deadline, text: str) -> Deadline:
    named = _UNTIL.search(even(deadline.text)) if deadline.end is None else None
    if named is None:
        return deadline
    event = re.escape(named["event"])
    day = rf"ngày (?:tổ chức |diễn ra |kết thúc )?(?:cuộc )?{event},? ?(?:là |\(|:)? ?(?:ngày )?{_DATE}"
    found = re.search(day, even(text))
    if found is None:
        return deadline
    try:
        end = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return deadline
    return replace(deadline, end=end) if deadline.start is None or end >= deadline.start else deadline
