"""What can be done to plans."""

from tiendo.plans.services.adopt import AdoptionRefused, adopt
from tiendo.plans.services.findings import decide_on_findings, may_settle
from tiendo.plans.services.projection import project

__all__ = ["AdoptionRefused", "adopt", "decide_on_findings", "may_settle", "project"]
