"""Reading a document under review once more, with a newer reader than before: what was decided about it stays."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction

from tiendo.audit.services import SYSTEM, Actor
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.documents.versions import is_newer
from tiendo.intake.gate import demand, locked
from tiendo.intake.models import Intake
from tiendo.intake.places import reading_place
from tiendo.rules.review import Rejected
from tiendo.rules.rights import Permission
from vanban.errors import Unreadable
from vanban.guarded import read_guarded
from vanban.version import READER_VERSION


def is_outdated(document: Document) -> bool:
    """True where the product reads by newer rules than those by which this was read."""
    return is_newer(READER_VERSION, document.reading.reader_version)


def read_again(intake: Intake, *, account: Account, now: dt.datetime) -> Document:
    """Puts the newer reading in force, under the decisions there are; nothing where there is no newer one.

    Raises PermissionDenied; Rejected where the review is closed or the file is not as it was taken in; Unreadable.
    """
    demand(account, intake, Permission.PLAN_REVIEW)
    return _read_again(intake, actor_of(account), now)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document; `refusal` None where it was read."""

    document: Document
    refusal: Rejected | Unreadable | None = None


def read_all_again(locality_id: int, now: dt.datetime) -> Iterator[Outcome]:
    """Every open review of the locality that an older reader read."""
    intakes = Intake.objects.filter(locality_id=locality_id, state=Intake.State.OPEN).order_by("pk")
    for intake in intakes.select_related("document__reading").defer("document__reading__data"):
        if is_outdated(intake.document):
            yield _tried(intake, now)


def _tried(intake: Intake, now: dt.datetime) -> Outcome:
    try:
        return Outcome(_read_again(intake, SYSTEM, now))
    except (Rejected, Unreadable) as refusal:
        return Outcome(intake.document, refusal)


def _read_again(intake: Intake, actor: Actor, now: dt.datetime) -> Document:
    """Read before anything is locked: others go on deciding meanwhile."""
    document = Document.objects.select_related("file", "reading").get(pk=intake.document_id)
    if not is_outdated(document):
        return document
    data = _content(document)
    with reading_place():
        reading = read_guarded(data, document.reading.data["source"]["name"])
    with transaction.atomic():
        if locked(intake).state != Intake.State.OPEN:
            raise Rejected("closed")
        return register(reading, locality_id=intake.locality_id, size=len(data), now=now, actor=actor)


def _content(document: Document) -> bytes:
    try:
        data = file_store.content(document.file.sha256, locality_id=document.locality_id)
    except FileNotFoundError as error:
        raise Rejected("file_lost") from error
    if sha256(data).hexdigest() != document.file.sha256:
        raise Rejected("file_lost")
    return data
