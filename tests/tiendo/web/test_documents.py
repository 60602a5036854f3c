"""The list of documents: what each is, and how much was read from it, as links."""

import re

from django.test import Client
from django.urls import reverse
from tests.small_plan import small_plan
from tests.tiendo.web.conftest import AtMost
from tests.world import NOW, World

from tiendo.audit.services import SYSTEM
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.rules.rights import Role

COUNT = re.compile(r'href="([^"]+)"\s+data-count="(\w+)".*?<strong class="number">(\d+)</strong>', re.DOTALL)


def test_a_plan_shows_its_own_data_and_what_is_missing(clerk_client: Client, world: World) -> None:
    page = " ".join(clerk_client.get(reverse("web:documents")).content.decode().split())
    assert "chưa có số" in page
    assert "(…/KH-UBND)" in page
    assert "Ủy ban nhân dân xã Sơn Hạ" in page
    assert "11/2025" in page
    assert "chưa ghi ngày" in page


def test_its_counts_lead_to_the_lists(clerk_client: Client, world: World) -> None:
    counts = {name: (href, int(n)) for href, name, n in COUNT.findall(clerk_client.get("/van-ban/").content.decode())}
    pk = world.document.pk
    assert counts == {
        "dossiers": (f"/van-ban/{pk}/ho-so/", 2),
        "tasks": (f"/van-ban/{pk}/nhiem-vu/", 2),
        "targets": (f"/van-ban/{pk}/chi-tieu/", 2),
        "warning": (f"/van-ban/{pk}/phat-hien/#warning", 1),
    }


def _register(world: World, number: int) -> Document:
    plan = small_plan(sha256=f"{number:064}", title=f"Kế hoạch thứ {number}")
    return register(plan, locality_id=world.commune.pk, size=1, now=NOW, actor=SYSTEM)


def test_more_documents_cost_no_more_queries(clerk_client: Client, world: World, at_most: AtMost) -> None:
    for number in range(5):
        _register(world, number)
    with at_most(11):
        clerk_client.get(reverse("web:documents"))


def test_the_twenty_first_document_is_on_the_second_page(clerk_client: Client, world: World) -> None:
    for number in range(20):
        _register(world, number)
    assert clerk_client.get("/van-ban/").content.decode().count("data-document=") == 20
    second = clerk_client.get("/van-ban/?page=2").content.decode()
    assert f'data-document="{world.document.pk}"' in second


def test_an_empty_list_says_what_to_do(client: Client, world: World) -> None:
    client.force_login(world.outsider)
    page = client.get("/van-ban/").content.decode()
    assert "Hãy nạp kế hoạch đầu tiên." in page
    assert reverse("web:take-in") in page


def test_a_role_that_may_not_read_is_told_so(client: Client, world: World) -> None:
    client.force_login(world.by_role[Role.ADMINISTRATOR])
    page = client.get("/van-ban/").content.decode()
    assert "không có quyền xem văn bản" in page
    assert reverse("web:take-in") not in page
