"""Who there is."""

import datetime as dt

from django.conf import settings
from django.db.models import Q

from tiendo.bodies.models import Account, Body, FieldOfWork, Post
from tiendo.rules.rights import Role
from tiendo.tenancy.selectors import home_locality


def bodies_for(account: Account) -> list[Body]:
    """Those of the account's locality that exist now, by name."""
    return list(Body.objects.filter(locality_id=account.locality_id, valid_until=None).order_by("name"))


def known_bodies_for(account: Account) -> list[Body]:
    """Those of before as well, whose names stand on paper and whom decisions of reviews name."""
    return list(Body.objects.filter(locality_id=account.locality_id).order_by("name"))


def body_for(account: Account, pk: int) -> Body | None:
    return Body.objects.filter(locality_id=account.locality_id, valid_until=None, pk=pk).first()


def people_for(account: Account, *, on: dt.date) -> list[Post]:
    """The posts of the account's locality held on that day, each with its person and body, by body and name."""
    held = Q(until=None) | Q(until__gte=on)
    posts = Post.objects.filter(held, locality_id=account.locality_id, since__lte=on)
    return list(posts.select_related("person", "body").order_by("body__name", "person__name", "pk"))


def fields_for(account: Account) -> list[FieldOfWork]:
    """The locality's table of fields with their bodies, in the order in which it was written."""
    fields = FieldOfWork.objects.filter(locality_id=account.locality_id, body__valid_until=None)
    return list(fields.select_related("body").order_by("pk"))


def demo_accounts() -> list[Account]:
    """The accounts that any visitor may enter with, the clerk's first: those of the demo commune, none elsewhere."""
    home = home_locality()
    if not settings.DEMO or home is None or not home.is_demo:
        return []
    accounts = Account.objects.filter(locality=home, is_active=True, person__isnull=False)
    found = accounts.select_related("person").prefetch_related("person__posts").order_by("pk")
    return sorted(found, key=lambda account: Role.CLERK not in account.roles)
