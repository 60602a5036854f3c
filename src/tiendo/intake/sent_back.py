"""What is kept with findings of a plan in force when they are sent back, so that the slip stays as it was."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tiendo.bodies.models import Account
from tiendo.intake.return_slip import paper_of, question_of
from tiendo.plans.models import Plan
from tiendo.plans.selectors import findings_of, reading_of

Json = dict[str, Any]


def slips_of_plan(plan: Plan, findings: Sequence[int], account: Account, *, now: dt.datetime) -> dict[int, Json]:
    """By the id of the finding; the plan comes from `plan_for`."""
    place = reading_of(plan).identity.place
    paper = paper_of(plan.document, place, account, is_draft=False, now=now)
    chosen = findings_of(plan).filter(pk__in=findings)
    quoted = {finding: [(one["address"], one["words"]) for one in finding.places] for finding in chosen}
    return {finding.pk: {"paper": paper, "slip": question_of(finding, places)} for finding, places in quoted.items()}
