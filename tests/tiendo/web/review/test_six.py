"""Filling what duties lack in bulk: what the panel shows and picks, what one press records, what is refused."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import AtMost
from tests.world import World

from tiendo.bodies.models import Body
from tiendo.intake.models import Decision
from tiendo.intake.selectors import intake_for, review_of
from tiendo.rules.review import Item
from tiendo.rules.rights import Role

HTMX = {"HX-Request": "true"}


def _words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def _panel(client: Client, world: World, query: str = "") -> str:
    return _words(client.get(reverse("web:review", args=[world.document.pk]) + f"?panel=six{query}"))


def _codes(page: str) -> list[str]:
    return re.findall(r'id="x-([^"]+)"', page)


def _picked(page: str) -> int:
    return len(re.findall(r'name="key" value="[^"]+" checked', page))


def _items(world: World) -> list[Item]:
    return [i for i in review_of(intake_for(world.clerk, world.document.pk)).items if i.kind != "target"]


def _fill(client: Client, world: World, htmx: bool = True, **data: Any) -> HttpResponse:
    keys = data.pop("key", [item.key for item in _items(world)])
    sent = {"fill": "1", "key": keys, "only_gaps": "on", "shown_at": "0", "token": str(uuid4()), "seen": "0"}
    said = {name: value for name, value in {**sent, "show": "panel=six", **data}.items() if value is not None}
    return client.post(reverse("web:decide", args=[world.document.pk]), said, headers=HTMX if htmx else {})


def _post(world: World, role: Role) -> int:
    return world.by_role[role].posts[0].pk


def test_it_shows_what_lacks_something_in_the_order_of_the_document(clerk_client: Client, world: World) -> None:
    page = _panel(clerk_client, world)
    assert (_codes(page), _picked(page)) == (["NV1", "NV2", "HS1", "HS2"], 0)
    assert "Người phụ trách (4)" in page
    assert "Một cơ quan chủ trì (0)" in page


@pytest.mark.parametrize(
    ("query", "codes"),
    [("&lack=authority", ["NV1", "NV2"]), ("&kind=dossier", ["HS1", "HS2"]), ("&section=II", ["NV1", "NV2"])],
)
def test_what_it_is_narrowed_to_is_picked(clerk_client: Client, world: World, query: str, codes: list[str]) -> None:
    page = _panel(clerk_client, world, query)
    assert (_codes(page), _picked(page)) == (codes, len(codes))


def test_one_press_fills_many_with_one_decision(clerk_client: Client, world: World) -> None:
    person, leader = _post(world, Role.OFFICER), _post(world, Role.DEPUTY_CHAIR)
    answer = _fill(clerk_client, world, person=person, director=leader, approving="UBND xã", product="Báo cáo")
    assert answer.status_code == 200
    assert Decision.objects.count() == 1
    assert {(i.values["person_post"], i.values["director_post"], i.state) for i in _items(world)} == {
        (person, leader, "pending")
    }
    assert [i.values["approving"] for i in _items(world)] == ["UBND xã", "UBND xã", "", ""]
    assert "điền 6 rõ (người phụ trách, lãnh đạo chỉ đạo, sản phẩm, cấp phê duyệt) 4 mục" in _words(answer)


def test_without_scripts_a_second_press_is_the_first_and_leads_back(clerk_client: Client, world: World) -> None:
    once = {"htmx": False, "token": None, "page": str(uuid4()), "only_gaps": None}
    for _ in range(2):
        answer = _fill(clerk_client, world, person=_post(world, Role.OFFICER), **once)
    assert answer["Location"].endswith("/soat/?panel=six#items")
    assert Decision.objects.count() == 1


def test_what_is_there_is_replaced_only_where_that_is_asked(clerk_client: Client, world: World) -> None:
    office = Body.objects.get(locality=world.commune).pk
    assert "bỏ dấu ở ô" in _words(_fill(clerk_client, world, lead=office))
    _fill(clerk_client, world, lead=office, only_gaps="")
    assert {item.values["lead_body"] for item in _items(world)} == {office}


REFUSED = [
    ({"deadlines": "hôm nào rảnh"}, "Chưa hiểu thời gian"),
    ({"deadlines": "quý I năm 2027", "standing": "on"}, "Hãy chọn một"),
    ({"review_on": "31/12/2026"}, "chỉ dùng cho nhiệm vụ thường xuyên"),
    ({"review_on": "31/2/2026", "standing": "on"}, "Ngày chưa đúng"),
    ({"key": []}, "Chưa chọn mục nào"),
    ({}, "Chưa có gì để điền"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
@pytest.mark.parametrize("htmx", [True, False])
def test_what_will_not_do_is_told_and_what_was_typed_stays(
    clerk_client: Client, world: World, htmx: bool, data: dict[str, Any], words: str
) -> None:
    product = {} if data == {} else {"product": "Báo cáo quý"}
    answer = _fill(clerk_client, world, htmx, **product, **data)
    assert answer.status_code == 422
    assert words in _words(answer)
    assert not product or 'value="Báo cáo quý"' in _words(answer)
    assert not Decision.objects.exists()


def test_a_refused_form_without_scripts_keeps_what_was_picked(clerk_client: Client, world: World) -> None:
    one = _items(world)[0].key
    assert _picked(_words(_fill(clerk_client, world, htmx=False, key=[one], deadlines="mai mốt"))) == 1


def test_all_that_is_not_shown_yet_can_be_picked_too(
    clerk_client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiendo.web.review.six.CHUNK", 1)
    page = _panel(clerk_client, world, "&section=II")
    assert _codes(page) == ["NV1"]
    (rest,) = re.findall(r'name="rest" value="([^"]+)"', page)
    _fill(clerk_client, world, key=[], rest=rest.replace("&amp;", "&"), person=_post(world, Role.OFFICER))
    assert [bool(item.values["person"]) for item in _items(world)] == [False, True, False, False]


def test_the_panel_costs_no_query_per_duty(clerk_client: Client, world: World, at_most: AtMost) -> None:
    _panel(clerk_client, world)
    with at_most(13):
        _panel(clerk_client, world)


def test_the_gauge_of_the_plan_leads_to_what_lacks_it(clerk_client: Client, world: World) -> None:
    assert '?panel=six&amp;lack=person"' in _panel(clerk_client, world)


def test_a_person_typed_in_a_correction_is_known_by_name(clerk_client: Client, world: World) -> None:
    item = _items(world)[0]
    data = {"correct": item.key, "title": item.values["title"], "person": "vu thi moi", "director": "Bí thư xã bạn"}
    kept = {"lead": "Phòng Kinh tế", "deadlines": "quý I năm 2026", "token": str(uuid4())}
    clerk_client.post(reverse("web:decide", args=[world.document.pk]), data | kept, headers=HTMX)
    values = _items(world)[0].values
    assert (values["person"], values["person_post"]) == ("Vũ Thị Mối", _post(world, Role.OFFICER))
    assert (values["director"], values["director_post"]) == ("Bí thư xã bạn", None)
