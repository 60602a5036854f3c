"""`tiendo reread`: every open review that an older reader read is read again, with all decisions kept."""

from django.utils import timezone

from tiendo.intake.reading_again import Outcome, read_all_again
from tiendo.ops.progress import say
from tiendo.tenancy.models import Locality
from tiendo.tenancy.scope import scoped_to
from vanban.errors import Unreadable


def reread() -> int:
    """0, or 1 where one could not be read again; that one stays as it is."""
    failed = False
    for locality in Locality.objects.order_by("pk"):
        with scoped_to([locality.pk]):
            for outcome in read_all_again(locality.pk, timezone.now()):
                failed |= outcome.refusal is not None
                say(f"{locality.name}: {_words(outcome)}")
    return int(failed)


def _words(outcome: Outcome) -> str:
    name = f"văn bản {outcome.document.pk}"
    if outcome.refusal is None:
        return f"đã đọc lại {name} bằng bản đọc {outcome.document.reading.reader_version}"
    why = (
        outcome.refusal.message_vi if isinstance(outcome.refusal, Unreadable) else "tệp đã lưu bị mất hoặc bị thay đổi"
    )
    return f"CHƯA đọc lại được {name}: {why}"
