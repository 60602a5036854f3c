"""The plan itself, each clause coloured by what hangs on it and how that stands; whole, or one colour of it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.plans.selectors import findings_of, plan_for, reading_of
from tiendo.standing.colours import plan_colours
from tiendo.ui.coloured import colour_paper, legend, only
from tiendo.ui.paper import lay_on_paper
from tiendo.ui.shades import SHADES
from tiendo.web.request import Request


@require_safe
def plan(request: Request, pk: int) -> HttpResponse:
    found, on = plan_for(request.user, pk), timezone.localdate()
    reading = reading_of(found)
    colours = plan_colours(found, reading, on)
    parts = colour_paper(lay_on_paper(reading.blocks, ()), colours)
    shown = SHADES.get(request.GET.get("show", ""))
    context = {
        "plan": found,
        "document": found.document,
        "parts": list(only(parts, shown.slug) if shown else parts),
        "shown": shown,
        "nobody": SHADES["nobody"],
        "legend": legend(colours),
        "findings": [finding for finding in findings_of(found) if not finding.is_settled],
        "on": on,
        "section": "plans",
    }
    return render(request, "web/plan.html", context)
