"""Taking in a file: read first, keep only what was read, open its review; and recording what is decided in it."""

import datetime as dt
from typing import Any
from uuid import UUID

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from tiendo.audit.services import Actor
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.intake.folded import folded, reading_data, reading_view
from tiendo.intake.gate import demand, locked, record_intake
from tiendo.intake.models import Decision, Intake
from tiendo.intake.naming import with_names
from tiendo.intake.places import Busy, reading_place
from tiendo.intake.return_slip import asked_about, paper_of
from tiendo.intake.selectors import decisions_of
from tiendo.rules.review import Rejected, Review, prepared
from tiendo.rules.rights import Permission, may
from tiendo.rules.settling import is_yet_to_come
from vanban.errors import Unreadable
from vanban.guarded import read_guarded

__all__ = ["Busy", "Rejected", "Unreadable", "close_intake", "decide", "open_intake", "reopen", "take_in"]

Json = dict[str, Any]

log = structlog.get_logger(__name__)


def take_in(data: bytes, name: str, *, account: Account, now: dt.datetime) -> Document:
    """Raises Unreadable, with the message for the person, when nothing was kept."""
    if not may(account.roles, Permission.DOCUMENT_TAKE_IN):
        raise PermissionDenied
    reading = read_uploaded(data, name, account)
    actor = actor_of(account)
    with transaction.atomic():
        document = register(reading, locality_id=account.locality_id, size=len(data), now=now, actor=actor)
        open_intake(document, now=now, actor=actor)
        # within, and last: what cannot be registered is not kept, and what cannot be kept is not registered
        file_store.keep(data, reading["source"]["sha256"], locality_id=account.locality_id)
    return document


def read_uploaded(data: bytes, name: str, account: Account) -> Json:
    """Raises Unreadable.

    The log names the reason and the size of a refused file, not its name: a name can be a secret, too.
    """
    try:
        with reading_place():
            return read_guarded(data, name)
    except Unreadable as refusal:
        log.warning("file refused", reason=refusal.slug, detail=refusal.detail, size=len(data), account=account.pk)
        raise


@transaction.atomic
def open_intake(document: Document, *, now: dt.datetime, actor: Actor) -> Intake:
    """The one there is, where the document came in before."""
    intake, is_new = Intake.objects.get_or_create(
        document=document, defaults={"locality_id": document.locality_id, "opened_at": now}
    )
    if is_new:
        record_intake("opened", intake, {"document": document.pk}, now=now, actor=actor)
    return intake


@transaction.atomic
def decide(intake: Intake, kind: str, payload: Json, *, token: UUID, account: Account, now: dt.datetime) -> Decision:
    """Add a decision to an open review; a token sent again gives the decision that it named the first time.

    Raises PermissionDenied, and Rejected with a reason for which the screens have words.
    """
    demand(account, intake, Permission.PLAN_REVIEW)
    held = locked(intake)
    decisions = decisions_of(held)
    for decision in decisions:
        if decision.token == token:
            return decision
    if held.state != Intake.State.OPEN:
        raise Rejected("closed")
    reading_pk = held.document.reading_id
    reading = reading_data(reading_pk)
    review = folded(reading_pk, decisions)
    given = with_names(kind, payload, account, timezone.localdate(now))
    made = prepared(kind, given, reading=reading, review=review, decisions=decisions)
    if kind == "send_back":
        made |= _slip(held.document, review, made["findings"], account, now)
    if is_yet_to_come(made, timezone.localdate(now)):
        raise Rejected("future_day")
    decision = Decision.objects.create(
        locality_id=held.locality_id,
        intake=held,
        seq=len(decisions) + 1,
        token=token,
        kind=kind,
        payload=made,
        account_id=account.pk,
        account_name=account.display_name,
        at=now,
    )
    said = {name: value for name, value in made.items() if name not in ("seen", "about", "slip")}
    data = {"seq": decision.seq, "kind": kind, "payload": said}
    record_intake("decided", held, data, now=now, actor=actor_of(account))
    return decision


@transaction.atomic
def close_intake(intake: Intake, state: str, *, account: Account, now: dt.datetime, reason: str = "") -> None:
    """Nothing more is decided in it; raises Rejected where it is closed already."""
    closing = {"closed_at": now, "closed_by": account.display_name, "closed_reason": reason}
    _turn(intake, state, closing, since=Intake.State.OPEN, account=account, now=now)


@transaction.atomic
def reopen(intake: Intake, *, account: Account, now: dt.datetime) -> None:
    """Of one that was withdrawn: review goes on where it stood; raises PermissionDenied, and Rejected for any other."""
    demand(account, intake, Permission.PLAN_ADOPT)
    opening = {"closed_at": None, "closed_by": "", "closed_reason": ""}
    _turn(intake, Intake.State.OPEN, opening, since=Intake.State.WITHDRAWN, account=account, now=now)


def _turn(intake: Intake, state: str, closing: Json, *, since: str, account: Account, now: dt.datetime) -> None:
    held = locked(intake)
    if held.state != since:
        raise Rejected("closed")
    for own in (held, intake):
        own.state = state
        for name, value in closing.items():
            setattr(own, name, value)
    held.save(update_fields=["state", *closing])
    verb = "reopened" if state == Intake.State.OPEN else state
    data = {"document": held.document_id, "reason": closing["closed_reason"]}
    record_intake(verb, held, data, now=now, actor=actor_of(account))


def _slip(document: Document, review: Review, findings: list[str], account: Account, now: dt.datetime) -> Json:
    """What the paper says, fixed now: whatever is read, named or decided later, it comes out the same."""
    chosen = {entry.key: entry.finding for entry in review.ledger if entry.key in findings}
    view = reading_view(document.reading_id)
    paper = paper_of(document, view.identity.place, account, is_draft=not view.identity.number, now=now)
    return {"paper": paper, "slip": asked_about(chosen, view)}
