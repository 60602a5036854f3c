"""Which accounts may be signed in with, asked again at every request of a session."""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AnonymousUser

from tiendo.bodies.models import Account


class AccountBackend(ModelBackend):
    """A demo account opens with one click, so that its session must end with the demo."""

    def user_can_authenticate(self, user: Account | AnonymousUser | None) -> bool:
        if not super().user_can_authenticate(user):
            return False
        return settings.DEMO or not (isinstance(user, Account) and user.locality.is_demo)
