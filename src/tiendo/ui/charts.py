"""Bars of how much falls due in which quarter, as geometry for an SVG in the page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tiendo.documents.item_view import Task
from viet.numbers import to_roman

WIDTH, HEIGHT = 640, 200
TOP, GROUND = 28, 152
"""Above the bars stand their values, under the ground line two lines of names."""
WIDEST_BAR = 56
MOST_QUARTERS = 16
"""Longer than that, the bars are years."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`name` and `year` stand under it; a crowded one holds at least half of everything."""

    x: float
    y: float
    width: float
    height: float
    value: int
    name: str
    year: str
    is_crowded: bool

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def value_y(self) -> float:
        """Just above the bar."""
        return self.y - 7


@dataclass(frozen=True, slots=True)
class Chart:
    bars: tuple[Bar, ...]
    undated: int
    width: int = WIDTH
    height: int = HEIGHT
    ground: int = GROUND

    @property
    def crowded(self) -> Bar | None:
        return next((bar for bar in self.bars if bar.is_crowded), None)

    @property
    def total(self) -> int:
        return sum(bar.value for bar in self.bars)


def dossiers_per_quarter(dossiers: Iterable[Task]) -> Chart:
    """By the first day on which each falls due; those without a day are only counted."""
    due = [min((end or start for start, end in task.days if end or start), default=None) for task in dossiers]
    counts = Counter(_quarter(day) for day in due if day)
    undated = due.count(None)
    if not counts:
        return Chart((), undated)
    first, last = min(counts), max(counts)
    if last - first < MOST_QUARTERS:
        named = [(to_roman(n % 4 + 1), str(n // 4), counts[n]) for n in range(first, last + 1)]
    else:
        named = [("", str(year), _in_year(counts, year)) for year in range(first // 4, last // 4 + 1)]
    return Chart(_bars(named), undated)


def _quarter(day: dt.date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _in_year(counts: Counter[int], year: int) -> int:
    return sum(counts[year * 4 + quarter] for quarter in range(4))


def _bars(named: list[tuple[str, str, int]]) -> tuple[Bar, ...]:
    total = sum(value for _, _, value in named)
    highest = max(value for _, _, value in named)
    step = WIDTH / len(named)
    width = min(step * 0.7, WIDEST_BAR)
    bars = []
    for index, (name, year, value) in enumerate(named):
        height = round((GROUND - TOP) * value / highest, 1)
        x = round(step * index + (step - width) / 2, 1)
        is_crowded = len(named) > 1 and value * 2 >= total
        bars.append(Bar(x, GROUND - height, round(width, 1), height, value, name, year, is_crowded))
    return tuple(bars)
