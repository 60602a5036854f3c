"""What can be done to plans."""

from tiendo.plans.services.adopt import AdoptionRefused, adopt
from tiendo.plans.services.hand_over import close_with_duties

__all__ = ["AdoptionRefused", "adopt", "close_with_duties"]
