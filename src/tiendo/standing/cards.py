"""What waits for somebody today, as cards: a slug that screens word, the duties or updates on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tiendo.plans.models import Plan
from tiendo.progress.models import Update
from tiendo.standing.duty import Duty
from tiendo.standing.load import Quarter


@dataclass(frozen=True, slots=True)
class Card:
    """`kind`: "returned", "overdue", "due_soon", "new" (nothing said yet), "awaiting" (for confirmation), "nobody"
    (without a lead), "updates" (since yesterday), "findings" (plans with findings not settled), "unsigned"
    (plans whose signed file is lacking, or differs from what is tracked), "crowded" (the quarter
    in which most falls due)."""

    kind: str
    count: int
    duties: tuple[Duty, ...] = ()
    updates: tuple[Update, ...] = ()
    plans: tuple[Plan, ...] = ()
    load: Mapping[Quarter, int] = field(default_factory=dict)
