"""Pasting the organisation from a spreadsheet: what would change is shown first, and enters whole or not at all."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tiendo.bodies.roster.changes import Outcome
from tiendo.bodies.roster.present import present_for
from tiendo.bodies.roster.sheet import HEADINGS, text_of
from tiendo.bodies.services.roster import Entered, RosterNotEntered, compared, enter_roster
from tiendo.web.organisation.body import demand_manager
from tiendo.web.organisation.changes import shown_changes
from tiendo.web.organisation.forms import OrganisationForm, past_day
from tiendo.web.organisation.slips import slips_page
from tiendo.web.request import Request

LONGEST = 1_000_000


class RosterForm(OrganisationForm):
    text = forms.CharField(
        label=_("Bảng chép từ Excel"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(
            attrs={"class": "form-control roster-text", "rows": 12, "wrap": "off", "spellcheck": "false"}
        ),
        error_messages={"required": _("Chưa có dòng nào. Hãy dán bảng vào ô.")},
    )
    since = past_day(_("Người mới, đơn vị mới tính từ ngày"))

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        self.not_after_today("since")
        return given


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def roster(request: Request) -> HttpResponse:
    demand_manager(request.user)
    if request.method != "POST":
        return _page(request, RosterForm(initial={"text": _present(request), "since": timezone.localdate()}))
    form = RosterForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    if "enter" not in request.POST:
        return preview(request, form)
    try:
        entered = enter_roster(
            **form.cleaned_data,
            shown=request.POST.get("shown", ""),
            account=request.user,
            now=timezone.now(),
            on=timezone.localdate(),
        )
    except RosterNotEntered as refusal:
        return _page(request, form, outcome=refusal.outcome, is_stale=not refusal.outcome.faults)
    return _entered(request, entered)


def preview(request: Request, form: RosterForm) -> HttpResponse:
    """Of a form that is valid."""
    outcome = compared(form.cleaned_data["text"], account=request.user, on=timezone.localdate())
    return _page(request, form, outcome=outcome)


def _present(request: Request) -> str:
    """The organisation as it is, for those who want to go on from it."""
    if "hien-co" not in request.GET:
        return ""
    return text_of(present_for(request.user, on=timezone.localdate()).rows())


def _entered(request: Request, entered: Entered) -> HttpResponse:
    count = len(entered.outcome.changes)
    said = ngettext("Đã ghi %(count)d thay đổi.", "Đã ghi %(count)d thay đổi.", count) % {"count": count}
    if not count:
        said = gettext("Bảng không có gì mới; không có thay đổi nào.")
    messages.success(request, said)
    return slips_page(request, entered.accounts) if entered.accounts else redirect("web:organisation")


def _page(
    request: Request, form: RosterForm, *, outcome: Outcome | None = None, is_stale: bool = False
) -> HttpResponse:
    is_wrong = form.errors or is_stale or (outcome is not None and outcome.faults)
    context = {
        "section": "organisation",
        "tab": "roster",
        "form": form,
        "headings": HEADINGS,
        "outcome": outcome,
        "changes": shown_changes(outcome.changes) if outcome else [],
        "is_stale": is_stale,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "web/organisation/roster.html", context, status=status)
