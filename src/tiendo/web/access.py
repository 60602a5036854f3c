"""Signing in and out, also with one click in the demo, and what too many wrong passwords lead to."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tiendo.bodies.selectors import demo_accounts
from tiendo.rules.rights import Role
from tiendo.web.forms import SignInForm

_MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


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
    login(request, account, backend=_MODEL_BACKEND)
    # whoever tries the product as the clerk comes to see what became of the plan that lies ready
    return redirect("web:documents" if Role.CLERK in account.roles else settings.LOGIN_REDIRECT_URL)


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """Called by axes in place of the sign-in page."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    form = SignInForm(request)
    return render(request, "web/sign_in.html", {"form": form, "locked_minutes": minutes}, status=429)
