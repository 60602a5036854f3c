"""Signing in and out, wrong passwords, and the lock after too many."""

import pytest
from axes.helpers import get_client_ip_address
from django.conf import settings as configured
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings
from tests.tiendo.web.conftest import Submit
from tests.world import World

from tiendo.tenancy.models import Locality

SIGN_IN = "/dang-nhap/"
PASSWORD = "mot mat khau dai"


@pytest.fixture
def clerk(world: World) -> str:
    world.clerk.set_password(PASSWORD)
    world.clerk.save()
    return world.clerk.username


def test_the_right_password_opens_what_was_asked_for(strict: Client, world: World, clerk: str, submit: Submit) -> None:
    wanted = reverse("web:dossiers", args=[world.document.pk])
    page = strict.get(wanted)
    answer = submit(strict, page["Location"], page["Location"], {"username": clerk, "password": PASSWORD})
    assert answer["Location"] == wanted


def test_a_wrong_password_says_what_to_check(strict: Client, clerk: str, submit: Submit) -> None:
    answer = submit(strict, SIGN_IN, SIGN_IN, {"username": clerk, "password": "sai"})
    assert answer.status_code == 200
    assert "mật khẩu chưa đúng" in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()


def test_an_empty_field_is_named(strict: Client, world: World, submit: Submit) -> None:
    answer = submit(strict, SIGN_IN, SIGN_IN, {"username": "", "password": ""})
    assert answer.content.decode().count("Hãy điền ô này.") == 2


def test_too_many_wrong_passwords_lock_the_name_for_a_while(strict: Client, clerk: str, submit: Submit) -> None:
    for _ in range(configured.AXES_FAILURE_LIMIT):
        answer = submit(strict, SIGN_IN, SIGN_IN, {"username": clerk, "password": "sai"})
    assert answer.status_code == 429
    assert "thử lại sau 15 phút" in answer.content.decode()
    right = submit(strict, SIGN_IN, SIGN_IN, {"username": clerk, "password": PASSWORD})
    assert right.status_code == 429


def test_signing_out_takes_a_form_not_a_link(strict_clerk: Client, submit: Submit) -> None:
    assert strict_clerk.get(reverse("web:sign-out")).status_code == 405
    answer = submit(strict_clerk, "/", reverse("web:sign-out"), {})
    assert answer["Location"] == "/"
    assert "_auth_user_id" not in strict_clerk.session


def test_a_form_without_its_token_is_refused_with_what_to_do(strict: Client, world: World) -> None:
    answer = strict.post(reverse("web:demo-sign-in"), {"username": world.clerk.username})
    assert answer.status_code == 403
    assert "tải lại trang" in answer.content.decode()


def test_a_demo_session_ends_with_the_demo(strict: Client, world: World, settings: Settings, submit: Submit) -> None:
    submit(strict, "/", reverse("web:demo-sign-in"), {"username": world.clerk.username})
    assert strict.get("/van-ban/").status_code == 200
    settings.DEMO = False
    assert strict.get("/van-ban/").status_code == 302


def test_a_session_of_a_real_account_needs_no_demo(client: Client, owner_world: World, settings: Settings) -> None:
    Locality.objects.update(is_demo=False)
    settings.DEMO = False
    client.force_login(owner_world.clerk)
    assert client.get("/van-ban/").status_code == 200


def test_the_way_in_leads_back_to_the_page_that_htmx_was_on(client: Client, world: World) -> None:
    here = "http://testserver/van-ban/1/?show=task"
    answer = client.get("/van-ban/1/", headers={"HX-Request": "true", "HX-Current-URL": here})
    assert answer["HX-Redirect"] == "/dang-nhap/?next=/van-ban/1/%3Fshow%3Dtask"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "10.0.0.9", "127.0.0.1"),
        (1, "forged, 10.0.0.9", "10.0.0.9"),
        (2, "forged, 10.0.0.9, 10.0.0.1", "10.0.0.9"),
        (2, "10.0.0.9", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_only_our_own_proxies_say_who_calls(
    rf: RequestFactory, settings: Settings, proxies: int, forwarded: str, address: str
) -> None:
    settings.PROXIES = proxies
    assert get_client_ip_address(rf.get("/", headers={"X-Forwarded-For": forwarded})) == address
