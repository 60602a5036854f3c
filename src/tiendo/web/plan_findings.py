"""The ledger of a plan in force: each finding that travels with it, what was done about it, and doing more."""

import json
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.bodies.selectors import bodies_for
from tiendo.intake.sent_back import slips_of_plan
from tiendo.plans.models import Plan
from tiendo.plans.selectors import plan_for
from tiendo.plans.services import decide_on_findings, may_settle
from tiendo.rules.rejected import Rejected
from tiendo.rules.rights import Permission, may
from tiendo.web.ledger.lines import Line, slips_of, sorts_of
from tiendo.web.ledger.of_plan import ledger_for, lines_of, slip_url
from tiendo.web.ledger.opened import bulk_again, bulk_forms, form_of, refused_forms
from tiendo.web.ledger.posted import Unclear, asked_of_findings
from tiendo.web.ledger.words import refusal_words
from tiendo.web.request import Request

Json = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def plan_findings(request: Request, pk: int) -> HttpResponse:
    if request.method == "POST" and not may(request.user.roles, Permission.PLAN_REVIEW):
        raise PermissionDenied
    plan = plan_for(request.user, pk)
    lines = lines_of(plan, with_slips=may_settle(request.user, plan))
    if request.method != "POST":
        return _page(request, plan, lines, _opened(request, plan, lines))
    try:
        _record(request, plan, lines)
    except Unclear:
        return _refused(request, plan, lines, "")
    except Rejected as rejection:
        return _refused(request, plan, lines, rejection.reason)
    messages.success(request, gettext("Đã ghi vào sổ phát hiện."))
    return redirect("web:plan-findings", plan.pk)


def _record(request: Request, plan: Plan, lines: list[Line]) -> None:
    """A second press of the same button on the same page is the first."""
    kind, payload = _asked(request.POST, lines)
    try:
        token = uuid5(UUID(request.POST.get("page", "")), json.dumps([kind, payload], sort_keys=True))
    except ValueError as error:
        raise Rejected("malformed") from error
    now, account = timezone.now(), request.user
    keeping = slips_of_plan(plan, payload["findings"], account, now=now) if kind == "send_back" else None
    decide_on_findings(plan, kind, payload, token=token, account=account, now=now, keeping=keeping)


def _asked(post: QueryDict, lines: list[Line]) -> tuple[str, Json]:
    if "undo" in post:
        return "undo", {"token": post.get("undo")}
    kind, payload = asked_of_findings(post, lines)
    keys = [line.key for line in lines]
    return kind, payload | {"findings": [int(key) for key in payload["findings"] if key in keys]}


def _opened(request: Request, plan: Plan, lines: list[Line]) -> Json:
    """The line that is shown with a form in it, to whoever may send that."""
    wanted = request.GET.get("open", "")
    line = next((line for line in lines if line.key == wanted), None)
    if line is None or not may_settle(request.user, plan):
        return bulk_forms()
    name = request.GET.get("with", "")
    return bulk_forms() | {"opened": {"key": line.key, "form_name": name, "form": form_of(line, name)}}


def _refused(request: Request, plan: Plan, lines: list[Line], reason: str) -> HttpResponse:
    """With everything that was typed and picked."""
    again = refused_forms(request.POST, lines, reason)
    also = bulk_forms()
    if again is not None:
        name, form = again
        key = request.POST.get(name, "")
        code = next((line.code for line in lines if line.key == key), "")
        opened = {"key": key, "form_name": name, "form": form, "code": code}
        also = bulk_again(name, form, request.POST, lines) | {"opened": opened}
    said = refusal_words(reason) if reason else gettext("Chưa lưu được: hãy xem chỗ báo đỏ.")
    return _page(request, plan, lines, also | {"refused": said}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _page(request: Request, plan: Plan, lines: list[Line], also: Json, *, status: int = HTTPStatus.OK) -> HttpResponse:
    allowed = may_settle(request.user, plan)
    context = {
        "plan": plan,
        "document": plan.document,
        "ledger": ledger_for(plan, may_settle=allowed),
        "sorts": sorts_of(lines),
        "slips": slips_of(lines, lambda token: slip_url(plan, token)) if allowed else [],
        "unsettled": sum(not line.is_settled for line in lines),
        "total": len(lines),
        "bodies": bodies_for(request.user) if allowed else [],
        "page_token": uuid4(),
        "section": "plans",
        **also,
    }
    return render(request, "web/plan_findings.html", context, status=status)
