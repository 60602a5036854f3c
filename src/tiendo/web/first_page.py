"""The first page: whose place this is, what it does, and the way in; before set-up, setting up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.bodies.selectors import demo_accounts, is_closed_demo, may_set_up
from tiendo.web.setup import SetupForm, setup_page


@require_safe
def first_page(request: HttpRequest) -> HttpResponse:
    if may_set_up():
        return setup_page(request, SetupForm())
    accounts = demo_accounts()
    context = {
        "clerk": next(iter(accounts), None),
        "others": accounts[1:],
        "is_closed_demo": is_closed_demo(),
    }
    return render(request, "web/first_page.html", context)
