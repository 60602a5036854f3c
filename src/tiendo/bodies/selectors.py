"""Who there is."""

from django.conf import settings

from tiendo.bodies.models import Account


def demo_accounts() -> list[Account]:
    """The accounts that any visitor of the demo may enter with; none outside the demo, whatever is stored."""
    if not settings.DEMO:
        return []
    accounts = Account.objects.filter(locality__is_demo=True, is_active=True, person__isnull=False)
    return list(accounts.select_related("person").order_by("pk"))
