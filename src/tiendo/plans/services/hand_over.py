"""Closing a body that answers for duties: they go to its successor, by a record."""

import datetime as dt

from django.db import transaction

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account, Body
from tiendo.bodies.services import actor_of, close_body
from tiendo.plans.models import PlanTaskBody


@transaction.atomic
def close_with_duties(
    body: Body, *, last_day: dt.date, successor: Body | None, carry_people: bool, account: Account, now: dt.datetime
) -> int:
    """How many parts in tasks moved; without a successor they stay where they are. Raises OrganisationRefused."""
    close_body(body, last_day=last_day, successor=successor, carry_people=carry_people, now=now, actor=account)
    if successor is None:
        return 0
    moved = PlanTaskBody.objects.filter(body=body).update(body=successor)
    if moved:
        subject = Subject("body", str(body.pk))
        data = {"to": successor.pk, "parts": moved}
        actor = actor_of(account)
        record("duties.moved", locality_id=body.locality_id, subject=subject, data=data, at=now, actor=actor)
    return moved
