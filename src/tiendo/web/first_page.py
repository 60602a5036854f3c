"""The first page: whose place this is, what it does, and the way in; before set-up, setting up."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.bodies.selectors import demo_accounts
from tiendo.tenancy.selectors import home_locality
from tiendo.web.setup import SetupForm, may_set_up, setup_page


@require_safe
def first_page(request: HttpRequest) -> HttpResponse:
    if may_set_up():
        return setup_page(request, SetupForm())
    accounts = demo_accounts()
    home = home_locality()
    context = {
        "clerk": next(iter(accounts), None),
        "others": accounts[1:],
        "is_closed_demo": home is not None and home.is_demo and not settings.DEMO,
    }
    return render(request, "web/first_page.html", context)
