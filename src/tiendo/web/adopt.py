"""A reviewed plan comes into force: its number, its day, its signed file, and what travels along."""

import datetime as dt
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tiendo.documents.models import Document
from tiendo.documents.selectors import document_for
from tiendo.intake.adopt import adopt_intake
from tiendo.intake.models import Intake, SignedCopy
from tiendo.intake.selectors import intake_for, review_of, signed_copy_of
from tiendo.intake.services import Rejected, Unreadable
from tiendo.intake.signed import comparison_json, set_aside, take_signed_text
from tiendo.plans.models import Plan
from tiendo.plans.selectors import plan_of
from tiendo.plans.services import AdoptionRefused
from tiendo.rules.review import Review
from tiendo.rules.rights import Permission, may
from tiendo.ui.adoption import travelling
from tiendo.ui.compared import shown_comparison
from tiendo.web.adopt_form import TYPED, AdoptForm, WithdrawForm
from tiendo.web.request import Request
from tiendo.web.uploads import brought, refusal_status, refusal_words

Json = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: Request, pk: int) -> HttpResponse:
    if not may(request.user.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    document = document_for(request.user, pk)
    if adopted := plan_of(request.user, document):
        return redirect("web:plan", adopted.pk)
    desk = Desk(request, intake_for(request.user, pk))
    if request.method != "POST" or desk.intake.state == Intake.State.WITHDRAWN:
        return desk.page(desk.form(initial=desk.known()))
    return desk.answer(request.POST.get("act", "adopt"))


class Desk:
    """One adoption as it stands for one account."""

    def __init__(self, request: Request, intake: Intake) -> None:
        self.request, self.intake = request, intake
        self.document: Document = intake.document
        self.copy: SignedCopy | None = signed_copy_of(intake)
        self.review: Review = review_of(intake)

    def form(self, *data: Any, **known: Any) -> AdoptForm:
        has_annex = any(item.kind == "dossier" for item in self.review.confirmed)
        return AdoptForm(*data, has_annex=has_annex, has_copy=self.copy is not None, **known)

    def answer(self, act: str) -> HttpResponse:
        now, account = timezone.now(), self.request.user
        form = self.form(self.request.POST, self.request.FILES)
        if act == "drop":
            set_aside(self.intake, account=account, now=now)
            return self.back()
        try:
            if act == "take" and self.copy:
                take_signed_text(self.intake, account=account, now=now)
                return self._to_review()
            if self._brings(form, act):
                return self.back()
            return self._adopt(form) or self.page(form)
        except Unreadable as refusal:
            form.add_error("file", refusal_words(refusal))
            return self.page(form, refusal_status(refusal))
        except AdoptionRefused as refusal:
            form.add_error(None, list(map(str, refusal.reasons)))
        except Rejected:
            form.add_error(None, gettext("Việc soát đã kết thúc, không ghi thêm được."))
        return self.page(form)

    def _brings(self, form: AdoptForm, act: str) -> bool:
        """True where a signed file came whose differences are to be looked at first."""
        upload = self.request.FILES.get("file")
        if self.copy is not None or (upload is None and act != "compare"):
            return False
        form.fields["file"].required = True
        form.full_clean()
        if "file" in form.errors:
            return False
        copy = brought(self.intake, form.cleaned_data["file"], account=self.request.user)
        self.copy = copy
        return act == "compare" or bool(comparison_json(copy)["content"])

    def _adopt(self, form: AdoptForm) -> HttpResponse | None:
        """None where something is missing; the form then says what."""
        if not form.is_valid():
            return None
        given = {name: value for name, value in form.cleaned_data.items() if name != "file"}
        if self.copy is not None:
            given["signed"] = "copy"
        plan = adopt_intake(self.intake, **given, account=self.request.user, now=timezone.now())
        messages.success(self.request, gettext("Kế hoạch đã được đưa vào theo dõi."))
        return redirect("web:plan", plan.pk)

    @property
    def _was_taken(self) -> bool:
        """The signed text is the one that is reviewed now."""
        copy = self.copy
        return copy is not None and copy.reading_id == self.document.reading_id != copy.compared_with_id

    def _to_review(self) -> HttpResponse:
        said = gettext("Bản đã ký đã thay bản dự thảo. Các quyết định được giữ; chỗ bản đã ký ghi khác cần soát lại.")
        messages.success(self.request, said)
        return redirect("web:review", self.document.pk)

    def back(self) -> HttpResponse:
        """To this page, asked for anew, with what was typed in its address: a reload loses nothing of it."""
        typed = {name: value for name in TYPED if (value := self.request.POST.get(name, ""))}
        address = reverse("web:adopt", args=[self.document.pk])
        return redirect(f"{address}?{urlencode(typed)}" if typed else address)

    def known(self) -> Json:
        """What was typed before, or else the signed file, the paper and the review say; an annex binds the submission
        unless somebody said otherwise."""
        typed = {name: value for name in TYPED if (value := self.request.GET.get(name))}
        return _of_paper(self.document) | _of_copy(self.copy) | _of_review(self.review) | typed

    def page(
        self, form: AdoptForm, status: int | None = None, *, withdrawal: WithdrawForm | None = None
    ) -> HttpResponse:
        refused = form.is_bound or withdrawal is not None
        usual = HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK
        context = {
            "document": self.document,
            "intake": self.intake,
            "is_withdrawn": self.intake.state == Intake.State.WITHDRAWN,
            "form": form,
            "review": self.review,
            "travelling": travelling(self.review),
            "copy": self.copy,
            "was_taken": self._was_taken,
            "shown": shown_comparison(comparison_json(self.copy)) if self.copy else None,
            "withdrawal": withdrawal or WithdrawForm(),
            "tab": "adopt",
            "section": "documents",
        }
        return render(self.request, "web/adopt.html", context, status=status or usual)


def _of_paper(document: Document) -> Json:
    is_day = document.issued_start is not None and document.issued_start == document.issued_end
    return {"number": document.number, "issued_on": document.issued_start if is_day else None}


def _of_copy(copy: SignedCopy | None) -> Json:
    """What the signed file says and the draft may have left blank."""
    if copy is None:
        return {}
    identity = copy.reading.data["document"]
    date = identity["date"] or {"start": None, "end": None}
    is_day = date["start"] is not None and date["start"] == date["end"]
    found = {"number": identity["number"], "issued_on": dt.date.fromisoformat(date["start"]) if is_day else None}
    return {name: value for name, value in found.items() if value}


def _of_review(review: Review) -> Json:
    return {"annex_binds": review.annex_binds or Plan.AnnexBinds.SUBMISSION}
