"""Whose place it is, what it does, and the way in."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from tests.tiendo.web.conftest import AtMost, Submit
from tests.world import World

from tiendo.rules.rights import Role

FIRST = "/"


def test_it_names_the_commune_and_offers_the_clerks_role_first(client: Client, world: World) -> None:
    page = client.get(FIRST).content.decode()
    assert "Xã Sơn Hạ" in page
    assert "Tỉnh Thử" in page
    assert page.index('value="clerk"') < page.index('value="chair"')
    assert page.count('name="username"') == len(Role)


@pytest.mark.parametrize("role", list(Role))
def test_any_role_of_the_demo_is_one_click_away(strict: Client, world: World, submit: Submit, role: Role) -> None:
    username = world.by_role[role].username
    answer = submit(strict, FIRST, reverse("web:demo-sign-in"), {"username": username}, follow=True)
    home = "web:documents" if role is Role.CLERK else "web:today"
    assert answer.redirect_chain == [(reverse(home), 302)]
    assert answer.wsgi_request.user == world.by_role[role]


def test_an_account_of_another_locality_cannot_be_entered_so(strict: Client, world: World, submit: Submit) -> None:
    answer = submit(strict, FIRST, reverse("web:demo-sign-in"), {"username": world.outsider.username})
    assert answer.status_code == 404
    assert "_auth_user_id" not in strict.session


def test_outside_the_demo_there_is_only_the_sign_in(client: Client, world: World, settings: Settings) -> None:
    settings.DEMO = False
    page = client.get(FIRST).content.decode()
    assert 'name="username"' not in page
    assert reverse("web:sign-in") in page
    assert client.post(reverse("web:demo-sign-in"), {"username": "clerk"}).status_code == 404


def test_a_page_of_the_demo_says_so_and_another_does_not(client: Client, owner_world: World) -> None:
    assert "DỮ LIỆU MINH HỌA" in client.get(FIRST).content.decode()
    owner_world.commune.is_demo = False
    owner_world.commune.save()
    assert "DỮ LIỆU MINH HỌA" not in client.get(FIRST).content.decode()


@pytest.mark.django_db
def test_before_any_locality_is_set_up_it_says_what_to_do(client: Client) -> None:
    assert "Chưa thiết lập địa bàn" in client.get(FIRST).content.decode()


def test_it_asks_the_database_a_fixed_few_things(client: Client, world: World, at_most: AtMost) -> None:
    with at_most(9):
        client.get(FIRST)


def test_nothing_in_a_page_breaks_the_content_policy(clerk_client: Client, world: World) -> None:
    names = ["documents", "take-in"]
    addresses = [FIRST, *(reverse(f"web:{name}") for name in names)]
    addresses += [
        reverse(f"web:{n}", args=[world.document.pk]) for n in ("document", "targets", "dossiers", "findings")
    ]
    for address in addresses:
        page = clerk_client.get(address).content.decode()
        assert " style=" not in page
        assert "<style" not in page
        assert "<script>" not in page
        assert " onclick=" not in page
