"""Signing in and out, also with one click in the demo, and what too many wrong passwords lead to."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from tiendo.bodies.selectors import demo_accounts
from tiendo.rules.rights import Role
from tiendo.web.forms import SignInForm
from tiendo.web.request import Request

BACKEND = "tiendo.bodies.sign_in.AccountBackend"


class SignIn(LoginView):
    template_name = "web/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


class SignOut(LogoutView):
    """By POST only, so that no link can sign anybody out."""


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Without a password, for the accounts of the demo commune alone."""
    wanted = request.POST.get("username", "")
    account = next((account for account in demo_accounts() if account.username == wanted), None)
    if account is None:
        raise Http404
    login(request, account, backend=BACKEND)
    # whoever tries the product as the clerk comes to see what became of the plan that lies ready
    return redirect("web:documents" if Role.CLERK in account.roles else settings.LOGIN_REDIRECT_URL)


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Called by axes in place of the sign-in page."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    form = SignInForm(request)
    return render(request, "web/sign_in.html", {"form": form, "locked_minutes": minutes}, status=429)


def signed_in(
    view: Callable[..., HttpResponseBase], *, with_any_password: bool = False
) -> Callable[..., HttpResponseBase]:
    """Sends whoever is not to the way in, and from there back to the page that was open.

    With a one-time password nothing opens before it is changed, but where that is done (`with_any_password`).
    htmx would follow a redirect by itself and put the way in into the middle of the page.
    """
    whole_page = login_required(view)

    @wraps(view)
    def fragment_or_page(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and request.user.must_change_password and not with_any_password:
            way = resolve_url("web:password")
            return HttpResponse(status=403, headers={"HX-Redirect": way}) if request.htmx else redirect(way)
        if request.htmx and not request.user.is_authenticated:
            back = QueryDict(mutable=True)
            back[REDIRECT_FIELD_NAME] = request.htmx.current_url_abs_path or resolve_url(settings.LOGIN_REDIRECT_URL)
            way_in = f"{resolve_url(settings.LOGIN_URL)}?{back.urlencode(safe='/')}"
            return HttpResponse(status=403, headers={"HX-Redirect": way_in})
        return whole_page(request, *args, **kwargs)

    return fragment_or_page


def address_of(request: HttpRequest) -> str | None:
    """Whom axes counts: the caller as the outermost of our own proxies saw him; the rest may be forged."""
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if settings.PROXIES and len(seen) >= settings.PROXIES:
        return seen[-settings.PROXIES]
    return request.META.get("REMOTE_ADDR")
