"""What can be done to plans."""

from tiendo.plans.services.adopt import AdoptionRefused, add_signed_file, adopt, missing
from tiendo.plans.services.findings import decide_on_findings, may_settle
from tiendo.plans.services.hand_over import close_with_duties
from tiendo.plans.services.projection import project

__all__ = [
    "AdoptionRefused",
    "add_signed_file",
    "adopt",
    "close_with_duties",
    "decide_on_findings",
    "may_settle",
    "missing",
    "project",
]
