"""Taking in a document: the file goes to the reader, and what cannot be read is refused with what to do."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from tiendo.documents.models import Document
from tiendo.intake.selectors import withdrawn_among
from tiendo.intake.services import Busy, Unreadable, take_in
from tiendo.intake.upload import content_of
from tiendo.rules.rights import Permission, may
from tiendo.web.forms import TakeInForm
from tiendo.web.request import Request
from tiendo.web.uploads import refusal_words


@require_http_methods(["GET", "HEAD", "POST"])
def take_in_file(request: Request) -> HttpResponse:
    if not may(request.user.roles, Permission.DOCUMENT_TAKE_IN):
        raise PermissionDenied
    if request.method != "POST":
        return _answer(request, HTTPStatus.OK)
    form = TakeInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _answer(request, HTTPStatus.UNPROCESSABLE_ENTITY, message=str(form.errors["file"][0]))
    file = form.cleaned_data["file"]
    status = (
        HTTPStatus.UNPROCESSABLE_ENTITY if file.size <= settings.UPLOAD_LIMIT else HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    )
    try:
        taken = take_in(content_of(file), file.name, account=request.user, now=timezone.now())
    except Unreadable as refusal:
        if isinstance(refusal, Busy):
            status = HTTPStatus.SERVICE_UNAVAILABLE
        return _answer(request, status, message=refusal_words(refusal), name=file.name)
    return _opened(request, taken)


def _answer(request: Request, status: HTTPStatus, **refusal: str) -> HttpResponse:
    """The whole page, or the refusal alone, which leaves the chosen file in its field."""
    template = "web/refusal.html" if request.htmx and refusal else "web/take_in.html"
    context = {"refusal": refusal, "limit": f"{settings.UPLOAD_LIMIT // 2**20} MB", "section": "take-in"}
    return render(request, template, context, status=status)


def _opened(request: Request, document: Document) -> HttpResponse:
    """To its review, for those who review; of one that was withdrawn, to where it is said why and taken up again."""
    screen = "web:review" if may(request.user.roles, Permission.PLAN_REVIEW) else "web:document"
    if document.pk in withdrawn_among(request.user, [document]):
        messages.warning(request, gettext("Văn bản này đã được nạp trước đây và đã rút; việc nạp lại không mở lại."))
        screen = "web:adopt" if may(request.user.roles, Permission.PLAN_ADOPT) else "web:document"
    address = reverse(screen, args=[document.pk])
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
