"""Which plans and duties there are for whom; fetching takes the account, so that forgetting shows nothing."""

from tiendo.plans.selectors.duties import duties_for, duty_for, led_by, with_bodies
from tiendo.plans.selectors.plans import findings_of, plan_for, plan_of, plans_for, reading_of, targets_for

__all__ = [
    "duties_for",
    "duty_for",
    "findings_of",
    "led_by",
    "plan_for",
    "plan_of",
    "plans_for",
    "reading_of",
    "targets_for",
    "with_bodies",
]
