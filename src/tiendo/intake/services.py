"""Taking in a file: read first, keep only what was read."""

import datetime as dt

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction

from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.intake.places import Busy, reading_place
from tiendo.rules.rights import Permission, may
from vanban.errors import Unreadable
from vanban.guarded import read_guarded

__all__ = ["Busy", "Unreadable", "take_in"]

log = structlog.get_logger(__name__)


def take_in(data: bytes, name: str, *, account: Account, now: dt.datetime) -> Document:
    """Raises Unreadable, with the message for the person, when nothing was kept.

    The log names the reason and the size of a refused file, not its name: a name can be a secret, too.
    """
    if not may(account.roles, Permission.DOCUMENT_TAKE_IN):
        raise PermissionDenied
    try:
        with reading_place():
            reading = read_guarded(data, name)
    except Unreadable as refusal:
        log.warning("file refused", reason=refusal.slug, detail=refusal.detail, size=len(data), account=account.pk)
        raise
    with transaction.atomic():
        document = register(reading, locality_id=account.locality_id, size=len(data), now=now, actor=actor_of(account))
        # within, and last: what cannot be registered is not kept, and what cannot be kept is not registered
        file_store.keep(data, reading["source"]["sha256"], locality_id=account.locality_id)
    return document
