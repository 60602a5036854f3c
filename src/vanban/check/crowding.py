"""Whether most dated works fall due in one quarter.

Rule: at least five works, and more than half of all that have a date, end in the same quarter; a yearly deadline counts
in the year that most others name.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from vanban.check.matching import Match
from vanban.check.paper import Paper, finding
from vanban.model import Deadline, Finding, Task
from viet.numbers import to_roman

_FEWEST = 5
Quarter = tuple[int, int]


def crowding(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    """A work that stands in the text and in a row counts once, as the row."""
    twice = {m.task.id for m in matches}
    works = [t for t in (*paper.row_tasks, *paper.body_tasks) if t.id not in twice or t.row is not None]
    years = Counter(q[0] for t in works for d in t.deadlines if (q := _quarter(d)))
    year = years.most_common(1)[0][0] if years else None
    due = {t.id: _quarters(t, year) for t in works}
    dated = [t for t in works if due[t.id]]
    counted = Counter(q for t in dated for q in due[t.id])
    quarter, number = counted.most_common(1)[0] if counted else ((0, 0), 0)
    if number < _FEWEST or number * 2 <= len(dated):
        return
    name = f"{to_roman(quarter[1])}/{quarter[0]}"
    yield finding(
        "crowded_period",
        "warning",
        tuple(t for t in dated if quarter in due[t.id]),
        f"Dồn việc: {number}/{len(dated)} nhiệm vụ có thời hạn cùng đến hạn trong quý {name}. "
        "Cần phân kỳ thời gian trình.",
        f"{number} of {len(dated)} dated works fall due in quarter {name}.",
    )


def _quarters(task: Task, year: int | None) -> set[Quarter]:
    found = {q for d in task.deadlines if (q := _quarter(d))}
    return found | {q for d in task.deadlines if year and (q := _yearly(d, year))}


def _quarter(deadline: Deadline) -> Quarter | None:
    """Of a deadline that is no longer than a quarter: a year's end crowds nothing."""
    if deadline.end is None or deadline.recurrence:
        return None
    start = deadline.start or deadline.end
    return _of(deadline.end) if deadline.end - start < dt.timedelta(days=100) else None


def _yearly(deadline: Deadline, year: int) -> Quarter | None:
    again = deadline.recurrence
    if again is None or again.every != "year" or not again.until or (again.since, again.until) == ("01-01", "12-31"):
        return None
    return year, (int(again.until[:2]) + 2) // 3


def _of(day: dt.date) -> Quarter:
    return day.year, (day.month + 2) // 3
