"""Who there is."""

from django.conf import settings

from tiendo.bodies.models import Account
from tiendo.tenancy.selectors import home_locality


def demo_accounts() -> list[Account]:
    """The accounts that any visitor may enter with: those of the demo commune; none outside the demo."""
    home = home_locality()
    if not settings.DEMO or home is None or not home.is_demo:
        return []
    accounts = Account.objects.filter(locality=home, is_active=True, person__isnull=False)
    return list(accounts.select_related("person").order_by("pk"))
