"""A reviewed plan comes into force: its number, its day, what the annex's times are for, and what travels along."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.documents.models import Document
from tiendo.documents.selectors import document_for
from tiendo.intake.adopt import adopt_intake
from tiendo.intake.models import Intake
from tiendo.intake.selectors import intake_for, review_of
from tiendo.plans.models import Plan
from tiendo.plans.selectors import plan_of
from tiendo.plans.services import AdoptionRefused
from tiendo.rules.review import Review
from tiendo.rules.rights import Permission, may
from tiendo.ui.adoption import travelling
from tiendo.web.adopt_form import AdoptForm
from tiendo.web.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: Request, pk: int) -> HttpResponse:
    if not may(request.user.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    document = document_for(request.user, pk)
    if adopted := plan_of(request.user, document):
        return redirect("web:plan", adopted.pk)
    intake = intake_for(request.user, pk)
    review = review_of(intake)
    has_annex = any(item.kind == "dossier" for item in review.confirmed)
    if request.method != "POST":
        return _page(request, document, review, AdoptForm(has_annex=has_annex, initial=_known(document, review)))
    form = AdoptForm(request.POST, has_annex=has_annex)
    return _adopt(request, intake, form) or _page(request, document, review, form)


def _adopt(request: Request, intake: Intake, form: AdoptForm) -> HttpResponse | None:
    """None where it was refused; the form then says why."""
    if not form.is_valid():
        return None
    try:
        plan = adopt_intake(intake, **form.cleaned_data, account=request.user, now=timezone.now())
    except AdoptionRefused as refusal:
        form.add_error(None, list(map(str, refusal.reasons)))
        return None
    messages.success(request, gettext("Kế hoạch đã được đưa vào theo dõi."))
    return redirect("web:plan", plan.pk)


def _page(request: Request, document: Document, review: Review, form: AdoptForm) -> HttpResponse:
    context = {
        "document": document,
        "form": form,
        "review": review,
        "travelling": travelling(review),
        "tab": "adopt",
        "section": "documents",
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "web/adopt.html", context, status=status)


def _known(document: Document, review: Review) -> dict[str, object]:
    """What the paper and the review say already; an annex binds the submission unless somebody said otherwise."""
    is_day = document.issued_start is not None and document.issued_start == document.issued_end
    day = document.issued_start if is_day else None
    return {
        "number": document.number,
        "issued_on": day,
        "annex_binds": review.annex_binds or Plan.AnnexBinds.SUBMISSION,
    }
