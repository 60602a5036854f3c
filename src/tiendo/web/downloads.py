"""What a reviewer takes along to whoever drafts: the draft with notes, and the review slip."""

from io import BytesIO
from pathlib import PurePath
from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.documents.models import Document
from tiendo.documents.selectors import document_for, reading_for
from tiendo.intake.annotated import WORD, annotated
from tiendo.intake.return_slip import slip_from
from tiendo.intake.review_slip import slip_of
from tiendo.plans.selectors import findings_of, plan_for
from tiendo.plans.services import may_settle
from tiendo.rules.rights import Permission, may
from tiendo.web.request import Request
from tiendo.web.review.scene import scene_for

Json = dict[str, Any]


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


@require_safe
def return_slip(request: Request, pk: int, token: UUID) -> FileResponse:
    """The paper by which findings were sent back under review, as it was then, of a document of any form."""
    scene = scene_for(request.user, pk)
    sent = next((d for d in scene.decisions if d.token == token and "paper" in d.payload), None)
    if sent is None:
        raise Http404
    questions = [sent.payload["slip"][key] for key in sent.payload["findings"]]
    return _slip_download(sent.payload, questions, scene.document)


@require_safe
def plan_return_slip(request: Request, pk: int, token: UUID) -> FileResponse:
    """The same of a plan in force."""
    plan = plan_for(request.user, pk)
    if not may_settle(request.user, plan):
        raise Http404
    sent = [step for finding in findings_of(plan) for step in finding.steps.all() if step.token == token]
    slips = [step.payload["slip"] for step in sent if step.payload.get("slip")]
    if not slips:
        raise Http404
    return _slip_download(sent[0].payload, slips, plan.document)


def _slip_download(payload: Json, questions: list[Json], document: Document) -> FileResponse:
    said = {name: payload[name] for name in ("to", "until", "note")}
    data = slip_from(payload["paper"], questions, **said)
    return _download(data, f"Phiếu đề nghị làm rõ - {_stem(document)}.docx")


def _document(request: Request, pk: int) -> Document:
    document = document_for(request.user, pk)
    if not may_take_along(request, document):
        raise Http404
    return document


def _stem(document: Document) -> str:
    return PurePath(document.reading.data["source"]["name"]).stem


def _download(data: bytes, name: str) -> FileResponse:
    return FileResponse(BytesIO(data), as_attachment=True, filename=name, content_type=WORD)
