"""What can be done to plans."""

from tiendo.plans.services.adopt import AdoptionRefused, add_signed_file, adopt, missing
from tiendo.plans.services.findings import decide_on_findings, may_settle
from tiendo.plans.services.projection import project

__all__ = ["AdoptionRefused", "add_signed_file", "adopt", "decide_on_findings", "may_settle", "missing", "project"]
