"""The plans in force with how their duties stand, as the list of plans shows them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tiendo.plans.models import Plan
from tiendo.standing.duty import Duty, late_with_a_remark
from tiendo.ui.shades import SHADES, Shade, shade_of


@dataclass(frozen=True, slots=True)
class PlanRow:
    """`shades` are those that its duties have, with how many have each; `unled` of them have no lead known here."""

    plan: Plan
    total: int
    unled: int
    shades: tuple[tuple[Shade, int], ...]
    remarked: int
    """Of those that are late, how many by a deadline that is not sure."""


def plan_rows(plans: Iterable[Plan], duties: Iterable[Duty]) -> list[PlanRow]:
    of_plan = defaultdict[int, list[Duty]](list)
    for duty in duties:
        of_plan[duty.task.plan_id].append(duty)
    return [_row(plan, of_plan[plan.pk]) for plan in plans]


def _row(plan: Plan, duties: Sequence[Duty]) -> PlanRow:
    found = Counter(shade_of(duty).slug for duty in duties)
    shades = tuple((shade, found[slug]) for slug, shade in SHADES.items() if found[slug])
    return PlanRow(plan, len(duties), sum(not duty.has_lead for duty in duties), shades, late_with_a_remark(duties))
