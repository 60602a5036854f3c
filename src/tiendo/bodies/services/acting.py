"""On whose authority the organisation changes, why a change is refused, and how each is recorded."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tiendo.audit.services import Actor, Subject, record
from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.rules.rights import Permission, may, may_give

By = Actor | Account
"""An account, whose rights are asked for here; or whoever the caller answers for, as when a place is set up."""
Json = dict[str, Any]


class OrganisationRefused(Exception):
    """Nothing was changed; `reasons` say why, in words for the person."""

    def __init__(self, reasons: Sequence[Promise | str]) -> None:
        super().__init__(*map(str, reasons))
        self.reasons = tuple(reasons)


def actor_of(account: Account) -> Actor:
    return Actor("account", str(account.pk))


def authorised(by: By, permission: Permission, locality_id: int) -> Actor:
    """Raises PermissionDenied for an account of elsewhere or without the right."""
    if isinstance(by, Actor):
        return by
    if by.locality_id != locality_id or not may(by.roles, permission):
        raise PermissionDenied
    return actor_of(by)


def authorised_for_post(by: By, role: str, person_id: int | None, locality_id: int) -> Actor:
    """As `authorised`; raises OrganisationRefused for a post that this account may neither give nor take."""
    actor = authorised(by, Permission.ORGANISATION_MANAGE, locality_id)
    if isinstance(by, Account):
        to_oneself = person_id is not None and person_id == by.person_id
        if not may_give(by.roles, role, to_oneself=to_oneself):
            raise OrganisationRefused([NOT_YOURS_TO_GIVE])
    return actor


NOT_YOURS_TO_GIVE = _(
    "Chỉ quản trị hệ thống được giao hoặc thôi vai Quản trị hệ thống, và được đổi chức vụ của chính mình. "
    "Hãy nhờ quản trị hệ thống làm việc này."
)


def record_change(
    verb: str, row: Body | FieldOfWork | Person | Post | Account, data: Json, *, now: dt.datetime, actor: Actor
) -> None:
    subject = Subject(type(row).__name__.lower(), str(row.pk))
    record(verb, locality_id=row.locality_id, subject=subject, data=data, at=now, actor=actor)
