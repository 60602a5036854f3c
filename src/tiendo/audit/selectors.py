"""Whether the audit trail is whole, and what it tells."""

from dataclasses import dataclass

from django.db.models import Max

from tiendo.audit.chain import entry_hash, payload_digest
from tiendo.audit.models import ChainEnd, Entry


@dataclass(frozen=True, slots=True)
class Verdict:
    """`broken_at` is the first number whose entry is missing or changed; None where the chain is whole."""

    entries: int
    broken_at: int | None

    @property
    def is_whole(self) -> bool:
        return self.broken_at is None


def verify_chain(locality_id: int) -> Verdict:
    """Recompute every hash from the first entry to the recorded end; an erased payload is no fault.

    Entries may be added meanwhile: the newest is asked for before the end, which is never behind it, and only what
    is up to that end is walked.
    """
    entries = Entry.objects.filter(locality_id=locality_id)
    newest = entries.aggregate(seq=Max("seq", default=0))["seq"]
    end = ChainEnd.objects.filter(locality_id=locality_id).first() or ChainEnd()
    expected_seq, previous = 1, "0" * 64
    walked = entries.filter(seq__lte=end.seq).select_related("payload").order_by("seq")
    for entry in walked.iterator(chunk_size=2000):
        if entry.seq != expected_seq or entry.previous != previous or not _is_sound(entry):
            return Verdict(expected_seq - 1, expected_seq)
        expected_seq, previous = entry.seq + 1, entry.hash
    whole = (end.seq, end.hash) == (expected_seq - 1, previous) and newest <= end.seq
    return Verdict(expected_seq - 1, None if whole else expected_seq)


def _is_sound(entry: Entry) -> bool:
    payload = getattr(entry, "payload", None)
    digest_fits = payload is None or payload_digest(payload.salt, payload.data) == entry.payload_digest
    return digest_fits and entry_hash(entry) == entry.hash
