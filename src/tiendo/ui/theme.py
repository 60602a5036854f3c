"""Which look a visitor chose, kept in a cookie so that pages come in it from the first byte."""

from django.http import HttpRequest, HttpResponse

COOKIE = "theme"
AUTO, LIGHT, DARK = "auto", "light", "dark"
"""`auto` follows the device."""
_A_YEAR = 365 * 24 * 3600


def theme_of(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(COOKIE, AUTO)
    return chosen if chosen in (LIGHT, DARK) else AUTO


def remember_theme(response: HttpResponse, theme: str, *, secure: bool) -> None:
    """An unknown look is `auto`: a cookie holds no words of a stranger."""
    known = theme if theme in (LIGHT, DARK) else AUTO
    response.set_cookie(COOKIE, known, max_age=_A_YEAR, samesite="Lax", httponly=True, secure=secure)
