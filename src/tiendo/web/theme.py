"""Choosing the look: light, dark, or as the device has it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from tiendo.ui.theme import AUTO, remember_theme


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=settings.HTTPS)
    response = redirect(back if is_ours else "web:first-page")
    remember_theme(response, request.POST.get("theme", AUTO), secure=settings.HTTPS)
    return response
