"""How a link's hash is made: SHA-256 over a canonical JSON of its fields and of the link before."""

import hashlib
import json
from typing import Any

from tiendo.audit.models import Entry


def canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode()


def payload_digest(salt: str, data: Any) -> str:
    """Salted, so that an erased payload cannot be guessed from its digest."""
    return hashlib.sha256(salt.encode() + canonical(data)).hexdigest()


def entry_hash(entry: Entry) -> str:
    fields = [
        entry.locality_id,
        entry.seq,
        entry.at.isoformat(),
        entry.actor_kind,
        entry.actor_id,
        entry.verb,
        entry.subject_kind,
        entry.subject_id,
        entry.payload_digest,
        entry.previous,
    ]
    return hashlib.sha256(canonical(fields)).hexdigest()
