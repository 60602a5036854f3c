"""Who has an account: opening one, a new password for a forgotten one, locking."""

from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tiendo.bodies.models import Account, Person, Post
from tiendo.bodies.selectors import account_for, persons_for, usernames_taken
from tiendo.bodies.services import OrganisationRefused, give_account, renew_password, set_active
from tiendo.bodies.usernames import proposed_username
from tiendo.rules.rights import Permission, may
from tiendo.web.organisation.slips import slips_page
from tiendo.web.request import Request


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accounts(request: Request) -> HttpResponse:
    """Which button was pressed says what is done, its value with whom."""
    if not may(request.user.roles, Permission.ACCOUNT_MANAGE):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request)
    try:
        return _done(request)
    except OrganisationRefused as refusal:
        return _page(request, refusal)


def _done(request: Request) -> HttpResponse:
    asked, now = request.POST, timezone.now()
    if "open" in asked:
        person = next((person for person in persons_for(request.user) if str(person.pk) == asked["open"]), None)
        if person is None:
            raise Http404
        username = asked.get("username", "").strip()
        return slips_page(request, [give_account(username, person=person, now=now, actor=request.user)])
    if "renew" in asked:
        account = _account(request, asked["renew"])
        return slips_page(request, [(account, renew_password(account, now=now, actor=request.user))])
    for act, active in (("lock", False), ("unlock", True)):
        if act in asked:
            account = _account(request, asked[act])
            set_active(account, active=active, now=now, actor=request.user)
            said = gettext("Đã mở khóa tài khoản %(name)s.") if active else gettext("Đã khóa tài khoản %(name)s.")
            messages.success(request, said % {"name": account.username})
            return redirect("web:accounts")
    return _page(request, OrganisationRefused([gettext("Chưa rõ cần làm gì. Hãy bấm lại một nút trong bảng.")]))


def _account(request: Request, pk: str) -> Account:
    if not pk.isdecimal():
        raise Http404
    return account_for(request.user, int(pk))


def _page(request: Request, refusal: OrganisationRefused | None = None) -> HttpResponse:
    taken = set(usernames_taken())
    context = {
        "section": "organisation",
        "tab": "accounts",
        "rows": [_row(request, person, taken) for person in persons_for(request.user)],
        "reasons": refusal.reasons if refusal else (),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refusal else HTTPStatus.OK
    return render(request, "web/organisation/accounts.html", context, status=status)


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody with the posts held today; `proposed` is a user name for who has no account."""

    person: Person
    posts: list[Post]
    account: Account | None
    proposed: str


def _row(request: Request, person: Person, taken: set[str]) -> Row:
    today = timezone.localdate()
    posts = [post for post in person.posts.all() if post.is_held(today)]
    account: Account | None = getattr(person, "account", None)
    if account is not None:
        return Row(person, posts, account, "")
    typed = request.POST.get("username", "") if request.POST.get("open") == str(person.pk) else ""
    proposed = typed or proposed_username(person.name, taken)
    taken.add(proposed)
    return Row(person, posts, None, proposed)
