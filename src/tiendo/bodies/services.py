"""Setting up bodies, people and their accounts."""

import datetime as dt

from django.db import transaction

from tiendo.audit.services import Actor, Subject, record
from tiendo.bodies.models import Account, Body, Person, Post
from tiendo.rules.rights import Role


def actor_of(account: Account) -> Actor:
    return Actor("account", str(account.pk))


@transaction.atomic
def found_body(
    name: str, *, kind: str, locality_id: int, valid_from: dt.date, now: dt.datetime, actor: Actor, parent: Body | None = None
) -> Body:
    body = Body.objects.create(locality_id=locality_id, kind=kind, name=name, parent=parent, valid_from=valid_from)
    subject = Subject("body", str(body.pk))
    record("body.founded", locality_id=locality_id, subject=subject, data={"name": name, "kind": kind}, at=now, actor=actor)
    return body


@transaction.atomic
def appoint(
    name: str, *, body: Body, role: Role, title: str, since: dt.date, now: dt.datetime, actor: Actor
) -> Person:
    """A person new to the locality takes a post in `body`."""
    person = Person.objects.create(locality_id=body.locality_id, name=name)
    post = Post.objects.create(
        locality_id=body.locality_id, person=person, body=body, role=role, title=title, since=since
    )
    data = {"person": person.pk, "body": body.pk, "role": role, "title": title}
    subject = Subject("post", str(post.pk))
    record("post.taken", locality_id=body.locality_id, subject=subject, data=data, at=now, actor=actor)
    return person


@transaction.atomic
def open_account(username: str, *, person: Person, password: str | None, now: dt.datetime, actor: Actor) -> Account:
    """Without a password nobody can sign in with it by name."""
    account = Account(username=username, locality_id=person.locality_id, person=person)
    account.set_password(password) if password else account.set_unusable_password()
    account.save()
    subject = Subject("account", str(account.pk))
    record("account.opened", locality_id=person.locality_id, subject=subject, data={"username": username}, at=now, actor=actor)
    return account
