"""What a person must look at, the most serious first, with the places it speaks of side by side."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.documents.selectors import document_for, reading_for
from tiendo.ui.findings import group_by_severity
from tiendo.web.downloads import may_take_along
from tiendo.web.request import Request


@require_safe
def findings(request: Request, pk: int) -> HttpResponse:
    document = document_for(request.user, pk)
    groups = group_by_severity(reading_for(document))
    context = {
        "document": document,
        "groups": groups,
        "may_take_along": may_take_along(request, document),
        "tab": "findings",
        "section": "documents",
    }
    return render(request, "web/findings.html", context)
