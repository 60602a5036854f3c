"""Who takes, changes and leaves which post."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account, Body, Person, Post
from tiendo.bodies.services.acting import (
    By,
    OrganisationRefused,
    authorised,
    authorised_for_post,
    record_change,
)
from tiendo.rules.rights import Permission, Role

DAY = dt.timedelta(days=1)


@transaction.atomic
def appoint(name: str, *, body: Body, role: Role, title: str, since: dt.date, now: dt.datetime, actor: By) -> Person:
    """A person new to the locality takes a post in `body`."""
    authorised_for_post(actor, role, None, body.locality_id)
    person = Person.objects.create(locality_id=body.locality_id, name=name)
    give_post(person, body=body, role=role, title=title, since=since, now=now, actor=actor)
    return person


@transaction.atomic
def give_post(
    person: Person, *, body: Body, role: Role, title: str, since: dt.date, now: dt.datetime, actor: By
) -> Post:
    """One post more; those held go on."""
    who = authorised_for_post(actor, role, person.pk, body.locality_id)
    post = Post.objects.create(
        locality_id=body.locality_id, person=person, body=body, role=role, title=title, since=since
    )
    data = {"person": person.pk, "body": body.pk, "role": role, "title": title, "since": since.isoformat()}
    record_change("post.taken", post, data, now=now, actor=who)
    return post


@transaction.atomic
def change_post(post: Post, *, role: Role, title: str, since: dt.date, now: dt.datetime, actor: By) -> Post:
    """Another title or role in the same body from that day; a post that began no earlier is put right instead."""
    for given in (post.role, role):
        who = authorised_for_post(actor, given, post.person_id, post.locality_id)
    _demand_administrator_stays(post, actor, role)
    before = {"post": post.pk, "role": post.role, "title": post.title}
    if since > post.since:
        post.until = since - DAY
        post.save(update_fields=["until"])
        post = Post(locality_id=post.locality_id, person_id=post.person_id, body_id=post.body_id, since=since)
    post.role, post.title = role, title
    post.save()
    after = {"role": role, "title": title, "since": post.since.isoformat()}
    record_change("post.changed", post, {"before": before, "after": after}, now=now, actor=who)
    return post


@transaction.atomic
def end_post(post: Post, *, last_day: dt.date, now: dt.datetime, actor: By) -> None:
    """Raises OrganisationRefused for an administrator's own post, so that one always remains."""
    who = authorised_for_post(actor, post.role, post.person_id, post.locality_id)
    _demand_administrator_stays(post, actor, None)
    if last_day < post.since - DAY:
        raise OrganisationRefused([_("Ngày cuối phải từ ngày nhận chức vụ trở đi.")])
    post.until = last_day
    post.save(update_fields=["until"])
    record_change("post.ended", post, {"last_day": last_day.isoformat()}, now=now, actor=who)


@transaction.atomic
def amend_person(person: Person, *, name: str, now: dt.datetime, actor: By) -> None:
    """A name that was entered wrongly is put right."""
    who = authorised(actor, Permission.ORGANISATION_MANAGE, person.locality_id)
    before, person.name = person.name, name
    person.save(update_fields=["name"])
    record_change("person.amended", person, {"before": before, "after": name}, now=now, actor=who)


def _demand_administrator_stays(post: Post, actor: By, role: str | None) -> None:
    own = isinstance(actor, Account) and actor.person_id == post.person_id
    if own and post.role == Role.ADMINISTRATOR != role:
        raise OrganisationRefused([ADMINISTRATOR_STAYS])


ADMINISTRATOR_STAYS = _("Không tự thôi vai Quản trị hệ thống được. Hãy nhờ một quản trị khác.")
