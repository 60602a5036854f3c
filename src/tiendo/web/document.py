"""The document itself, what was read from it lit up, and beside it the list of what was read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.documents.selectors import document_for, reading_for
from tiendo.ui.charts import dossiers_per_quarter
from tiendo.ui.marks import KINDS, marks_of
from tiendo.ui.paper import lay_on_paper
from tiendo.web.downloads import may_take_along
from tiendo.web.request import Request


@require_safe
def document(request: Request, pk: int) -> HttpResponse:
    found = document_for(request.user, pk)
    view = reading_for(found)
    marks = marks_of(view)
    shown = request.GET.get("show", "")
    context = {
        "document": found,
        "marks": [mark for mark in marks if shown not in KINDS or mark.kind == shown],
        "shown": shown if shown in KINDS else "",
        "chart": dossiers_per_quarter(view.dossiers, issued=view.identity.issued_end),
        "may_take_along": may_take_along(request, found),
        "tab": "document",
        "section": "documents",
    }
    if request.htmx:
        return render(request, "web/items.html", context)
    return render(request, "web/document.html", {**context, "paper": lay_on_paper(view.blocks, marks)})
