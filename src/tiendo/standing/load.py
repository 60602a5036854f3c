"""How much work falls into each quarter, and on whom."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tiendo.rules.tasks import HANDED_IN, STOPPED
from tiendo.standing.duty import Duty


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    year: int
    number: int

    @classmethod
    def of(cls, day: dt.date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    @property
    def next(self) -> "Quarter":
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)


def load_per_quarter(duties: Iterable[Duty]) -> dict[Quarter, int]:
    """How many duties that still need doing are due in each quarter, from the first to the last, also empty ones."""
    load = Counter(Quarter.of(duty.due) for duty in duties if duty.due and _needs_doing(duty))
    if not load:
        return {}
    quarters = [min(load)]
    while quarters[-1] < max(load):
        quarters.append(quarters[-1].next)
    return {quarter: load[quarter] for quarter in quarters}


def crowded_in(load: Mapping[Quarter, int]) -> Quarter | None:
    """The quarter in which at least half of everything falls due; None where there is none, or only one."""
    fullest = max(load, key=lambda quarter: load[quarter], default=None)
    is_crowded = fullest is not None and len(load) > 1 and load[fullest] * 2 >= sum(load.values())
    return fullest if is_crowded else None


def load_per_body(duties: Iterable[Duty]) -> dict[str, int]:
    """How many duties that still need doing each body leads, the most first."""
    load = Counter(lead.label for duty in duties if _needs_doing(duty) for lead in duty.task.leads)
    return dict(load.most_common())


def _needs_doing(duty: Duty) -> bool:
    return duty.state not in HANDED_IN | STOPPED
