"""What the frame around every page needs to know: whose page it is, whether it is a demo, which look was chosen."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from tiendo.bodies.models import Account
from tiendo.rules.rights import Permission, may
from tiendo.tenancy.models import Locality
from tiendo.tenancy.selectors import home_locality
from tiendo.ui.theme import theme_of


@dataclass(frozen=True)
class Page:
    """Asks the database only for what a template really shows."""

    request: HttpRequest

    @property
    def account(self) -> Account | None:
        """None also where a request failed before it was known whose it is."""
        user = getattr(self.request, "user", None)
        return user if isinstance(user, Account) else None

    @cached_property
    def locality(self) -> Locality | None:
        return self.account.locality if self.account else home_locality()

    @cached_property
    def is_demo(self) -> bool:
        return self.locality is not None and self.locality.is_demo

    @cached_property
    def may_take_in(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.DOCUMENT_TAKE_IN)

    @cached_property
    def may_read_plans(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.PLAN_READ)

    @cached_property
    def may_review(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.PLAN_REVIEW)

    @cached_property
    def may_adopt(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.PLAN_ADOPT)

    @cached_property
    def may_manage_organisation(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.ORGANISATION_MANAGE)

    @cached_property
    def may_manage_accounts(self) -> bool:
        return self.account is not None and may(self.account.roles, Permission.ACCOUNT_MANAGE)

    @property
    def theme(self) -> str:
        return theme_of(self.request)

    @property
    def address(self) -> str:
        """To come back to after a switch of language or look."""
        return self.request.get_full_path()


def page(request: HttpRequest) -> dict[str, Any]:
    return {"page": Page(request)}
