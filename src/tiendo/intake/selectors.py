"""What a review shows, to those who may see the document."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import Max, QuerySet
from django.shortcuts import get_object_or_404

from tiendo.documents.models import Document
from tiendo.documents.selectors import documents_for
from tiendo.intake.models import Decision, Intake, SignedCopy
from tiendo.rules.review import Review, fold

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def intakes_for(account: "Account | AnonymousUser") -> QuerySet[Intake]:
    """Of the documents that the account may read, the oldest first, without their readings."""
    intakes = Intake.objects.filter(document__in=documents_for(account).order_by().values("pk"))
    return intakes.select_related("document__reading").defer("document__reading__data").order_by("opened_at", "pk")


def intake_for(account: "Account | AnonymousUser", document_pk: int) -> Intake:
    """With its document, reading and file; raises Http404 for a document that is not there for this account."""
    intakes = intakes_for(account).defer(None).select_related("document__reading", "document__file")
    return get_object_or_404(intakes, document_id=document_pk)


def decisions_of(intake: Intake) -> list[Decision]:
    return list(intake.decisions.order_by("seq"))


def decisions_by_intake(intakes: Iterable[Intake]) -> Mapping[int, list[Decision]]:
    """By the id of the intake, none where nobody has begun; one query."""
    found = defaultdict[int, list[Decision]](list)
    for decision in Decision.objects.filter(intake__in=list(intakes)).order_by("seq"):
        found[decision.intake_id].append(decision)
    return found


def last_seq(intake: Intake) -> int:
    """How many decisions there are."""
    return int(intake.decisions.aggregate(last=Max("seq"))["last"] or 0)


def review_of(intake: Intake) -> Review:
    """Of an intake that `intake_for` gave: the reading in force, folded with the decisions."""
    return fold(intake.document.reading.data, decisions_of(intake))


def withdrawn_among(account: "Account | AnonymousUser", documents: Iterable[Document]) -> frozenset[int]:
    """Ids of those documents whose review was withdrawn."""
    intakes = intakes_for(account).filter(document__in=[document.pk for document in documents])
    return frozenset(intakes.filter(state=Intake.State.WITHDRAWN).values_list("document_id", flat=True))


def signed_copy_of(intake: Intake) -> SignedCopy | None:
    """The one that counts, without the readings themselves."""
    copies = intake.signed_copies.filter(set_aside=False).select_related("file", "reading")
    return copies.defer("reading__data").last()
