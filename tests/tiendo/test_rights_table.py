"""Every address of the product, asked by everyone: a public page, a way in, a page, or nothing that could be seen.

A new address fails here until it has its row.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.sending_back import sent_back, sent_back_under_review
from tests.small_adoption import small_plan_in_force
from tests.vanban.docx_builder import docx, p
from tests.world import World

from tiendo.documents import file_store
from tiendo.plans.models import Plan
from tiendo.rules.rights import Permission, Role, may

ANONYMOUS, OUTSIDER = "anonymous", "outsider"
VISITORS = [ANONYMOUS, *map(str, Role), OUTSIDER]
SIGN_IN, OPEN, GONE, DENIED, WRONG = 302, 200, 404, 403, 405


@dataclass(frozen=True, slots=True)
class Row:
    """What an address answers: to everyone alike, or to those signed in with and without the permission."""

    method: str
    anonymous: int
    permitted: int
    others: int
    outsider: int
    permission: Permission | None = None

    def expected(self, visitor: str) -> int:
        if visitor in (ANONYMOUS, OUTSIDER):
            return self.anonymous if visitor == ANONYMOUS else self.outsider
        entitled = self.permission is None or may([visitor], self.permission)
        return self.permitted if entitled else self.others


def for_all(method: str, status: int) -> Row:
    return Row(method, status, status, status, status)


OF_A_DOCUMENT = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.DOCUMENT_READ),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
"""Who may not read it, and whoever is of another locality, does not even learn that it exists."""
OF_A_WORD_FILE = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.DOCUMENT_TAKE_IN),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
"""What is made from the file itself is for those who take files in."""
OF_A_PLAN = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.PLAN_READ),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
REPORT = [
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.PROGRESS_REPORT),
    Row("get", SIGN_IN, WRONG, WRONG, WRONG),
]
"""All of the world's people are in the body that leads the duty."""
ADOPT = [
    Row("get", SIGN_IN, OPEN, DENIED, GONE, Permission.PLAN_ADOPT),
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.PLAN_ADOPT),
]
LEDGER = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.PLAN_READ),
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.PLAN_REVIEW),
]
"""Everybody reads what a plan contradicts itself on; asked without anything to record."""
OF_A_SLIP = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.PLAN_REVIEW),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
WITHDRAW = [
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.PLAN_ADOPT),
    Row("get", SIGN_IN, WRONG, WRONG, WRONG),
]
REOPEN = [
    Row("post", SIGN_IN, 302, DENIED, GONE, Permission.PLAN_ADOPT),
    Row("get", SIGN_IN, WRONG, WRONG, WRONG),
]
"""Asked without a reason, and of a review that is open."""
SIGNED_FILE = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.DOCUMENT_TAKE_IN),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
"""A Word file here; a PDF is for everybody who reads plans."""
OF_A_REVIEW = [
    Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.PLAN_REVIEW),
    Row("post", SIGN_IN, WRONG, WRONG, WRONG),
]
A_DECISION = [
    Row("post", SIGN_IN, 422, GONE, GONE, Permission.PLAN_REVIEW),
    Row("get", SIGN_IN, WRONG, WRONG, WRONG),
]
"""Asked without anything to decide; read again from a file that is not the one that was taken in."""
A_BODY = [
    Row("get", SIGN_IN, OPEN, OPEN, GONE),
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.ORGANISATION_MANAGE),
]
A_POST = [
    Row("get", SIGN_IN, OPEN, DENIED, GONE, Permission.ORGANISATION_MANAGE),
    Row("post", SIGN_IN, 422, DENIED, GONE, Permission.ORGANISATION_MANAGE),
]
"""Sent without anything to do."""
MANAGED = [
    Row("get", SIGN_IN, OPEN, DENIED, OPEN, Permission.ORGANISATION_MANAGE),
    Row("post", SIGN_IN, 422, DENIED, 422, Permission.ORGANISATION_MANAGE),
]
SIGNED_IN = Row("get", SIGN_IN, OPEN, OPEN, OPEN)
TABLE: dict[str, list[Row]] = {
    "set_language": [for_all("post", SIGN_IN), for_all("get", SIGN_IN)],
    "web:first-page": [for_all("get", OPEN), for_all("post", WRONG)],
    "web:sign-in": [Row("get", OPEN, 302, 302, 302)],
    "web:demo-sign-in": [for_all("post", GONE), for_all("get", WRONG)],
    "web:sign-out": [for_all("post", 302), for_all("get", WRONG)],
    "web:theme": [for_all("post", 302), for_all("get", WRONG)],
    "web:documents": [SIGNED_IN],
    "web:take-in": [
        Row("get", SIGN_IN, OPEN, DENIED, OPEN, Permission.DOCUMENT_TAKE_IN),
        Row("post", SIGN_IN, 422, DENIED, 422, Permission.DOCUMENT_TAKE_IN),
    ],
    **{f"web:{name}": OF_A_DOCUMENT for name in ("document", "targets", "tasks", "dossiers", "findings")},
    **{f"web:{name}": OF_A_WORD_FILE for name in ("annotated", "review-slip")},
    **{f"web:{name}": OF_A_SLIP for name in ("return-slip", "plan-return-slip")},
    "web:plan-findings": LEDGER,
    "web:adopt": ADOPT,
    "web:withdraw": WITHDRAW,
    "web:reopen": REOPEN,
    "web:signed": [Row("get", SIGN_IN, OPEN, GONE, GONE, Permission.PLAN_READ)],
    "web:signed-file": SIGNED_FILE,
    **{f"web:{name}": [SIGNED_IN] for name in ("today", "plans", "duties")},
    "web:plan": OF_A_PLAN,
    "web:duty": OF_A_PLAN,
    "web:report": REPORT,
    "web:review": OF_A_REVIEW,
    "web:decide": A_DECISION,
    "web:read-again": A_DECISION,
    "web:setup": [for_all("get", GONE), for_all("post", GONE)],
    "web:password": [SIGNED_IN, Row("post", SIGN_IN, 422, 422, 422)],
    "web:organisation": [SIGNED_IN, Row("post", SIGN_IN, WRONG, WRONG, WRONG)],
    **{f"web:{name}": MANAGED for name in ("new-body", "roster", "template")},
    "web:body": A_BODY,
    "web:post": A_POST,
    "web:fields": [SIGNED_IN, Row("post", SIGN_IN, 422, DENIED, 422, Permission.ORGANISATION_MANAGE)],
    "web:accounts": [
        Row("get", SIGN_IN, OPEN, DENIED, DENIED, Permission.ACCOUNT_MANAGE),
        Row("post", SIGN_IN, 422, DENIED, DENIED, Permission.ACCOUNT_MANAGE),
    ],
    "web:health": [for_all("get", OPEN)],
}
"""The outsider is the clerk of another locality: entitled there, and to nothing here."""
OF_ONE_DOCUMENT = (OF_A_DOCUMENT, OF_A_WORD_FILE, ADOPT, WITHDRAW, REOPEN, OF_A_REVIEW, A_DECISION)


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from names(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_has_its_row() -> None:
    assert set(names(get_resolver().url_patterns)) == set(TABLE)


def address_of(name: str, world: World) -> str:
    if name == "web:return-slip":
        return reverse(name, args=[world.document.pk, sent_back_under_review(world)])
    if name == "web:plan-return-slip":
        plan = small_plan_in_force(world)
        return reverse(name, args=[plan.pk, sent_back(plan, world.clerk)])
    if name in ("web:signed", "web:signed-file"):
        plan = small_plan_in_force(world)
        Plan.objects.filter(pk=plan.pk).update(signed_file=world.document.file, signed_differences=0)
        return reverse(name, args=[plan.pk])
    if name in ("web:plan", "web:plan-findings", "web:duty", "web:report"):
        plan = small_plan_in_force(world)
        of_plan = name in ("web:plan", "web:plan-findings")
        return reverse(name, args=[plan.pk if of_plan else plan.tasks.get(key="n1").pk])
    if name in ("web:body", "web:post"):
        (post,) = world.colleague.posts
        return reverse(name, args=[post.body_id if name == "web:body" else post.pk])
    return reverse(name, args=[world.document.pk] if TABLE[name] in OF_ONE_DOCUMENT else [])


@pytest.fixture
def word_file(world: World, files_folder: Path) -> None:
    """What the world's document was read from."""
    file_store.keep(docx(p("KẾ HOẠCH")), world.document.file.sha256, locality_id=world.commune.pk)


@pytest.mark.usefixtures("word_file")
@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("name", TABLE)
def test_everyone_gets_what_the_table_says(client: Client, world: World, name: str, visitor: str) -> None:
    accounts = {OUTSIDER: world.outsider} | {str(role): account for role, account in world.by_role.items()}
    address = address_of(name, world)
    for row in TABLE[name]:
        if visitor != ANONYMOUS:
            client.force_login(accounts[visitor])
        answer = getattr(client, row.method)(address)
        assert (row.method, answer.status_code) == (row.method, row.expected(visitor))


@pytest.mark.parametrize("name", ["web:documents", "web:take-in", "web:document", "web:findings"])
def test_who_is_not_signed_in_is_sent_to_the_way_in(client: Client, world: World, name: str) -> None:
    address = address_of(name, world)
    assert client.get(address).headers["Location"] == f"{reverse('web:sign-in')}?next={address}"


@pytest.mark.parametrize("name", [n for n, rows in TABLE.items() if rows[0].anonymous == SIGN_IN != rows[0].permitted])
def test_a_fragment_asked_for_by_nobody_sends_the_whole_page_to_the_way_in(
    client: Client, world: World, name: str
) -> None:
    answer = client.get(address_of(name, world), headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (DENIED, b"")
    assert answer.headers["HX-Redirect"] == f"{reverse('web:sign-in')}?next={reverse(settings.LOGIN_REDIRECT_URL)}"
