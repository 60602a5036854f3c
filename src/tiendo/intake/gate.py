"""Who may change a review, the row under which changes follow one another, and how each is recorded."""

import datetime as dt
from typing import Any

from django.core.exceptions import PermissionDenied

from tiendo.audit.services import Actor, Subject, record
from tiendo.bodies.models import Account
from tiendo.intake.models import Intake
from tiendo.rules.rights import Permission, may


def demand(account: Account, intake: Intake, permission: Permission) -> None:
    """Raises PermissionDenied for an account of elsewhere or without the right."""
    if account.locality_id != intake.locality_id or not may(account.roles, permission):
        raise PermissionDenied


def locked(intake: Intake) -> Intake:
    """With its document as it is now, without the reading itself."""
    own = Intake.objects.select_for_update(of=["self"]).select_related("document__reading", "document__file")
    return own.defer("document__reading__data").get(pk=intake.pk)


def record_intake(verb: str, intake: Intake, data: dict[str, Any], *, now: dt.datetime, actor: Actor) -> None:
    subject = Subject("intake", str(intake.pk))
    record(f"intake.{verb}", locality_id=intake.locality_id, subject=subject, data=data, at=now, actor=actor)
