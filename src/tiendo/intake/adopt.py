"""Adopting a reviewed document: what was confirmed becomes a plan in force, and the review closes."""

import datetime as dt
from typing import Literal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account
from tiendo.bodies.selectors import known_bodies_for
from tiendo.intake.adopted import plan_from
from tiendo.intake.gate import demand, locked
from tiendo.intake.models import Intake
from tiendo.intake.selectors import review_of, signed_copy_of
from tiendo.intake.services import Rejected, close_intake
from tiendo.intake.signed import as_adopted, comparison_of, confirm_as_signed, take_signed_text
from tiendo.plans.adoption import AdoptedSigned
from tiendo.plans.models import Plan
from tiendo.plans.services import AdoptionRefused, adopt, missing
from tiendo.rules.rights import Permission

__all__ = ["AdoptionRefused", "Signed", "adopt_intake", "withdraw_intake"]

Signed = Literal["same", "copy", "later", ""]
"""What was said of the signed file: it is the one reviewed, or the one brought, or not at hand yet; or nothing."""
_UNSAID = _("Chưa có tệp đã ký. Hãy tải lên, hoặc ghi nhận là còn thiếu.")


@transaction.atomic
def adopt_intake(
    intake: Intake,
    *,
    number: str,
    issued_on: dt.date | None,
    annex_binds: str,
    signed: Signed = "later",
    seen: int = 0,
    account: Account,
    now: dt.datetime,
) -> Plan:
    """The plan; that of before where it was adopted already. Raises AdoptionRefused with plain reasons.

    What is tracked is what was signed: where the signed file says something else than what was reviewed, its text is
    taken first, and what had been confirmed is confirmed as it says; `seen` is how many differences the person saw.
    """
    demand(account, intake, Permission.PLAN_ADOPT)
    held = locked(intake)
    if held.state == Intake.State.ADOPTED:
        return Plan.objects.get(document_id=held.document_id)
    if held.state == Intake.State.WITHDRAWN:
        raise AdoptionRefused([_("Văn bản này đã được rút, không ban hành được nữa.")])
    if reasons := [*missing(number, issued_on), *([_UNSAID] if not signed else [])]:
        raise AdoptionRefused(reasons)
    given = _signed(held, signed, seen)
    if signed == "copy" and given and given.differences and given.file_id != held.document.file_id:
        take_signed_text(held, account=account, now=now)
        held = locked(intake)
        confirm_as_signed(held.document, held, account=account, now=now)
    plan = adopt(
        held.document,
        plan_from(review_of(held), held.document.reading.data, known_bodies_for(account)),
        number=number,
        issued_on=issued_on,
        annex_binds=annex_binds,
        signed=given,
        account=account,
        now=now,
    )
    close_intake(intake, Intake.State.ADOPTED, account=account, now=now)
    return plan


def _signed(intake: Intake, signed: Signed, seen: int) -> AdoptedSigned | None:
    """Raises AdoptionRefused where the differences were not seen; those of a text that was reviewed anew were."""
    if signed in ("later", ""):
        return None
    if signed == "same":
        file = intake.document.file
        return AdoptedSigned(file.pk, file.sha256, 0)
    copy = signed_copy_of(intake)
    if copy is None:
        raise AdoptionRefused([_("Chưa có tệp đã ký.")])
    was_taken = copy.reading_id == intake.document.reading_id
    return as_adopted(copy, len(comparison_of(copy).content) if was_taken else seen)


@transaction.atomic
def withdraw_intake(intake: Intake, *, reason: str, account: Account, now: dt.datetime) -> None:
    """Nothing of it is tracked until it is taken up again, the document stays.

    Raises Rejected without a reason, or where the review is closed already.
    """
    demand(account, intake, Permission.PLAN_ADOPT)
    if not reason.strip():
        raise Rejected("no_reason")
    close_intake(intake, Intake.State.WITHDRAWN, account=account, now=now, reason=reason.strip())
