"""Who there is."""

from django.conf import settings

from tiendo.bodies.models import Account
from tiendo.rules.rights import Role
from tiendo.tenancy.selectors import home_locality


def demo_accounts() -> list[Account]:
    """The accounts that any visitor may enter with, the clerk's first: those of the demo commune, none elsewhere."""
    home = home_locality()
    if not settings.DEMO or home is None or not home.is_demo:
        return []
    accounts = Account.objects.filter(locality=home, is_active=True, person__isnull=False)
    found = accounts.select_related("person").prefetch_related("person__posts").order_by("pk")
    return sorted(found, key=lambda account: Role.CLERK not in account.roles)
