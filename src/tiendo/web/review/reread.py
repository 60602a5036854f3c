"""Reading a document under review again with the product's newer reader, and saying what became of the decisions."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from tiendo.intake.reading_again import read_again
from tiendo.intake.services import Rejected, Unreadable
from tiendo.web.request import Request
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.scene import Scene, scene_for
from tiendo.web.review.screen import context_of
from tiendo.web.review.wording import refusal_words


@require_POST
def reread(request: Request, pk: int) -> HttpResponse:
    scene = scene_for(request.user, pk)
    try:
        read_again(scene.intake, account=request.user, now=timezone.now())
    except (Rejected, Unreadable) as refusal:
        context = context_of(scene, Narrowing.of(QueryDict()), None) | {"refused": _why(refusal)}
        return render(request, "web/review/screen.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, _said(scene_for(request.user, pk)))
    return redirect("web:review", pk)


def _why(refusal: Rejected | Unreadable) -> str:
    if isinstance(refusal, Rejected):
        return refusal_words(refusal.reason)
    return refusal.message_en if get_language() == "en" else refusal.message_vi


def _said(scene: Scene) -> str:
    kept = gettext("Đã đọc lại; các quyết định được giữ nguyên.")
    if not scene.strays:
        return kept
    return kept + " " + gettext("%(n)s mục có quyết định không còn khớp, xem ở thẻ Đã ghi.") % {"n": len(scene.strays)}
