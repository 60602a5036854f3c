"""Duties of all plans in force: searched, filtered, sorted."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.documents import items
from tiendo.plans.selectors import duties_for
from tiendo.standing.duty import standing_of
from tiendo.ui.duty_rows import DutyRow, rows_of
from tiendo.web.duty_forms import DutyFilter
from tiendo.web.lists import shown_of, sorting_of
from tiendo.web.request import Request

PER_PAGE = 100


@require_safe
def duties(request: Request) -> HttpResponse:
    everything = rows_of(standing_of(duties_for(request.user), timezone.localdate()))
    form = DutyFilter(request.GET, of=everything)
    found: list[DutyRow] = shown_of(everything, form)
    context = {
        "section": "duties",
        "form": form,
        "rows": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "found": len(found),
        "total": len(everything),
        "sorting": {key: sorting_of(form, key) for key in items.KEYS},
        "kept": form.query(),
    }
    return render(request, "web/duties_rows.html" if request.htmx else "web/duties.html", context)
