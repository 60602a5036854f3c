"""The signed file of a plan in force: how it compares with what is tracked, and bringing it where it is lacking."""

from http import HTTPStatus
from io import BytesIO
from pathlib import PurePath

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from tiendo.documents import file_store
from tiendo.documents.models import StoredFile
from tiendo.intake.models import Intake, SignedCopy
from tiendo.intake.selectors import intake_for, signed_copy_of
from tiendo.intake.services import Unreadable
from tiendo.intake.signed import comparison_json, keep_signed, set_aside
from tiendo.plans.models import Plan
from tiendo.plans.selectors import plan_for
from tiendo.plans.services import AdoptionRefused
from tiendo.rules.rights import Permission, may
from tiendo.ui.compared import shown_comparison
from tiendo.web.adopt_form import SignedForm
from tiendo.web.request import Request
from tiendo.web.uploads import brought, refusal_status, refusal_words

PDF = "application/pdf"
SUFFIXES = {PDF: ".pdf", "text/plain": ".txt"}


@require_http_methods(["GET", "HEAD", "POST"])
def signed(request: Request, pk: int) -> HttpResponse:
    plan = plan_for(request.user, pk)
    intake = intake_for(request.user, plan.document_id)
    if request.method != "POST":
        return _page(request, plan, signed_copy_of(intake), SignedForm())
    if not may(request.user.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    form = SignedForm(request.POST, request.FILES)
    try:
        done = _done(request, plan, intake, form)
    except Unreadable as refusal:
        form.add_error("file", refusal_words(refusal))
        return _page(request, plan, signed_copy_of(intake), form, refusal_status(refusal))
    except AdoptionRefused as refusal:
        form.add_error(None, list(map(str, refusal.reasons)))
        done = False
    if done:
        return redirect("web:signed", pk)
    return _page(request, plan, signed_copy_of(intake), form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _done(request: Request, plan: Plan, intake: Intake, form: SignedForm) -> bool:
    act, account = request.POST.get("act"), request.user
    if act == "drop" and plan.signed_file_id is None:
        set_aside(intake, account=account, now=timezone.now())
        return True
    if act == "keep":
        seen = request.POST.get("seen", "0")
        _keep(request, intake, int(seen) if seen.isdecimal() else 0)
        return True
    if plan.signed_file_id is not None:
        raise AdoptionRefused([gettext_lazy("Kế hoạch này đã có bản đã ký.")])
    if not form.is_valid():
        return False
    copy = brought(intake, form.cleaned_data["file"], account=account)
    if not comparison_json(copy)["content"]:
        _keep(request, intake, 0)
    return True


def _keep(request: Request, intake: Intake, seen: int) -> None:
    keep_signed(intake, seen=seen, account=request.user, now=timezone.now())
    messages.success(request, gettext("Đã lưu bản đã ký."))


def _page(
    request: Request, plan: Plan, copy: SignedCopy | None, form: SignedForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "plan": plan,
        "document": plan.document,
        "copy": copy,
        "shown": shown_comparison(comparison_json(copy)) if copy else None,
        "form": form,
        "may_adopt": may(request.user.roles, Permission.PLAN_ADOPT),
        "may_download": may_download(request, plan),
        "section": "plans",
    }
    return render(request, "web/signed/page.html", context, status=status)


@require_safe
def signed_file(request: Request, pk: int) -> FileResponse:
    """The paper as everybody may read it; a Word file may hold more than is printed."""
    plan = plan_for(request.user, pk)
    file = plan.signed_file
    if file is None or not may_download(request, plan):
        raise Http404
    data = file_store.content(file.sha256, locality_id=plan.locality_id)
    return FileResponse(BytesIO(data), as_attachment=True, filename=_name(plan, file), content_type=file.media_type)


def may_download(request: Request, plan: Plan) -> bool:
    file = plan.signed_file
    return file is not None and (file.media_type == PDF or may(request.user.roles, Permission.DOCUMENT_TAKE_IN))


def _name(plan: Plan, file: StoredFile) -> str:
    """ "45-KH-UBND.pdf"."""
    number = "-".join(filter(None, (plan.number, plan.document.symbol))).replace("/", "-")
    return f"{PurePath(number).name}{SUFFIXES.get(file.media_type, '.docx')}"
