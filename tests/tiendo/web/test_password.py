"""A password for one time opens nothing but its own change; everyone changes one's own."""

import pytest
from django.test import Client
from tests.tiendo.web.conftest import Submit
from tests.world import World

from tiendo.bodies.models import Account

CHANGE = "/tai-khoan/mat-khau/"
OLD, NEW = "mot mat khau dai", "mật khẩu khác hẳn"


@pytest.fixture
def newcomer(strict: Client, world: World) -> Client:
    world.clerk.set_password(OLD)
    world.clerk.must_change_password = True
    world.clerk.save()
    strict.force_login(world.clerk)
    return strict


@pytest.mark.parametrize("address", ["/hom-nay/", "/van-ban/", "/bo-may/"])
def test_every_page_leads_to_the_change_first(newcomer: Client, address: str) -> None:
    assert newcomer.get(address)["Location"] == CHANGE
    fragment = newcomer.get(address, headers={"HX-Request": "true"})
    assert (fragment.status_code, fragment["HX-Redirect"]) == (403, CHANGE)
    assert newcomer.get("/").status_code == 200


def test_the_way_is_free_once_it_is_changed_and_one_stays_signed_in(newcomer: Client, submit: Submit) -> None:
    given = {"old_password": OLD, "new_password1": NEW, "new_password2": NEW}
    assert submit(newcomer, CHANGE, CHANGE, given)["Location"] == "/hom-nay/"
    assert newcomer.get("/hom-nay/").status_code == 200
    assert Account.objects.get(username="clerk").check_password(NEW)


@pytest.mark.parametrize(
    ("old", "new", "again", "words"),
    [
        ("sai", NEW, NEW, "Mật khẩu đang dùng chưa đúng"),
        (OLD, "ngắn", "ngắn", "ngắn quá"),
        (OLD, "1234567890", "1234567890", "quá nhiều người dùng"),
        (OLD, NEW, f"{NEW}!", "không giống nhau"),
        (OLD, OLD, OLD, "phải khác"),
        (OLD, "", "", "Hãy điền ô này."),
    ],
)
def test_what_will_not_do_is_said_and_nothing_changes(
    newcomer: Client, submit: Submit, old: str, new: str, again: str, words: str
) -> None:
    answer = submit(newcomer, CHANGE, CHANGE, {"old_password": old, "new_password1": new, "new_password2": again})
    assert answer.status_code == 422 and words in answer.content.decode()
    account = Account.objects.get(username="clerk")
    assert account.check_password(OLD) and account.must_change_password
