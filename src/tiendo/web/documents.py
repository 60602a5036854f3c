"""The list of documents, each with how much was read from it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.documents.selectors import documents_for
from tiendo.intake.selectors import withdrawn_among
from tiendo.rules.rights import Permission, may
from tiendo.web.request import Request

PER_PAGE = 20


@require_safe
def documents(request: Request) -> HttpResponse:
    page = Paginator(documents_for(request.user), PER_PAGE).get_page(request.GET.get("page"))
    may_read = may(request.user.roles, Permission.DOCUMENT_READ)
    context = {
        "documents": page,
        "withdrawn": withdrawn_among(request.user, page),
        "may_read": may_read,
        "section": "documents",
    }
    return render(request, "web/documents.html", context)
