"""What a screen gets: a request of somebody who is signed in, whole or for a fragment of the page."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from tiendo.bodies.models import Account


class Request(HttpRequest):
    """For the type checker: `urls.signed_in` and the middleware see to it."""

    user: Account
    htmx: HtmxDetails
