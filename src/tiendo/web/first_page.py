"""The first page: whose place this is, what it does, and the way in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.bodies.selectors import demo_accounts


@require_safe
def first_page(request: HttpRequest) -> HttpResponse:
    accounts = demo_accounts()
    return render(request, "web/first_page.html", {"clerk": next(iter(accounts), None), "others": accounts[1:]})
