"""Each request works within the localities of the one who asks."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from tiendo.tenancy.scope import scoped_to
from tiendo.tenancy.selectors import home_locality


class ScopeMiddleware:
    """Anonymous visitors get the home locality's scope: what the public may see is decided by the selectors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        locality_id = getattr(request.user, "locality_id", None)
        if locality_id is None:
            home = home_locality()
            locality_id = home.pk if home else None
        with scoped_to([] if locality_id is None else [locality_id]):
            return self.get_response(request)
