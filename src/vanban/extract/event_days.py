"""On which day an event falls that a deadline only names ("đến kết thúc kỳ thi"), if the plan prints it."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from vanban.model import Deadline
from viet.days import real_day
from viet.spelling import even

_UNTIL = re.compile(
    r"(?<!\w)(?:đến|tới) (?:ngày |khi |lúc |hết )*(?:kết thúc|hoàn thành|tổ chức(?: thành công)?|diễn ra) (?:cuộc "
    r"|đợt |kỳ )?(?P<event>\w+ \w+)"
)
_PRINTED = re.compile(
    r"ngày (?:tổ chức |diễn ra |kết thúc )?(?:cuộc )?(?P<event>\w+ \w+),? ?(?:là |\(|:)? ?(?:ngày )?"
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
)


class EventDays:
    """The events of one plan and their days, the first day printed for each; its text is gone through once."""

    def __init__(self, text: str) -> None:
        """`text` is the whole plan's."""
        self._days: dict[str, dt.date] = {}
        for m in _PRINTED.finditer(even(text)):
            if day := real_day(int(m["year"]), int(m["month"]), int(m["day"])):
                self._days.setdefault(m["event"], day)

    def close(self, deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
        """The deadlines, those open towards an event closed by its day."""
        return tuple(map(self._closed, deadlines))

    def _closed(self, deadline: Deadline) -> Deadline:
        named = _UNTIL.search(even(deadline.text)) if deadline.end is None else None
        end = self._days.get(named["event"]) if named else None
        if end is None or (deadline.start is not None and end < deadline.start):
            return deadline
        return replace(deadline, end=end)
