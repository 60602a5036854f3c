"""Who sits at the server sets the place up, once, and helps who forgot the password."""

import pytest
from pytest_django import Settings
from tests.world import World

from tiendo.bodies.models import Account
from tiendo.ops.cli import main
from tiendo.ops.serve import _hints
from tiendo.tenancy.models import Locality

PLACE = ["init", "--place", "xã Bình An", "--province", "tỉnh Bình Minh", "--person", "Lê Thị Quản"]


def password_in(said: str) -> str:
    return said.split("mật khẩu dùng một lần: ")[1].split()[0]


@pytest.mark.django_db
def test_a_place_is_set_up_once_with_a_password_for_one_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(PLACE) == 0
    account = Account.objects.get(username="le-thi-quan")
    assert account.check_password(password_in(capsys.readouterr().out)) and account.must_change_password
    assert main(PLACE) == 1
    assert "chỉ thiết lập một lần" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(("option", "words"), [("--place", "phải bắt đầu bằng"), ("--province", "phải bắt đầu bằng")])
def test_a_name_without_its_kind_is_refused(capsys: pytest.CaptureFixture[str], option: str, words: str) -> None:
    assert main([*PLACE, option, "Bình An"]) == 1
    assert words in capsys.readouterr().out
    assert not Locality.objects.exists()


@pytest.mark.django_db
def test_what_is_not_given_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["đặc khu Bình An", "thành phố Bình Minh", "Lê Quản"])
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    assert main(["init"]) == 0
    assert Locality.objects.get().name == "đặc khu Bình An"


def test_the_demo_is_not_mixed_with_a_real_place(owner_world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(PLACE) == 1
    assert "địa bàn minh họa" in capsys.readouterr().out


def test_a_forgotten_password_is_renewed_at_the_server(owner_world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["password", "clerk"]) == 0
    assert Account.objects.get(username="clerk").check_password(password_in(capsys.readouterr().out))
    assert main(["password", "khong-co"]) == 1


@pytest.mark.django_db
def test_the_code_is_told_only_while_nothing_is_set_up(settings: Settings) -> None:
    assert _hints() == []
    settings.DEMO = False
    assert "Mã thiết lập" in _hints()[1]
    main(PLACE)
    assert _hints() == []


def test_a_demo_that_is_off_is_told_at_the_start(owner_world: World, settings: Settings) -> None:
    settings.DEMO = False
    assert "địa bàn minh họa" in _hints()[0]
