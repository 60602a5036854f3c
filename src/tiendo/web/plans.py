"""The plans in force, each with how its duties stand."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.plans.selectors import duties_for, plans_for
from tiendo.standing.duty import standing_of
from tiendo.ui.plan_rows import plan_rows
from tiendo.web.request import Request


@require_safe
def plans(request: Request) -> HttpResponse:
    duties = standing_of(duties_for(request.user), timezone.localdate())
    context = {"rows": plan_rows(plans_for(request.user), duties), "section": "plans"}
    return render(request, "web/plans.html", context)
