"""A real place is founded once, with its first account, by who knows the code."""

import threading

import pytest
from django.db import connection
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.models import Account, Body
from tiendo.bodies.roster.words import KIND_WORDS
from tiendo.bodies.services.founding import AlreadyThere, FirstAccount, found_locality
from tiendo.bodies.setup_code import is_setup_code, setup_code
from tiendo.bodies.template import UNITS, template_rows, usual_bodies
from tiendo.ops.verify import verify
from tiendo.rules.fields import best_field
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality

FIRST = FirstAccount("Lê Thị Quản", "le-quan", "mot mat khau dai", is_clerk=True)


def found(name: str = "xã Bình An") -> Account:
    return found_locality(name, "tỉnh Bình Minh", first=FIRST, now=NOW, today=NOW.date())


@pytest.mark.django_db
def test_a_place_begins_with_its_committee_its_office_and_one_account() -> None:
    account = found()
    assert Account.objects.get(pk=account.pk).roles == {Role.ADMINISTRATOR, Role.CLERK}
    assert [body.name for body in Body.objects.order_by("pk")] == [
        "Ủy ban nhân dân xã Bình An", "Văn phòng HĐND và UBND xã"
    ]  # fmt: skip
    assert not Locality.objects.get().is_demo
    assert Entry.objects.get(seq=1).verb == "locality.founded"
    assert verify() == 0


@pytest.mark.django_db
def test_it_cannot_be_founded_twice() -> None:
    found()
    with pytest.raises(AlreadyThere):
        found("xã Khác")
    assert Locality.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_found_at_once_one_is_refused() -> None:
    refused: list[AlreadyThere] = []

    def work() -> None:
        try:
            found()
        except AlreadyThere as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert (Locality.objects.count(), len(refused)) == (1, 1)


def test_it_is_not_founded_beside_the_demo_nor_by_those_who_work_in_it(world: World) -> None:
    with pytest.raises(AlreadyThere):
        found()
    assert Account.objects.filter(username="le-quan").count() == 0


def test_the_code_is_long_stable_and_read_whatever_its_case_and_hyphens() -> None:
    code = setup_code()
    assert code == setup_code() and len(code.replace("-", "")) == 16
    assert is_setup_code(f" {code.lower().replace('-', ' ')} ")
    assert not any(map(is_setup_code, ["", code[:-1], f"{code}A", "AAAA-AAAA-AAAA-AAAA"]))


@pytest.mark.parametrize("unit", UNITS)
def test_each_kind_of_place_has_its_own_departments(unit: str) -> None:
    place = Locality(name=f"{unit} Bình An", province_name="tỉnh Bình Minh")
    usual = {body.key: body for body in usual_bodies(place)}
    assert ("economy-urban" in usual) is (unit == "phường")
    assert ("economy" in usual) is (unit != "phường")
    assert usual["office"].name == f"Văn phòng HĐND và UBND {unit}"
    assert all(body.parent in ("", *usual) and body.kind in KIND_WORDS for body in usual.values())


def test_the_usual_fields_find_the_usual_departments() -> None:
    usual = usual_bodies(Locality(name="xã Bình An", province_name="tỉnh Bình Minh"))
    table = [(words, number) for number, body in enumerate(usual) for words in body.fields]
    for work, key in {
        "Kế hoạch phát triển rừng sản xuất": "economy",
        "Nâng tỷ lệ trường đạt chuẩn quốc gia": "culture",
        "Tăng cường phòng, chống dịch bệnh": "health",
        "Giải quyết thủ tục hành chính đúng hạn": "services",
        "Tuyển quân năm 2027": "military",
    }.items():
        at = best_field([work], table)
        assert at is not None and usual[at].key == key


def test_what_is_chosen_of_the_template_is_a_table() -> None:
    place = Locality(name="xã Bình An", province_name="tỉnh Bình Minh")
    chosen = {"keys": ["committee", "military"], "schools": ["Trường A"], "hamlets": ["Thôn 1"]}
    rows = template_rows(place, **chosen, with_fields=True)
    assert [row.body for row in rows] == [
        "Ủy ban nhân dân xã Bình An", "Ban Chỉ huy Quân sự xã", "Trường A", "Thôn 1"
    ]  # fmt: skip
    assert {row.parent for row in rows[1:]} == {"Ủy ban nhân dân xã Bình An"}
    assert not any(row.field for row in template_rows(place, **chosen, with_fields=False))
