"""What a reviewer takes along to whoever drafts: the draft with notes, and the review slip."""

from io import BytesIO
from pathlib import PurePath

from django.http import FileResponse, Http404
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.documents.models import Document
from tiendo.documents.selectors import document_for, reading_for
from tiendo.intake.annotated import WORD, annotated
from tiendo.intake.review_slip import slip_of
from tiendo.rules.rights import Permission, may
from tiendo.web.request import Request


def may_take_along(request: Request, document: Document) -> bool:
    """The file itself may hold more than its reading shows, so it goes only to those who take files in."""
    return document.file.media_type == WORD and may(request.user.roles, Permission.DOCUMENT_TAKE_IN)


@require_safe
def annotated_file(request: Request, pk: int) -> FileResponse:
    document = _document(request, pk)
    data = annotated(document, reading_for(document), now=timezone.now())
    return _download(data, f"{_stem(document)} - ghi chú.docx")


@require_safe
def review_slip(request: Request, pk: int) -> FileResponse:
    document = _document(request, pk)
    data = slip_of(document, reading_for(document), request.user, now=timezone.now())
    return _download(data, f"Phiếu rà soát - {_stem(document)}.docx")


def _document(request: Request, pk: int) -> Document:
    document = document_for(request.user, pk)
    if not may_take_along(request, document):
        raise Http404
    return document


def _stem(document: Document) -> str:
    return PurePath(document.reading.data["source"]["name"]).stem


def _download(data: bytes, name: str) -> FileResponse:
    return FileResponse(BytesIO(data), as_attachment=True, filename=name, content_type=WORD)
