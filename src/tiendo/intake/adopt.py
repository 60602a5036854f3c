"""Adopting a reviewed document: what was confirmed becomes a plan in force, and the review closes."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account
from tiendo.bodies.selectors import known_bodies_for
from tiendo.bodies.services import actor_of
from tiendo.intake.adopted import plan_from
from tiendo.intake.models import Intake
from tiendo.intake.selectors import review_of
from tiendo.intake.services import close_intake
from tiendo.plans.models import Plan
from tiendo.plans.services import AdoptionRefused, adopt
from tiendo.rules.rights import Permission, may

__all__ = ["AdoptionRefused", "adopt_intake", "withdraw_intake"]


@transaction.atomic
def adopt_intake(
    intake: Intake, *, number: str, issued_on: dt.date | None, annex_binds: str, account: Account, now: dt.datetime
) -> Plan:
    """The plan; that of before where it was adopted already. Raises AdoptionRefused with plain reasons."""
    _demand(account, intake)
    locked = Intake.objects.select_for_update(of=["self"]).select_related("document__reading").get(pk=intake.pk)
    if locked.state == Intake.State.ADOPTED:
        return Plan.objects.get(document_id=locked.document_id)
    if locked.state == Intake.State.WITHDRAWN:
        raise AdoptionRefused([_("Văn bản này đã được rút, không ban hành được nữa.")])
    plan = adopt(
        locked.document,
        plan_from(review_of(locked), locked.document.reading.data, known_bodies_for(account)),
        number=number,
        issued_on=issued_on,
        annex_binds=annex_binds,
        account=account,
        now=now,
    )
    close_intake(intake, Intake.State.ADOPTED, now=now, actor=actor_of(account))
    return plan


@transaction.atomic
def withdraw_intake(intake: Intake, *, reason: str, account: Account, now: dt.datetime) -> None:
    """Nothing of it is ever tracked, the document stays. Raises Rejected where the review is closed already."""
    _demand(account, intake)
    close_intake(intake, Intake.State.WITHDRAWN, now=now, actor=actor_of(account), reason=reason)


def _demand(account: Account, intake: Intake) -> None:
    if account.locality_id != intake.locality_id or not may(account.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
