"""One body: its people, its fields, its history; and changing it, for who may."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.bodies.models import Account, Body, Person
from tiendo.bodies.selectors import any_body_for, bodies_for, fields_for, people_for, persons_for
from tiendo.bodies.services import OrganisationRefused, amend_body, appoint, found_body, give_post, rename_body
from tiendo.plans.selectors import duties_for, led_by
from tiendo.plans.services import close_with_duties
from tiendo.rules.rights import Permission, may
from tiendo.web.organisation.forms import (
    AppointForm,
    BodyForm,
    CloseForm,
    NewBodyForm,
    OrganisationForm,
    RenameForm,
)
from tiendo.web.request import Request


def demand_manager(account: Account) -> None:
    if not may(account.roles, Permission.ORGANISATION_MANAGE):
        raise PermissionDenied


def done_or_refused(form: OrganisationForm, do: Callable[..., Any]) -> bool:
    """Whether it was done; where not, the form says why."""
    if not form.is_valid():
        return False
    try:
        do(**form.cleaned_data)
    except OrganisationRefused as refusal:
        form.add_error(None, list(map(str, refusal.reasons)))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def new_body(request: Request) -> HttpResponse:
    demand_manager(request.user)
    known = {"since": timezone.localdate()}
    form = NewBodyForm(
        request.POST if request.method == "POST" else None, bodies=bodies_for(request.user), initial=known
    )
    if request.method == "POST" and done_or_refused(form, lambda **given: _found(request, given)):
        messages.success(request, gettext("Đã thêm %(name)s.") % {"name": form.cleaned_data["name"]})
        return redirect("web:organisation")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    context = {"form": form, "section": "organisation", "tab": "bodies"}
    return render(request, "web/organisation/new_body.html", context, status=status)


def _found(request: Request, given: dict[str, Any]) -> None:
    found_body(**given, locality_id=request.user.locality_id, now=timezone.now(), actor=request.user)


@require_http_methods(["GET", "HEAD", "POST"])
def body(request: Request, pk: int) -> HttpResponse:
    """Which of its forms was sent, the button says."""
    shown = any_body_for(request.user, pk)
    if request.method != "POST":
        return _page(request, shown, _forms(request, shown))
    demand_manager(request.user)
    act = request.POST.get("act", "")
    forms = _forms(request, shown, bound=act)
    if act in forms and done_or_refused(forms[act], _deeds(request, shown)[act]):
        messages.success(request, gettext("Đã ghi thay đổi."))
        return redirect("web:body", shown.pk)
    return _page(request, any_body_for(request.user, pk), forms, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _forms(request: Request, shown: Body, bound: str = "") -> dict[str, OrganisationForm]:
    """None for who only reads, and for a body that is closed."""
    account, today = request.user, timezone.localdate()
    if not may(account.roles, Permission.ORGANISATION_MANAGE) or shown.valid_until is not None:
        return {}
    others = [other for other in bodies_for(account) if other.pk != shown.pk]
    data = {bound: request.POST}
    own = {"name": shown.name, "kind": shown.kind, "parent": shown.parent_id or ""}
    people, roles = persons_for(account), account.roles
    return {
        "appoint": AppointForm(data.get("appoint"), people=people, roles=roles, initial={"since": today}),
        "amend": BodyForm(data.get("amend"), bodies=others, initial=own),
        "rename": RenameForm(data.get("rename"), initial={"on": today}),
        "close": CloseForm(data.get("close"), bodies=others, initial={"last_day": today, "carry_people": True}),
    }


def _deeds(request: Request, shown: Body) -> dict[str, Callable[..., Any]]:
    """What each form's own values are given to."""
    by: dict[str, Any] = {"now": timezone.now(), "actor": request.user}

    def take_in(*, person: Person | None, name: str, **post: Any) -> None:
        if person is None:
            appoint(name, body=shown, **post, **by)
        else:
            give_post(person, body=shown, **post, **by)

    return {
        "appoint": take_in,
        "amend": lambda **given: amend_body(shown, **given, **by),
        "rename": lambda **given: rename_body(shown, **given, **by),
        "close": lambda **given: close_with_duties(shown, **given, now=by["now"], account=request.user),
    }


def _page(
    request: Request, shown: Body, forms: dict[str, OrganisationForm], status: int = HTTPStatus.OK
) -> HttpResponse:
    posts = people_for(request.user, on=timezone.localdate())
    context = {
        "section": "organisation",
        "tab": "bodies",
        "body": shown,
        "former": list(shown.predecessors.order_by("-valid_until")),
        "posts": [post for post in posts if post.body_id == shown.pk],
        "fields": [field for field in fields_for(request.user) if field.body_id == shown.pk],
        "duties": led_by(duties_for(request.user), [shown.pk]).count() if forms else 0,
        "forms": forms,
    }
    return render(request, "web/organisation/body.html", context, status=status)
