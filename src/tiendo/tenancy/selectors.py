"""Which localities there are."""

from tiendo.tenancy.models import Locality


def home_locality() -> Locality | None:
    """The one whose name the first page shows: the first that was set up; None before set-up."""
    return Locality.objects.order_by("pk").first()
