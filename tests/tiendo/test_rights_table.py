"""Every address of the product, asked by everyone: a public page, a way in, a page, or nothing that could be seen.

A new address fails here until it has its row.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.world import World

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
    "web:health": [for_all("get", OPEN)],
}
"""The outsider is the clerk of another locality: entitled there, and to nothing here."""


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
    return reverse(name, args=[world.document.pk] if TABLE[name] is OF_A_DOCUMENT else [])


@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("name", TABLE)
def test_everyone_gets_what_the_table_says(client: Client, world: World, name: str, visitor: str) -> None:
    accounts = {OUTSIDER: world.outsider} | {str(role): account for role, account in world.by_role.items()}
    for row in TABLE[name]:
        if visitor != ANONYMOUS:
            client.force_login(accounts[visitor])
        answer = getattr(client, row.method)(address_of(name, world))
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
    assert answer.headers["HX-Redirect"] == f"{reverse('web:sign-in')}?next={reverse('web:documents')}"
