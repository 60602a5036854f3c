"""The table "lĩnh vực → đơn vị": which words make which body the proposed lead, changed line by line."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.bodies.models import FieldOfWork
from tiendo.bodies.selectors import bodies_for, field_for, fields_for
from tiendo.bodies.services import amend_field, drop_field, give_field
from tiendo.intake.field_counts import field_counts
from tiendo.rules.rights import Permission, may
from tiendo.web.organisation.body import demand_manager, done_or_refused
from tiendo.web.organisation.forms import FieldForm
from tiendo.web.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def fields(request: Request) -> HttpResponse:
    if request.method != "POST":
        return _page(request, None)
    demand_manager(request.user)
    number = request.POST.get("field", "")
    now = timezone.now()
    line = field_for(request.user, int(number)) if number.isdecimal() else None
    if line is not None and "drop" in request.POST:
        drop_field(line, now=now, actor=request.user)
        messages.success(request, gettext("Đã bỏ một lĩnh vực. Việc đã giao giữ nguyên."))
        return redirect("web:fields")
    form = FieldForm(request.POST, bodies=bodies_for(request.user), number=line.pk if line else 0)
    if done_or_refused(form, lambda **given: _write(request, line, **given)):
        messages.success(request, gettext("Đã ghi bảng lĩnh vực. Đề xuất trong các văn bản đang soát đổi theo."))
        return redirect("web:fields")
    return _page(request, form)


def _write(request: Request, line: FieldOfWork | None, **given: Any) -> None:
    by: dict[str, Any] = {"now": timezone.now(), "actor": request.user}
    if line is None:
        give_field(**given, **by)
    else:
        amend_field(line, **given, **by)


def _page(request: Request, sent: FieldForm | None) -> HttpResponse:
    """`sent` stands in its own line again, with what was typed."""
    bodies, counts = bodies_for(request.user), field_counts(request.user)
    may_manage = may(request.user.roles, Permission.ORGANISATION_MANAGE)
    sent_id = sent.auto_id if sent else None

    def form_of(number: int, **known: object) -> FieldForm:
        form = FieldForm(bodies=bodies, number=number, initial=known)
        return sent if sent is not None and sent_id == form.auto_id else form

    rows = [
        (field, form_of(field.pk, words=field.words, body=field.body_id), counts[field.pk] if counts else 0)
        for field in fields_for(request.user)
    ]
    context = {
        "section": "organisation",
        "tab": "fields",
        "rows": rows,
        "new": form_of(0),
        "counts": counts,
        "may_manage": may_manage,
        "bodies": bodies,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if sent else HTTPStatus.OK
    return render(request, "web/organisation/fields.html", context, status=status)
