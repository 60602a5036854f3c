"""What waits for whom today ("Hôm nay"): one's own duties, or the commune's for those who direct it."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from tiendo.plans.models import OpenFinding
from tiendo.plans.selectors import duties_for, led_by, plans_for
from tiendo.progress.selectors import recent_for
from tiendo.rules.rights import Permission, Role, may
from tiendo.rules.tasks import TaskState, Timeliness
from tiendo.standing.cards import Card
from tiendo.standing.duty import Duty, standing_of, urgent_first
from tiendo.standing.load import crowded_in, load_per_quarter

if TYPE_CHECKING:
    from tiendo.bodies.models import Account

LEADING = frozenset({Role.CHAIR, Role.DEPUTY_CHAIR})
"""They see the duties of all bodies, on five cards at most."""
DIRECTING = LEADING | {Role.CLERK, Role.CHIEF_OF_OFFICE}
"""They see those, too, and what is to be put in order; others see what their own bodies lead."""

Test = Callable[[Duty], bool]

OWN: dict[str, Test] = {
    "returned": lambda duty: duty.state is TaskState.RETURNED,
    "overdue": lambda duty: duty.timeliness is Timeliness.OVERDUE,
    "due_soon": lambda duty: duty.timeliness is Timeliness.DUE_SOON,
    "new": lambda duty: duty.state is TaskState.ASSIGNED,
}
DECIDED: dict[str, Test] = {
    "overdue": OWN["overdue"],
    "awaiting": lambda duty: duty.state is TaskState.AWAITING_CONFIRMATION,
}
DIRECTED: dict[str, Test] = {
    "overdue": OWN["overdue"],
    "due_soon": OWN["due_soon"],
    "awaiting": DECIDED["awaiting"],
    "nobody": lambda duty: not duty.has_lead,
}


def today_for(account: "Account", on: dt.date) -> list[Card]:
    """Cards that have something on them, the most pressing first; a fixed number of queries."""
    if not may(account.roles, Permission.PLAN_READ):
        return []
    directs = directs_others(account)
    duties = duties_for(account)
    if not directs:
        duties = led_by(duties, {post.body_id for post in account.posts})
    standing = standing_of(duties, on)
    cards = _cards(standing, _tests_for(account))
    if directs:
        cards = [_updates(account, on), *cards, _findings(account)]
    if may(account.roles, Permission.PLAN_ADOPT):
        cards.append(_unsigned(account))
    if not LEADING.isdisjoint(account.roles):
        cards.append(_crowd(standing))
    return [card for card in cards if card.count]


def directs_others(account: "Account") -> bool:
    return not DIRECTING.isdisjoint(account.roles)


def _tests_for(account: "Account") -> dict[str, Test]:
    if not LEADING.isdisjoint(account.roles):
        return DECIDED
    return DIRECTED if directs_others(account) else OWN


def _cards(duties: list[Duty], tests: dict[str, Test]) -> list[Card]:
    """A duty stands on the first card that it belongs to."""
    left, cards = urgent_first(duties), []
    for kind, test in tests.items():
        chosen = tuple(duty for duty in left if test(duty))
        left = [duty for duty in left if not test(duty)]
        cards.append(Card(kind, len(chosen), duties=chosen))
    return cards


def _updates(account: "Account", on: dt.date) -> Card:
    """Recorded since yesterday began, those with a difficulty first."""
    midnight = dt.datetime.combine(on - dt.timedelta(days=1), dt.time.min)
    recent = recent_for(account, timezone.make_aware(midnight))
    updates = tuple(sorted(recent, key=lambda update: not update.difficulty))
    return Card("updates", len(updates), updates=updates)


def _findings(account: "Account") -> Card:
    """Plans with contradictions that no document has settled: a matter for the Chair."""
    settled = Q(state=OpenFinding.State.SETTLED)
    unsettled = OpenFinding.objects.filter(~settled, plan=OuterRef("pk"), kind="contradiction")
    plans = tuple(plans_for(account).filter(Exists(unsettled)))
    return Card("findings", len(plans), plans=plans)


def _unsigned(account: "Account") -> Card:
    """Plans in force whose signed file is not at hand, or differs from what is tracked."""
    lacking = Q(signed_file=None)
    otherwise = Q(signed_differences__gt=0) & ~Q(signed_file=F("reading__file"))
    plans = tuple(plans_for(account).filter(lacking | otherwise))
    return Card("unsigned", len(plans), plans=plans)


def _crowd(duties: list[Duty]) -> Card:
    """How many fall due in the quarter in which most does; nothing where the work is spread."""
    load = load_per_quarter(duties)
    quarter = crowded_in(load)
    return Card("crowded", load[quarter] if quarter else 0, load=load)
