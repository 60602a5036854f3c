"""How a signed file comes in by a form, and what is said where a file cannot be read."""

from http import HTTPStatus

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.utils import timezone
from django.utils.translation import get_language

from tiendo.bodies.models import Account
from tiendo.intake.models import Intake, SignedCopy
from tiendo.intake.services import Busy, Unreadable
from tiendo.intake.signed import bring_signed
from tiendo.intake.upload import content_of


def brought(intake: Intake, upload: InMemoryUploadedFile, *, account: Account) -> SignedCopy:
    """Raises Unreadable and AdoptionRefused."""
    return bring_signed(intake, content_of(upload), upload.name or "", account=account, now=timezone.now())


def refusal_status(refusal: Unreadable) -> HTTPStatus:
    return HTTPStatus.SERVICE_UNAVAILABLE if isinstance(refusal, Busy) else HTTPStatus.UNPROCESSABLE_ENTITY


def refusal_words(refusal: Unreadable) -> str:
    return refusal.message_en if get_language() == "en" else refusal.message_vi
