"""The first page sets a real place up, once, for who knows the code of the server."""

import pytest
from django.test import Client
from pytest_django import Settings
from tests.tiendo.web.conftest import Submit
from tests.world import World

from tiendo.bodies.models import Account, Body
from tiendo.bodies.setup_code import setup_code
from tiendo.tenancy.models import Locality
from tiendo.tenancy.scope import scoped_to

SETUP = "/thiet-lap/"
GIVEN = {
    "unit": "phường",
    "name": "Bình An",
    "province_unit": "thành phố",
    "province": "Bình Minh",
    "person": "Lê Thị Quản",
    "username": "le-quan",
    "password": "mot mat khau dai",
    "again": "mot mat khau dai",
    "is_clerk": "on",
}


@pytest.fixture(autouse=True)
def real_use(db: None, settings: Settings) -> None:
    settings.DEMO = False


def given(**other: str) -> dict[str, str]:
    return {"code": setup_code(), **GIVEN, **other}


def test_the_first_page_asks_and_leads_on_to_the_template(strict: Client, submit: Submit) -> None:
    with scoped_to([]):
        answer = submit(strict, "/", SETUP, given())
    assert answer["Location"] == "/bo-may/mau/"
    place = Locality.objects.get()
    assert (place.name, place.province_name, place.is_demo) == ("phường Bình An", "thành phố Bình Minh", False)
    assert strict.get("/bo-may/mau/").wsgi_request.user.username == "le-quan"
    assert "Phòng Kinh tế, Hạ tầng và Đô thị phường" in strict.get("/bo-may/mau/").content.decode()


def test_it_is_not_possible_twice(strict: Client, client: Client, submit: Submit) -> None:
    submit(strict, "/", SETUP, given())
    assert (client.get(SETUP).status_code, client.post(SETUP, given(username="khac")).status_code) == (404, 404)
    assert Locality.objects.count() == Account.objects.count() == 1
    assert SETUP not in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"code": "AAAA-AAAA-AAAA-AAAA"}, "Mã chưa đúng"),
        ({"name": "Phường Bình An"}, "không kèm chữ chỉ cấp"),
        ({"username": "Lê Quản"}, "chữ thường không dấu"),
        ({"again": "khác"}, "không giống nhau"),
        ({"password": "ngắn", "again": "ngắn"}, "ngắn quá"),
        ({"person": ""}, "Hãy điền ô này."),
    ],
    ids=lambda value: "" if isinstance(value, str) else "+".join(value),
)
def test_what_is_wrong_is_said_and_nothing_is_set_up(
    strict: Client, submit: Submit, wrong: dict[str, str], words: str
) -> None:
    answer = submit(strict, "/", SETUP, given(**wrong))
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    assert GIVEN["province"] in page and GIVEN["password"] not in page
    assert not Locality.objects.exists() and not Body.objects.exists()


def test_a_demo_that_is_off_says_so_and_cannot_be_taken_for_real_use(strict: Client, world: World) -> None:
    assert "Bản minh họa đã tắt" in strict.get("/").content.decode()
    assert strict.get(SETUP).status_code == 404
