"""The findings of a plan in force as lines of the ledger."""

from uuid import UUID

from django.urls import reverse

from tiendo.documents.quotations import Quotation
from tiendo.plans.models import OpenFinding, Plan
from tiendo.plans.selectors import findings_of
from tiendo.plans.services.projection import contradiction_of
from tiendo.ui.marks import PREFIXES
from tiendo.ui.wording import message_words
from tiendo.web.ledger.lines import Ledger, Line, meanwhile_of


def lines_of(plan: Plan, *, with_slips: bool = False) -> list[Line]:
    """In the order of the review's ledger, under the same codes; slips are for those who settle."""
    found = enumerate(findings_of(plan), 1)
    return [_line(plan, finding, number, with_slips=with_slips) for number, finding in found]


def ledger_for(plan: Plan, *, may_settle: bool) -> Ledger:
    here, paper = (reverse(f"web:{name}", args=[plan.pk]) for name in ("plan-findings", "plan"))
    return Ledger(action=here, here=f"{here}?", is_open=may_settle, paper=paper, may_undo=may_settle)


def slip_url(plan: Plan, token: UUID) -> str:
    return reverse("web:plan-return-slip", args=[plan.pk, token])


def _line(plan: Plan, finding: OpenFinding, number: int, *, with_slips: bool) -> Line:
    mark = finding.mark
    words, counting = meanwhile_of(contradiction_of(finding) if finding.about else None)
    return Line(
        key=str(finding.pk),
        code=f"{PREFIXES['finding']}{number}",
        kind=finding.kind,
        severity=finding.severity,
        message=message_words(finding),
        quotations=tuple(Quotation(one["words"], one["address"], None) for one in finding.places),
        mark=mark,
        matter=finding.matter,
        steps=finding.counting_steps,
        meanwhile=words,
        counting=counting,
        slip_url=slip_url(plan, UUID(mark.sent.token)) if mark.sent and with_slips else "",
    )
