"""One duty: what the plan says of it, what was said about it, and saying more."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from tiendo.plans.models import PlanTask
from tiendo.plans.selectors import duty_for
from tiendo.progress.selectors import updates_of
from tiendo.progress.services import ReportRefused, sayable_by
from tiendo.progress.services import report as add_report
from tiendo.rules.rights import Permission, may
from tiendo.standing.duty import one_standing
from tiendo.ui.duty_rows import rows_of
from tiendo.web.duty_forms import ReportForm
from tiendo.web.request import Request


@require_safe
def duty(request: Request, pk: int) -> HttpResponse:
    task = duty_for(request.user, pk)
    sayable = sayable_by(request.user, task, timezone.localdate())
    return _page(request, task, ReportForm(sayable=sayable) if sayable else None)


@require_POST
def report(request: Request, pk: int) -> HttpResponse:
    if not may(request.user.roles, Permission.PROGRESS_REPORT):
        raise PermissionDenied
    task = duty_for(request.user, pk)
    sayable = sayable_by(request.user, task, timezone.localdate())
    if sayable is None:
        raise PermissionDenied
    form = ReportForm(request.POST, sayable=sayable)
    if not form.is_valid():
        return _page(request, task, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        add_report(task, **form.cleaned_data, account=request.user, now=timezone.now())
    except ReportRefused as refusal:
        form.add_error(None, list(map(str, refusal.reasons)))
        return _page(request, task, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, gettext("Đã ghi tình hình của %(code)s.") % {"code": task.code})
    return redirect(_back(request, task))


def _page(request: Request, task: PlanTask, form: ReportForm | None, status: int = HTTPStatus.OK) -> HttpResponse:
    (row,) = rows_of([one_standing(task, timezone.localdate())])
    context = {"row": row, "task": task, "form": form, "updates": updates_of(task), "section": "duties"}
    return render(request, "web/duty.html", context, status=status)


def _back(request: Request, task: PlanTask) -> str:
    """To the screen that it was said on, if that is one of ours."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return back if is_ours else reverse("web:duty", args=[task.pk])
