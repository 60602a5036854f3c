"""Who there is."""

import datetime as dt

from django.conf import settings
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404

from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.bodies.names import in_order
from tiendo.rules.rights import Role
from tiendo.tenancy.selectors import home_locality


def bodies_for(account: Account) -> list[Body]:
    """Those of the account's locality that exist now, by name."""
    bodies = Body.objects.filter(locality_id=account.locality_id, valid_until=None)
    return sorted(bodies.order_by("pk"), key=lambda body: in_order(body.name))


def known_bodies_for(account: Account) -> list[Body]:
    """Those of before as well, whose names stand on paper and whom decisions of reviews name."""
    return list(Body.objects.filter(locality_id=account.locality_id).order_by("name"))


def body_for(account: Account, pk: int) -> Body | None:
    return Body.objects.filter(locality_id=account.locality_id, valid_until=None, pk=pk).first()


def people_for(account: Account, *, on: dt.date) -> list[Post]:
    """The posts of the account's locality held on that day, each with its person and body, by body and name."""
    held = Q(until=None) | Q(until__gte=on)
    posts = Post.objects.filter(held, locality_id=account.locality_id, since__lte=on)
    found = posts.select_related("person", "body").order_by("pk")
    return sorted(found, key=lambda post: (in_order(post.body.name), in_order(post.person.name)))


def closed_bodies_for(account: Account) -> list[Body]:
    """Those that ended or had another name before, the latest first, with what took their place."""
    closed = Body.objects.filter(locality_id=account.locality_id).exclude(valid_until=None)
    return list(closed.select_related("successor").order_by("-valid_until", "name"))


def any_body_for(account: Account, pk: int) -> Body:
    """Also a closed one. Raises Http404."""
    bodies = Body.objects.select_related("parent", "successor")
    return get_object_or_404(bodies, locality_id=account.locality_id, pk=pk)


def post_for(account: Account, pk: int) -> Post:
    """With its person and body. Raises Http404."""
    return get_object_or_404(Post.objects.select_related("person", "body"), locality_id=account.locality_id, pk=pk)


def persons_for(account: Account) -> list[Person]:
    """Everybody of the locality by name, with their accounts and posts, whoever holds none as well."""
    people = Person.objects.filter(locality_id=account.locality_id).select_related("account")
    posts = Post.objects.select_related("body").order_by("pk")
    found = people.prefetch_related(Prefetch("posts", posts)).order_by("pk")
    return sorted(found, key=lambda person: in_order(person.name))


def account_for(account: Account, pk: int) -> Account:
    """One of the same locality. Raises Http404."""
    return get_object_or_404(Account.objects.select_related("person"), locality_id=account.locality_id, pk=pk)


def usernames_taken() -> frozenset[str]:
    """Of every locality, since each name is given once."""
    return frozenset(Account.objects.values_list("username", flat=True))


def field_for(account: Account, pk: int) -> FieldOfWork:
    """Raises Http404."""
    return get_object_or_404(FieldOfWork, locality_id=account.locality_id, pk=pk)


def fields_for(account: Account) -> list[FieldOfWork]:
    """The locality's table of fields with their bodies, in the order in which it was written."""
    fields = FieldOfWork.objects.filter(locality_id=account.locality_id, body__valid_until=None)
    return list(fields.select_related("body").order_by("pk"))


def may_set_up() -> bool:
    """Where nothing was set up, and no demo is to be."""
    return not settings.DEMO and home_locality() is None


def is_closed_demo() -> bool:
    """Where the demo's data lie and nobody can sign in with them."""
    home = home_locality()
    return home is not None and home.is_demo and not settings.DEMO


def demo_accounts() -> list[Account]:
    """The accounts that any visitor may enter with, the clerk's first: those of the demo commune, none elsewhere."""
    home = home_locality()
    if not settings.DEMO or home is None or not home.is_demo:
        return []
    accounts = Account.objects.filter(locality=home, is_active=True, person__isnull=False)
    found = accounts.select_related("person").prefetch_related("person__posts").order_by("pk")
    return sorted(found, key=lambda account: Role.CLERK not in account.roles)
