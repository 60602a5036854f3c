"""Setting up bodies, people and their accounts."""

import datetime as dt
from typing import Any

from django.db import transaction

from tiendo.audit.services import Actor, Subject, record
from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.rules.rights import Role


def actor_of(account: Account) -> Actor:
    return Actor("account", str(account.pk))


@transaction.atomic
def found_body(
    name: str, *, kind: str, locality_id: int, since: dt.date, now: dt.datetime, actor: Actor, parent: Body | None
) -> Body:
    body = Body.objects.create(locality_id=locality_id, kind=kind, name=name, parent=parent, valid_from=since)
    _record("body.founded", body, {"name": name, "kind": kind}, now, actor)
    return body


@transaction.atomic
def give_field(words: str, *, body: Body, now: dt.datetime, actor: Actor) -> FieldOfWork:
    """`body` answers for the field from now on, whoever did before."""
    field, _ = FieldOfWork.objects.update_or_create(locality_id=body.locality_id, words=words, defaults={"body": body})
    _record("field.given", field, {"words": words, "body": body.pk}, now, actor)
    return field


@transaction.atomic
def appoint(name: str, *, body: Body, role: Role, title: str, since: dt.date, now: dt.datetime, actor: Actor) -> Person:
    """A person new to the locality takes a post in `body`."""
    person = Person.objects.create(locality_id=body.locality_id, name=name)
    post = Post.objects.create(
        locality_id=body.locality_id, person=person, body=body, role=role, title=title, since=since
    )
    _record("post.taken", post, {"person": person.pk, "body": body.pk, "role": role, "title": title}, now, actor)
    return person


@transaction.atomic
def open_account(username: str, *, person: Person, password: str | None, now: dt.datetime, actor: Actor) -> Account:
    """Without a password nobody can sign in with it by name."""
    account = Account(username=username, locality_id=person.locality_id, person=person)
    account.set_password(password)
    account.save()
    _record("account.opened", account, {"username": username}, now, actor)
    return account


def _record(
    verb: str, row: Body | FieldOfWork | Post | Account, data: dict[str, Any], now: dt.datetime, actor: Actor
) -> None:
    subject = Subject(type(row).__name__.lower(), str(row.pk))
    record(verb, locality_id=row.locality_id, subject=subject, data=data, at=now, actor=actor)
