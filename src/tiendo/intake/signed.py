"""The signed file: brought, compared with what was reviewed, put in the draft's place, or set aside again."""

import datetime as dt
from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import keep_reading, other_document_of, put_signed
from tiendo.intake.folded import comparison, folded
from tiendo.intake.models import Decision, Intake, SignedCopy
from tiendo.intake.selectors import decisions_of, signed_copy_of
from tiendo.intake.services import Rejected, decide, read_uploaded
from tiendo.plans.adoption import AdoptedSigned
from tiendo.plans.models import Plan
from tiendo.plans.services import AdoptionRefused, add_signed_file
from tiendo.rules.review import TAKE_SIGNED
from tiendo.rules.rights import Permission, may
from vanban.compare.model import Comparison
from vanban.compare.written import to_json

Json = dict[str, Any]


def bring_signed(intake: Intake, data: bytes, name: str, *, account: Account, now: dt.datetime) -> SignedCopy:
    """Keeps the file and what was read from it, to be compared; the one brought before counts no longer.

    Raises Unreadable, when nothing was kept, and AdoptionRefused for a file that is another document, or for a review
    that was withdrawn.
    """
    _demand(account, intake)
    reading = read_uploaded(data, name, account)
    with transaction.atomic():
        locked = _locked(intake)
        if locked.state == Intake.State.WITHDRAWN:
            raise AdoptionRefused([_("Văn bản này đã được rút, không nhận tệp đã ký.")])
        stored = keep_reading(reading, locality_id=locked.locality_id, size=len(data))
        if other_document_of(stored, locked.document):
            raise AdoptionRefused([_("Tệp này đã được nạp thành một văn bản khác. Hãy chọn đúng tệp đã ký.")])
        copy = SignedCopy.objects.create(
            locality_id=locked.locality_id,
            intake=locked,
            file=stored.file,
            reading=stored,
            compared_with_id=_reviewed(locked),
            account_name=account.display_name,
            at=now,
        )
        _record("intake.signed_file_brought", locked, {"sha256": stored.file.sha256}, account, now)
        # within, and last: what cannot be registered is not kept, and what cannot be kept is not registered
        file_store.keep(data, stored.file.sha256, locality_id=locked.locality_id)
    return copy


@transaction.atomic
def set_aside(intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """The file brought last is not the signed one; nothing where there is none, or where its text was taken."""
    _demand(account, intake)
    locked = _locked(intake)
    copy = signed_copy_of(locked)
    if copy is None or copy.reading_id == locked.document.reading_id != copy.compared_with_id:
        return
    copy.set_aside = True
    copy.save(update_fields=["set_aside"])
    _record("intake.signed_file_set_aside", locked, {"sha256": copy.file.sha256}, account, now)


@transaction.atomic
def take_signed_text(intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """The signed text is reviewed and tracked instead of the draft; what was decided is carried over.

    What says the same stays decided, what says something else is to be reviewed again. Raises Rejected for a closed
    review, and AdoptionRefused where no signed file was brought.
    """
    _demand(account, intake)
    locked = _locked(intake)
    if locked.state != Intake.State.OPEN:
        raise Rejected("closed")
    copy = signed_copy_of(locked)
    if copy is None:
        raise AdoptionRefused([_("Chưa có tệp đã ký.")])
    if copy.reading_id == locked.document.reading_id:
        return
    decisions = decisions_of(locked)
    Decision.objects.create(
        locality_id=locked.locality_id,
        intake=locked,
        seq=len(decisions) + 1,
        token=uuid4(),
        kind=TAKE_SIGNED,
        payload=_payload(copy, comparison(locked.document.reading_id, copy.reading_id)),
        account_id=account.pk,
        account_name=account.display_name,
        at=now,
    )
    put_signed(locked.document, copy.reading)
    _record("intake.signed_text_taken", locked, {"sha256": copy.file.sha256}, account, now)


@transaction.atomic
def keep_signed(intake: Intake, *, seen: int, account: Account, now: dt.datetime) -> Plan:
    """The file brought last becomes the signed file of a plan that was adopted without one.

    Raises AdoptionRefused where none was brought, or its differences were not seen.
    """
    _demand(account, intake)
    copy = signed_copy_of(_locked(intake))
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


def _locked(intake: Intake) -> Intake:
    """With its document as it is now."""
    own = Intake.objects.select_for_update(of=["self"]).select_related("document__reading")
    return own.defer("document__reading__data").get(pk=intake.pk)


def _demand(account: Account, intake: Intake) -> None:
    if account.locality_id != intake.locality_id or not may(account.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied


def _record(verb: str, intake: Intake, data: Json, account: Account, now: dt.datetime) -> None:
    subject = Subject("intake", str(intake.pk))
    record(verb, locality_id=intake.locality_id, subject=subject, data=data, at=now, actor=actor_of(account))
