"""Bars of how much falls due in which quarter, as geometry for an SVG in the page."""

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from tiendo.documents.item_view import Deadline, Task
from tiendo.standing.load import Quarter
from viet.numbers import to_roman

STEP, HEIGHT = 76, 150
"""From bar to bar; few bars make a narrow chart, whose letters stay legible on a phone."""
TOP, GROUND = 22, 108
"""Above the bars stand their values, under the ground line two lines of names."""
BAR = 44
MOST_QUARTERS = 16
"""Longer than that, the bars are years."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`name` and `year` stand under it; a crowded one holds at least half of everything.

    Whole pixels: templates print a fraction with the language's comma, which SVG does not read.
    """

    x: int
    y: int
    height: int
    value: int
    yearly: int
    """How many of them come round every year."""
    name: str
    year: str
    is_crowded: bool

    @property
    def width(self) -> int:
        return BAR

    @property
    def short(self) -> str:
        return gettext("quý %(quarter)s") % {"quarter": self.name} if self.name else ""

    @property
    def words(self) -> str:
        if not self.name:
            return gettext("năm %(year)s") % {"year": self.year}
        return gettext("quý %(quarter)s/%(year)s") % {"quarter": self.name, "year": self.year}

    @property
    def middle(self) -> int:
        return self.x + BAR // 2

    @property
    def value_y(self) -> int:
        """Just above the bar."""
        return self.y - 7


@dataclass(frozen=True, slots=True)
class Chart:
    bars: tuple[Bar, ...]
    undated: int
    height: int = HEIGHT
    ground: int = GROUND
    name_y: int = GROUND + 17
    year_y: int = GROUND + 33

    @property
    def width(self) -> int:
        return STEP * len(self.bars)

    @property
    def crowded(self) -> Bar | None:
        return next((bar for bar in self.bars if bar.is_crowded), None)

    @property
    def total(self) -> int:
        return sum(bar.value for bar in self.bars) + self.undated


def dossiers_per_quarter(dossiers: Sequence[Task], *, issued: dt.date | None) -> Chart:
    """By the first day on which each falls due; a yearly one by its first after the document was `issued`."""
    due = [(task, _first_day(task, issued)) for task in dossiers]
    counts = Counter(_quarter(day) for _, day in due if day)
    if not counts:
        return Chart((), len(due))
    yearly = Counter(_quarter(day) for task, day in due if day and not task.days)
    undated = sum(day is None for _, day in due)
    return Chart(_bars(_named(counts, yearly)), undated)


def duties_per_quarter(load: Mapping[Quarter, int]) -> Chart:
    """From the first quarter in which something is due."""
    counts = Counter({quarter.year * 4 + quarter.number - 1: due for quarter, due in load.items() if due})
    return Chart(_bars(_named(counts, Counter())), 0) if counts else Chart((), 0)


def _named(counts: Counter[int], yearly: Counter[int]) -> list[tuple[str, str, int, int]]:
    """Quarters, or years where the time is long."""
    first, last = min(counts), max(counts)
    if last - first < MOST_QUARTERS:
        return [(_name(n), str(n // 4), counts[n], yearly[n]) for n in range(first, last + 1)]
    years = range(first // 4, last // 4 + 1)
    return [("", str(year), _in_year(counts, year), _in_year(yearly, year)) for year in years]


def _first_day(task: Task, issued: dt.date | None) -> dt.date | None:
    """None where the document names no day that the calendar can tell."""
    days = [end or start for start, end in task.days]
    days += [day for deadline in task.deadlines if (day := _first_occurrence(deadline, issued))]
    return min((day for day in days if day), default=None)


def _first_occurrence(deadline: Deadline, issued: dt.date | None) -> dt.date | None:
    if deadline.every != "year" or not deadline.until or issued is None:
        return None
    month, day = map(int, deadline.until.split("-"))
    this_year = dt.date(issued.year, month, min(day, calendar.monthrange(issued.year, month)[1]))
    return this_year if this_year >= issued else this_year.replace(day=1, year=issued.year + 1)


def _name(quarter: int) -> str:
    return to_roman(quarter % 4 + 1)


def _quarter(day: dt.date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _in_year(counts: Counter[int], year: int) -> int:
    return sum(counts[year * 4 + quarter] for quarter in range(4))


def _bars(named: list[tuple[str, str, int, int]]) -> tuple[Bar, ...]:
    total = sum(value for _, _, value, _ in named)
    highest = max(value for _, _, value, _ in named)
    bars = []
    for index, (name, year, value, yearly) in enumerate(named):
        height = round((GROUND - TOP) * value / highest)
        x = STEP * index + (STEP - BAR) // 2
        is_crowded = len(named) > 1 and value * 2 >= total
        bars.append(Bar(x, GROUND - height, height, value, yearly, name, year, is_crowded))
    return tuple(bars)
