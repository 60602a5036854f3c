"""The plan itself, each clause coloured by what hangs on it and how that stands; whole, or one colour of it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.plans.selectors import plan_for, reading_of
from tiendo.standing.colours import plan_colours
from tiendo.standing.duty import late_with_a_remark
from tiendo.ui.coloured import colour_paper, legend, only
from tiendo.ui.paper import lay_on_paper
from tiendo.ui.shades import SHADES
from tiendo.web.ledger.of_plan import lines_of
from tiendo.web.request import Request


@require_safe
def plan(request: Request, pk: int) -> HttpResponse:
    found, on = plan_for(request.user, pk), timezone.localdate()
    reading = reading_of(found)
    colours = plan_colours(found, reading, on)
    parts = colour_paper(lay_on_paper(reading.blocks, ()), colours)
    shown = SHADES.get(request.GET.get("show", ""))
    findings = [line for line in lines_of(found) if not line.is_settled]
    context = {
        "plan": found,
        "document": found.document,
        "parts": list(only(parts, shown.slug) if shown else parts),
        "shown": shown,
        "nobody": SHADES["nobody"],
        "legend": legend(colours),
        "findings": [finding for finding in findings if finding.kind != "typo"],
        "typos": sum(finding.kind == "typo" for finding in findings),
        "remarked": late_with_a_remark({duty.task.pk: duty for c in colours.values() for duty in c.duties}.values()),
        "on": on,
        "section": "plans",
    }
    return render(request, "web/plan.html", context)
