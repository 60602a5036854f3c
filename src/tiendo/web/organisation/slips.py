"""The slips with one-time passwords: shown once, in the answer itself, and kept nowhere."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render

from tiendo.bodies.models import Account
from tiendo.web.request import Request


def slips_page(request: Request, accounts: Sequence[tuple[Account, str]]) -> HttpResponse:
    """For a view that `never_cache` marks, so that neither browser nor proxy keeps it."""
    context = {
        "section": "organisation",
        "tab": "accounts",
        "slips": accounts,
        "way_in": request.build_absolute_uri("/dang-nhap/"),
    }
    return render(request, "web/organisation/slips.html", context)
