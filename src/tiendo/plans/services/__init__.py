"""What can be done to plans."""

from tiendo.plans.services.adopt import AdoptionRefused, adopt

__all__ = ["AdoptionRefused", "adopt"]
