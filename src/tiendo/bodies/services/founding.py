"""Setting up the first real locality: the place, the two bodies that every one has, and the first account."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from tiendo.audit.services import SYSTEM, Subject, record
from tiendo.bodies.models import Account, Body
from tiendo.bodies.services.accounts import open_account
from tiendo.bodies.services.bodies import found_body
from tiendo.bodies.services.people import appoint, give_post
from tiendo.bodies.template import COMMITTEE, OFFICE, since, usual_bodies
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality
from tiendo.tenancy.scope import scoped_to
from tiendo.tenancy.services import AlreadyThere, make_first_locality

__all__ = ["AlreadyThere", "FirstAccount", "found_locality"]


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """Whoever sets the place up: its administrator, and its clerk as well where one person does both."""

    person: str
    username: str
    password: str
    is_clerk: bool
    is_one_time: bool = False
    """Whether the password was made here and must be changed."""


@transaction.atomic
def found_locality(name: str, province_name: str, *, first: FirstAccount, now: dt.datetime, today: dt.date) -> Account:
    """Raises AlreadyThere where anything was set up before, the demo included."""
    locality = make_first_locality(name, province_name, is_demo=False)
    with scoped_to([locality.pk]):
        data = {"name": name, "province": province_name}
        subject = Subject("locality", str(locality.pk))
        record("locality.founded", locality_id=locality.pk, subject=subject, data=data, at=now, actor=SYSTEM)
        office = _found_bodies(locality, now)
        return _open_first(first, office, now, today)


def _found_bodies(locality: Locality, now: dt.datetime) -> Body:
    """The committee and its office, which is given back, under the names of the template."""
    usual = {body.key: body for body in usual_bodies(locality)}
    found = partial(found_body, locality_id=locality.pk, since=since(), now=now, actor=SYSTEM)
    committee, office = usual[COMMITTEE], usual[OFFICE]
    above = found(committee.name, kind=committee.kind, parent=None)
    return found(office.name, kind=office.kind, parent=above)


def _open_first(first: FirstAccount, office: Body, now: dt.datetime, today: dt.date) -> Account:
    title = "Quản trị hệ thống"
    person = appoint(
        first.person, body=office, role=Role.ADMINISTRATOR, title=title, since=today, now=now, actor=SYSTEM
    )
    if first.is_clerk:
        title = "Chuyên viên Văn phòng"
        give_post(person, body=office, role=Role.CLERK, title=title, since=today, now=now, actor=SYSTEM)
    return open_account(
        first.username,
        person=person,
        password=first.password,
        now=now,
        actor=SYSTEM,
        is_one_time=first.is_one_time,
    )
