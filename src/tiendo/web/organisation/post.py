"""One post: another title or role, its end, and the name of who holds it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.bodies.models import Post
from tiendo.bodies.selectors import post_for
from tiendo.bodies.services import amend_person, change_post, end_post
from tiendo.web.organisation.body import demand_manager, done_or_refused
from tiendo.web.organisation.forms import EndPostForm, OrganisationForm, PersonForm, PostForm
from tiendo.web.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def post(request: Request, pk: int) -> HttpResponse:
    """Which of its forms was sent, the button says."""
    demand_manager(request.user)
    shown = post_for(request.user, pk)
    if request.method != "POST":
        return _page(request, shown, _forms(request, shown))
    act = request.POST.get("act", "")
    forms = _forms(request, shown, bound=act)
    if act in forms and done_or_refused(forms[act], _deeds(request, shown)[act]):
        messages.success(request, gettext("Đã ghi thay đổi."))
        return redirect("web:body", shown.body_id)
    return _page(request, post_for(request.user, pk), forms, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _forms(request: Request, shown: Post, bound: str = "") -> dict[str, OrganisationForm]:
    today, data = timezone.localdate(), {bound: request.POST}
    own = {"title": shown.title, "role": shown.role, "since": today}
    to_oneself = shown.person_id == request.user.person_id
    roles = request.user.roles
    return {
        "change": PostForm(data.get("change"), roles=roles, to_oneself=to_oneself, initial=own),
        "name": PersonForm(data.get("name"), initial={"name": shown.person.name}),
        "end": EndPostForm(data.get("end"), initial={"last_day": today}),
    }


def _deeds(request: Request, shown: Post) -> dict[str, Callable[..., Any]]:
    by: dict[str, Any] = {"now": timezone.now(), "actor": request.user}
    return {
        "change": lambda **given: change_post(shown, **given, **by),
        "name": lambda **given: amend_person(shown.person, **given, **by),
        "end": lambda **given: end_post(shown, **given, **by),
    }


def _page(
    request: Request, shown: Post, forms: dict[str, OrganisationForm], status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {"section": "organisation", "tab": "bodies", "post": shown, "forms": forms}
    return render(request, "web/organisation/post.html", context, status=status)
