"""Adding to the audit trail."""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from tiendo.audit.chain import entry_hash, payload_digest
from tiendo.audit.models import ChainEnd, Entry, Payload


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an account ("account", its id), or the system itself ("system", the part of it)."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What is acted on."""

    kind: str
    id: str


SYSTEM = Actor("system", "tiendo")


@transaction.atomic
def record(
    verb: str, *, locality_id: int, subject: Subject, data: dict[str, Any], at: dt.datetime, actor: Actor
) -> Entry:
    """Add one entry in the transaction of the change itself, so that neither stands without the other."""
    end, _ = ChainEnd.objects.select_for_update().get_or_create(locality_id=locality_id)
    salt = secrets.token_hex(16)
    entry = Entry(
        locality_id=locality_id,
        seq=end.seq + 1,
        at=at.astimezone(dt.UTC),
        actor_kind=actor.kind,
        actor_id=actor.id,
        verb=verb,
        subject_kind=subject.kind,
        subject_id=subject.id,
        payload_digest=payload_digest(salt, data),
        previous=end.hash,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    Payload.objects.create(locality_id=locality_id, entry=entry, salt=salt, data=data)
    end.seq, end.hash = entry.seq, entry.hash
    end.save(update_fields=["seq", "hash"])
    return entry
