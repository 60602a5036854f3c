"""Founding, correcting, renaming and closing bodies; what was true under a former name stays told."""

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Body, FieldOfWork, Post
from tiendo.bodies.names import folded_name
from tiendo.bodies.services.acting import By, OrganisationRefused, authorised, record_change
from tiendo.rules.rights import Permission, Role

MANAGE = Permission.ORGANISATION_MANAGE
DAY = dt.timedelta(days=1)


@transaction.atomic
def found_body(
    name: str, *, kind: str, locality_id: int, since: dt.date, now: dt.datetime, actor: By, parent: Body | None
) -> Body:
    """Raises OrganisationRefused where a body of that name is there."""
    who = authorised(actor, MANAGE, locality_id)
    _demand_free(name, locality_id)
    body = Body.objects.create(locality_id=locality_id, kind=kind, name=name, parent=parent, valid_from=since)
    data = {"name": name, "kind": kind, "parent": parent.pk if parent else None, "since": since.isoformat()}
    record_change("body.founded", body, data, now=now, actor=who)
    return body


@transaction.atomic
def amend_body(body: Body, *, name: str, kind: str, parent: Body | None, now: dt.datetime, actor: By) -> None:
    """What was entered wrongly is put right; a new name by decision is `rename_body`."""
    who = authorised(actor, MANAGE, body.locality_id)
    _demand_free(name, body.locality_id, but=body)
    _demand_no_circle(body, parent)
    before = {"name": body.name, "kind": body.kind, "parent": body.parent_id}
    body.name, body.kind, body.parent = name, kind, parent
    body.save(update_fields=["name", "kind", "parent"])
    after = {"name": name, "kind": kind, "parent": body.parent_id}
    record_change("body.amended", body, {"before": before, "after": after}, now=now, actor=who)


@transaction.atomic
def rename_body(body: Body, name: str, *, on: dt.date, now: dt.datetime, actor: By) -> None:
    """From that day it has another name. It stays the same body, so that posts, fields and duties stay its own;
    the former name stands as a closed body whose successor it is."""
    who = authorised(actor, MANAGE, body.locality_id)
    _demand_open(body)
    _demand_free(name, body.locality_id, but=body)
    _demand_past(on, now)
    if on <= body.valid_from:
        raise OrganisationRefused([_("Ngày đổi tên phải sau ngày đơn vị bắt đầu mang tên hiện nay.")])
    former = (body.name, body.valid_from)
    body.name, body.valid_from = name, on
    body.save(update_fields=["name", "valid_from"])
    Body.objects.create(
        locality_id=body.locality_id,
        kind=body.kind,
        name=former[0],
        parent_id=body.parent_id,
        valid_from=former[1],
        valid_until=on - DAY,
        successor=body,
    )
    record_change("body.renamed", body, {"from": former[0], "to": name, "on": on.isoformat()}, now=now, actor=who)


@transaction.atomic
def close_body(
    body: Body, *, last_day: dt.date, successor: Body | None, carry_people: bool, now: dt.datetime, actor: By
) -> None:
    """Its posts end with it, or go on in the successor; fields and lower bodies go to the successor."""
    who = authorised(actor, MANAGE, body.locality_id)
    _demand_open(body)
    _demand_past(last_day, now)
    _demand_closable(body, last_day, successor, keeps_people=carry_people and successor is not None)
    people = _end_posts(body, last_day, successor if carry_people else None)
    if successor:
        FieldOfWork.objects.filter(body=body).update(body=successor)
    Body.objects.filter(parent=body, valid_until=None).update(parent=successor or body.parent)
    body.valid_until, body.successor = last_day, successor
    body.save(update_fields=["valid_until", "successor"])
    data = {"last_day": last_day.isoformat(), "successor": successor.pk if successor else None, "people": people}
    record_change("body.closed", body, data, now=now, actor=who)


def _end_posts(body: Body, last_day: dt.date, successor: Body | None) -> int:
    """How many went on in the successor."""
    held = list(Post.objects.filter(Q(until=None) | Q(until__gt=last_day), body=body))
    Post.objects.filter(pk__in=[post.pk for post in held]).update(until=last_day)
    if successor is None:
        return 0
    for post in held:
        Post.objects.create(
            locality_id=body.locality_id,
            person_id=post.person_id,
            body=successor,
            role=post.role,
            title=post.title,
            since=max(last_day + DAY, post.since),
            until=post.until,
        )
    return len(held)


def _demand_open(body: Body) -> None:
    if body.valid_until is not None:
        raise OrganisationRefused([_("Cơ quan, đơn vị này đã thôi hoạt động.")])


def _demand_past(day: dt.date, now: dt.datetime) -> None:
    if day > timezone.localdate(now):
        raise OrganisationRefused([_("Ngày này chưa đến. Hãy ghi ngày hôm nay hoặc trước đó.")])


def _demand_free(name: str, locality_id: int, but: Body | None = None) -> None:
    wanted = folded_name(name)
    there = Body.objects.filter(locality_id=locality_id, valid_until=None)
    others = there.exclude(pk=but.pk) if but else there
    if any(folded_name(name) == wanted for name in others.values_list("name", flat=True)):
        raise OrganisationRefused([_("Đã có cơ quan, đơn vị tên này. Hãy ghi tên khác để phân biệt.")])


def _demand_no_circle(body: Body, parent: Body | None) -> None:
    if _is_within(parent, body):
        raise OrganisationRefused([_("Cơ quan cấp trên không thể là chính đơn vị này hoặc cấp dưới của nó.")])


def _is_within(other: Body | None, body: Body) -> bool:
    """Whether it is the body or stands somewhere below it."""
    while other is not None and other.pk != body.pk:
        other = other.parent
    return other is not None


def _demand_closable(body: Body, last_day: dt.date, successor: Body | None, *, keeps_people: bool) -> None:
    if last_day < body.valid_from:
        raise OrganisationRefused([_("Ngày cuối phải từ ngày đơn vị bắt đầu hoạt động trở đi.")])
    if successor is not None and (_is_within(successor, body) or successor.valid_until is not None):
        raise OrganisationRefused([_("Đơn vị kế thừa phải là đơn vị khác đang hoạt động, không phải cấp dưới.")])
    if not keeps_people and Post.objects.filter(body=body, until=None, role=Role.ADMINISTRATOR).exists():
        raise OrganisationRefused([_("Trong đơn vị có quản trị hệ thống. Hãy giao vai đó ở đơn vị khác trước.")])
