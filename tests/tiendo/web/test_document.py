"""The document on screen, each clause with its address, and beside it what was read."""

import re

from django.test import Client
from django.urls import reverse
from tests.small_plan import PARAGRAPHS, ROWS
from tests.tiendo.web.conftest import AtMost
from tests.world import World


def _page(client: Client, world: World, query: str = "", **headers: str) -> str:
    address = reverse("web:document", args=[world.document.pk])
    return client.get(address + query, headers=headers).content.decode()


def test_every_clause_has_an_anchor_of_its_address(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world)
    for _, address, _ in PARAGRAPHS:
        if address:
            assert f'id="{address}"' in page
            assert f'href="#{address}"' in page
    assert 'id="PL.r2"' in page


def test_words_and_list_name_the_same_items(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world)
    in_text = {code for codes in re.findall(r'data-items="([^"]*)"', page) for code in codes.split()}
    in_list = set(re.findall(r'id="m-(\w+)"', page))
    assert in_text == in_list == {"CT1", "CT2", "NV1", "NV2", "HS1", "HS2", "PH1"}


def test_without_scripts_each_mark_is_a_link_to_its_item_and_back(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world)
    targets = set(re.findall(r'id="([^"]+)"', page))
    inner = set(re.findall(r'href="#([^"]+)"', page))
    assert {"m-CT1", "m-HS2", "I.1", "PL.r2"} <= inner
    assert inner <= targets


def test_a_fragment_holds_only_the_kind_asked_for(clerk_client: Client, world: World) -> None:
    fragment = _page(clerk_client, world, "?show=dossier", **{"HX-Request": "true"})
    assert "<html" not in fragment
    assert re.findall(r'id="m-(\w+)"', fragment) == ["HS1", "HS2"]


def test_the_same_address_without_htmx_is_a_whole_page(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "?show=dossier")
    assert "<html" in page
    assert re.findall(r'id="m-(\w+)"', page) == ["HS1", "HS2"]


def test_the_page_takes_at_most_twelve_queries(clerk_client: Client, world: World, at_most: AtMost) -> None:
    with at_most(12):
        _page(clerk_client, world)


def test_an_outsider_does_not_learn_that_it_exists(client: Client, world: World) -> None:
    client.force_login(world.outsider)
    for name in ("document", "targets", "tasks", "dossiers", "findings"):
        assert client.get(reverse(f"web:{name}", args=[world.document.pk])).status_code == 404


def test_words_of_the_document_are_shown_as_words(clerk_client: Client, world: World) -> None:
    data = world.document.reading.data
    data["text"] = data["text"].replace("MỤC", "<b>")
    world.document.reading.save()
    page = _page(clerk_client, world)
    assert "&lt;b&gt;" in page
    assert ROWS[1][1] in page
