"""Pages for what went wrong, each with what to do next; none says anything that only the entitled may know."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "web/error_400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "web/error_403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "web/error_404.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open for too long, or cookies are off: what was typed was not taken."""
    return render(request, "web/error_csrf.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Asks no database: that may be what is broken."""
    return HttpResponse(render_to_string("web/error_500.html", {"is_demo": settings.DEMO}), status=500)
