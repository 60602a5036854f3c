"""The signed file: brought, compared with what was reviewed, put in the draft's place, or set aside again."""

import datetime as dt
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import keep_reading, other_document_of, put_signed
from tiendo.intake.folded import comparison, folded
from tiendo.intake.gate import demand, locked, record_intake
from tiendo.intake.models import Decision, Intake, SignedCopy
from tiendo.intake.selectors import decisions_of, signed_copy_of
from tiendo.intake.services import Rejected, decide, read_uploaded
from tiendo.plans.adoption import AdoptedSigned
from tiendo.plans.models import Plan
from tiendo.plans.services import AdoptionRefused, add_signed_file
from tiendo.rules.review import TAKE_SIGNED
from tiendo.rules.rights import Permission
from vanban.compare.model import Comparison
from vanban.compare.written import to_json

Json = dict[str, Any]


def bring_signed(intake: Intake, data: bytes, name: str, *, account: Account, now: dt.datetime) -> SignedCopy:
    """Keeps the file and what was read from it, to be compared; the one brought before counts no longer.

    Raises Unreadable, when nothing was kept, and AdoptionRefused for a file that is another document, or for a review
    that was withdrawn.
    """
    demand(account, intake, Permission.PLAN_ADOPT)
    reading = read_uploaded(data, name, account)
    with transaction.atomic():
        held = locked(intake)
        if held.state == Intake.State.WITHDRAWN:
            raise AdoptionRefused([_("Văn bản này đã được rút, không nhận tệp đã ký.")])
        stored = keep_reading(reading, locality_id=held.locality_id, size=len(data))
        if other_document_of(stored, held.document):
            raise AdoptionRefused([_("Tệp này đã được nạp thành một văn bản khác. Hãy chọn đúng tệp đã ký.")])
        copy = SignedCopy.objects.create(
            locality_id=held.locality_id,
            intake=held,
            file=stored.file,
            reading=stored,
            compared_with_id=_reviewed(held),
            account_name=account.display_name,
            at=now,
        )
        record_intake("signed_file_brought", held, {"sha256": stored.file.sha256}, now=now, actor=actor_of(account))
        # within, and last: what cannot be registered is not kept, and what cannot be kept is not registered
        file_store.keep(data, stored.file.sha256, locality_id=held.locality_id)
    return copy


@transaction.atomic
def set_aside(intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """The file brought last is not the signed one; nothing where there is none, or where its text was taken."""
    demand(account, intake, Permission.PLAN_ADOPT)
    held = locked(intake)
    copy = signed_copy_of(held)
    if copy is None or copy.reading_id == held.document.reading_id != copy.compared_with_id:
        return
    copy.set_aside = True
    copy.save(update_fields=["set_aside"])
    record_intake("signed_file_set_aside", held, {"sha256": copy.file.sha256}, now=now, actor=actor_of(account))


@transaction.atomic
def take_signed_text(intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """The signed text is reviewed and tracked instead of the draft; what was decided is carried over.

    What says the same stays decided, what says something else is to be reviewed again. Raises Rejected for a closed
    review, and AdoptionRefused where no signed file was brought.
    """
    demand(account, intake, Permission.PLAN_ADOPT)
    held = locked(intake)
    if held.state != Intake.State.OPEN:
        raise Rejected("closed")
    copy = signed_copy_of(held)
    if copy is None:
        raise AdoptionRefused([_("Chưa có tệp đã ký.")])
    if copy.reading_id == held.document.reading_id:
        return
    decisions = decisions_of(held)
    Decision.objects.create(
        locality_id=held.locality_id,
        intake=held,
        seq=len(decisions) + 1,
        token=uuid4(),
        kind=TAKE_SIGNED,
        payload=_payload(copy, comparison(held.document.reading_id, copy.reading_id)),
        account_id=account.pk,
        account_name=account.display_name,
        at=now,
    )
    put_signed(held.document, copy.reading)
    record_intake("signed_text_taken", held, {"sha256": copy.file.sha256}, now=now, actor=actor_of(account))


@transaction.atomic
def keep_signed(intake: Intake, *, seen: int, account: Account, now: dt.datetime) -> Plan:
    """The file brought last becomes the signed file of a plan that was adopted without one.

    Raises AdoptionRefused where none was brought, or its differences were not seen.
    """
    demand(account, intake, Permission.PLAN_ADOPT)
    copy = signed_copy_of(locked(intake))
    if copy is None:
        raise AdoptionRefused([_("Chưa có tệp đã ký.")])
    plan = Plan.objects.select_for_update().get(document_id=intake.document_id)
    add_signed_file(plan, as_adopted(copy, seen), account=account, now=now)
    return plan


def as_adopted(copy: SignedCopy, seen: int) -> AdoptedSigned:
    """Raises AdoptionRefused where its differences were not seen: `seen` is how many the person was shown."""
    differences = len(comparison_of(copy).content)
    if seen != differences:
        raise AdoptionRefused([_("Bản đã ký khác bản đã soát. Hãy xem từng chỗ khác rồi đánh dấu đã xem.")])
    return AdoptedSigned(copy.file_id, copy.file.sha256, differences)


def confirm_as_signed(document: Document, intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """What had been confirmed and reads otherwise in the signed text is confirmed as signed: both were seen."""
    review = folded(document.reading_id, decisions_of(intake))
    keys = [item.key for item in review.items if item.state == "pending" and "signed_differently" in item.doubts]
    if keys:
        decide(intake, "accept", {"keys": keys}, token=uuid4(), account=account, now=now)


def comparison_of(copy: SignedCopy) -> Comparison:
    """With the reading that had been reviewed when the file was brought."""
    return comparison(copy.compared_with_id, copy.reading_id)


def comparison_json(copy: SignedCopy) -> Json:
    """The same for screens."""
    return to_json(comparison_of(copy))


def _payload(copy: SignedCopy, found: Comparison) -> Json:
    return {
        "file": copy.file.sha256,
        "places": [[*pair.old, *pair.new] for pair in sorted(found.pairs, key=lambda pair: pair.old)],
        "renamed": {pair.old_address: pair.new_address for pair in found.pairs if pair.old_address != pair.new_address},
    }


def _reviewed(intake: Intake) -> int:
    """The reading that was adopted, or else is under review."""
    plan = Plan.objects.filter(document_id=intake.document_id).first()
    return plan.reading_id if plan else intake.document.reading_id
