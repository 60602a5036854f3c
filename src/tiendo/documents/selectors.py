"""Which documents there are for whom; fetching takes the account, so that forgetting shows nothing."""

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.rules.rights import Permission, may

if TYPE_CHECKING:
    from tiendo.bodies.models import Account


def documents_for(account: "Account | AnonymousUser") -> QuerySet[Document]:
    """Those that the account may read, the newest first, with the counts of their readings but not the readings."""
    if isinstance(account, AnonymousUser) or not may(account.roles, Permission.DOCUMENT_READ):
        return Document.objects.none()
    documents = Document.objects.filter(locality_id=account.locality_id)
    return documents.select_related("reading").defer("reading__data").order_by("-taken_in_at", "-pk")


def document_for(account: "Account | AnonymousUser", pk: int) -> Document:
    """With its file and its reading; raises Http404 for a document that is not there for this account."""
    return get_object_or_404(documents_for(account).defer(None).select_related("reading", "file"), pk=pk)


def reading_for(document: Document) -> ReadingView:
    """Of a document that `document_for` gave."""
    return ReadingView.of(document.reading.data)
