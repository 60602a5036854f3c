"""Recording one decision: a page with scripts gets back what changed, any other is led back to the screen."""

import json
from http import HTTPStatus
from typing import Any, Literal
from uuid import UUID, uuid5

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from tiendo.intake.services import Rejected
from tiendo.intake.services import decide as record
from tiendo.web.ledger.forms import SettleForm
from tiendo.web.ledger.opened import bulk_again, refused_forms
from tiendo.web.ledger.posted import NAMES, Unclear
from tiendo.web.request import Request
from tiendo.web.review.answers import Swap, as_answer, state_swap, swaps
from tiendo.web.review.filling import FillForm
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.opened import Opened, opened_for
from tiendo.web.review.posted import Asked, Mistyped, Unfillable, asked, text
from tiendo.web.review.scene import Scene, scene_for
from tiendo.web.review.screen import context_of
from tiendo.web.review.six import fill_form, six_context
from tiendo.web.review.wording import done_words, gone_words, refusal_words


@require_POST
def decide(request: Request, pk: int) -> HttpResponse:
    scene = scene_for(request.user, pk)
    opened: Opened | None
    try:
        wanted = _known(request.POST, scene) or _recorded(request, scene)
    except Mistyped as mistyped:
        opened = Opened(mistyped.form.item.key, "correct", mistyped.form)
        return _refused(request, scene, gettext("Chưa lưu được: hãy xem chỗ báo đỏ."), opened)
    except Unfillable as unfillable:
        return _refused_filling(request, scene, gettext("Chưa lưu được: hãy xem chỗ báo đỏ."), unfillable.form)
    except Unclear:
        return _refused_finding(request, scene, gettext("Chưa lưu được: hãy xem chỗ báo đỏ."), "")
    except Rejected as rejection:
        said = gone_words(request.POST, scene) if rejection.reason == "gone" else refusal_words(rejection.reason)
        if "fill" in request.POST:
            return _refused_filling(request, scene, said, fill_form(scene, request.POST))
        if any(name in request.POST for name in NAMES):
            return _refused_finding(request, scene, said, rejection.reason)
        opened = opened_for(scene, text(request.POST, "split"), "split") if "lines" in request.POST else None
        return _refused(request, scene, said, opened)
    if not request.htmx:
        return _back(scene, _narrowing(request))
    later = scene.later()
    opened = _opened_after(wanted, scene, later)
    return _answer(request, scene, later, done_words(wanted, scene, later), opened)


def _known(post: QueryDict, scene: Scene) -> Asked | None:
    """What was recorded already, where only the answer got lost: what it was about may have changed by it."""
    token = text(post, "token")
    found = next((decision for decision in scene.decisions if str(decision.token) == token), None)
    return Asked(found.kind, found.payload) if found else None


def _recorded(request: Request, scene: Scene) -> Asked:
    """Raises Rejected, and Mistyped for a correction."""
    wanted = asked(request.POST, scene)
    token = _token(request.POST, wanted)
    record(scene.intake, wanted.kind, wanted.payload, token=token, account=request.user, now=timezone.now())
    return wanted


def _token(post: QueryDict, wanted: Asked) -> UUID:
    """The client's own; without scripts the page's, and what was pressed on it, so that a second press is the first.

    Raises Rejected for what is none.
    """
    try:
        if "token" in post:
            return UUID(text(post, "token"))
        return uuid5(UUID(text(post, "page")), json.dumps([wanted.kind, wanted.payload], sort_keys=True))
    except ValueError as error:
        raise Rejected("malformed") from error


def _opened_after(wanted: Asked, scene: Scene, later: Scene) -> Opened | None:
    """What was added is shown with its form, since a person must still say what it means."""
    if wanted.kind != "add":
        return None
    new = [item.key for item in later.review.items if item.key not in scene.review.by_key]
    return opened_for(later, new[0], "correct") if new else None


def _answer(request: Request, scene: Scene, later: Scene, said: str, opened: Opened | None) -> HttpResponse:
    """What changed since the page was made, by whomever."""
    return _fragment(request, _changed(request, scene, later, opened), said)


def _changed(request: Request, scene: Scene, later: Scene, opened: Opened | None) -> list[Swap]:
    seen = text(request.POST, "seen")
    before = scene.at(int(seen)) if seen.isdigit() else scene.review
    return [*swaps(request, before, later, opened), state_swap(request, later, _narrowing(request))]


def _refused_filling(request: Request, scene: Scene, said: str, form: FillForm) -> HttpResponse:
    """With the form as it was sent, and what was picked still picked."""
    if request.htmx:
        fields = render_to_string("web/review/six_fields.html", {"fill_form": form}, request)
        changed = [*_changed(request, scene, scene, None), Swap("#six-fields", "outer", fields)]
        return _fragment(request, changed, said, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _refused(
        request, scene, said, None, six_context(scene, _narrowing(request), form, request.POST.getlist("key"))
    )


def _refused_finding(request: Request, scene: Scene, said: str, reason: str) -> HttpResponse:
    """With the form of the ledger as it was sent, and what was picked still picked."""
    refused = refused_forms(request.POST, scene.lines, reason)
    if refused is None:
        return _refused(request, scene, said, None)
    name, form = refused
    words = said if reason else " ".join([said, *(str(error) for errors in form.errors.values() for error in errors)])
    of: Literal["settle", "send_back"] = "settle" if isinstance(form, SettleForm) else "send_back"
    opened = Opened(text(request.POST, name), of, form) if name == of else None
    return _refused(request, scene, words, opened, bulk_again(name, form, request.POST, scene.lines))


def _refused(
    request: Request, scene: Scene, said: str, opened: Opened | None, also: dict[str, Any] | None = None
) -> HttpResponse:
    if request.htmx:
        changed = _changed(request, scene, scene, opened)
        return _fragment(request, changed, said, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    context = context_of(scene, _narrowing(request), opened) | {"refused": said} | (also or {})
    return render(request, "web/review/screen.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _fragment(request: Request, changed: list[Swap], said: str, *, status: int = HTTPStatus.OK) -> HttpResponse:
    return as_answer(render(request, "web/review/answer.html", {"swaps": changed, "said": said}, status=status))


def _back(scene: Scene, narrowing: Narrowing) -> HttpResponse:
    """To the same list, from its top, where what is uncertain comes first."""
    query = f"?{narrowing.query}" if narrowing.query else ""
    return redirect(f"{reverse('web:review', args=[scene.document.pk])}{query}#items")


def _narrowing(request: Request) -> Narrowing:
    return Narrowing.of(QueryDict(text(request.POST, "show")))
