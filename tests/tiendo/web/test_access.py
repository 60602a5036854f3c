"""Signing in and out, wrong passwords, and the lock after too many."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import Submit
from tests.world import World

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
    for _ in range(settings.AXES_FAILURE_LIMIT):
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
