"""`tiendo verify`: whether every locality's audit trail is whole."""

from tiendo.audit.selectors import verify_chain
from tiendo.ops.progress import say
from tiendo.tenancy.models import Locality


def verify() -> int:
    """0, or 1 where a chain is broken."""
    broken = False
    for locality in Locality.objects.order_by("pk"):
        verdict = verify_chain(locality.pk)
        broken |= not verdict.is_whole
        found = "toàn vẹn" if verdict.is_whole else f"SAI từ mục {verdict.broken_at}"
        say(f"{locality.name}: {verdict.entries} mục nhật ký, {found}")
    return int(broken)
