"""Lists are searched without marks, filtered and sorted; every row leads to its place."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import AtMost
from tests.world import World


def _rows(client: Client, world: World, name: str, **query: str) -> list[str]:
    page = client.get(reverse(f"web:{name}", args=[world.document.pk]), query).content.decode()
    return re.findall(r'<tr data-item="(\w+)"', page)


@pytest.mark.parametrize(
    ("name", "query", "found"),
    [
        ("dossiers", "", ["HS1", "HS2"]),
        ("dossiers", "de an", ["HS2"]),
        ("dossiers", "Đề Án", ["HS2"]),
        ("dossiers", "RAC thai", ["HS2"]),
        ("tasks", "quy dat", ["NV1"]),
        ("tasks", "đ", ["NV1", "NV2"]),
        ("targets", "ho ngheo", ["CT2"]),
        ("targets", "không có", []),
    ],
)
def test_search_needs_no_marks(clerk_client: Client, world: World, name: str, query: str, found: list[str]) -> None:
    assert _rows(clerk_client, world, name, q=query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"body": "Trạm Y tế"}, ["HS2"]),
        ({"period": "2026-Q1"}, ["HS1"]),
        ({"period": "2027"}, ["HS2"]),
        ({"body": "Trạm Y tế", "period": "2026-Q1"}, []),
        ({"body": "Cơ quan lạ"}, ["HS1", "HS2"]),
        ({"period": "nonsense"}, ["HS1", "HS2"]),
        ({"sort": "-place"}, ["HS2", "HS1"]),
        ({"sort": "title"}, ["HS2", "HS1"]),
        ({"sort": "-time"}, ["HS2", "HS1"]),
        ({"sort": "nonsense"}, ["HS1", "HS2"]),
    ],
)
def test_filters_and_columns(clerk_client: Client, world: World, query: dict[str, str], found: list[str]) -> None:
    assert _rows(clerk_client, world, "dossiers", **query) == found


def test_tasks_are_filtered_by_kind(clerk_client: Client, world: World) -> None:
    assert _rows(clerk_client, world, "tasks", kind="request") == ["NV2"]


def _page(client: Client, world: World, name: str, query: str = "", **headers: str) -> str:
    return client.get(reverse(f"web:{name}", args=[world.document.pk]) + query, headers=headers).content.decode()


def test_a_row_shows_who_when_to_whom_and_leads_to_its_place(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "dossiers")
    for words in ("Trạm Y tế", "Quý III năm 2027", "Ban Thường vụ Đảng ủy"):
        assert words in page
    assert f"/van-ban/{world.document.pk}/#PL.r2" in page


def test_a_number_printed_wrong_is_told(clerk_client: Client, world: World) -> None:
    assert "văn bản in “1”" in " ".join(_page(clerk_client, world, "dossiers").split())


def test_what_the_plan_leaves_open_is_shown_as_open(clerk_client: Client, world: World) -> None:
    data = world.document.reading.data
    data["tasks"][3] |= {"lead": [], "deadlines": [], "submit_to": []}
    world.document.reading.save()
    assert _page(clerk_client, world, "dossiers").count(">chưa nêu<") == 3


def test_the_count_says_how_many_of_how_many(clerk_client: Client, world: World) -> None:
    assert 'data-shown="1" data-total="2"' in " ".join(_page(clerk_client, world, "dossiers", "?q=de+an").split())


def test_a_fragment_is_the_rows_alone(clerk_client: Client, world: World) -> None:
    fragment = _page(clerk_client, world, "targets", **{"HX-Request": "true"})
    assert fragment.strip().startswith('<div id="rows"')


def test_a_search_without_result_offers_a_way_out(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "dossiers", "?q=xyz")
    assert "Không có mục nào khớp" in page
    assert "Bỏ lọc" in page


def test_a_kind_that_was_not_read_says_what_to_do(clerk_client: Client, world: World) -> None:
    world.document.reading.data["targets"] = []
    world.document.reading.save()
    assert "hãy nạp bản .docx gốc" in _page(clerk_client, world, "targets")


def test_a_heading_keeps_the_filter_and_turns_the_order(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "dossiers", "?q=ke&sort=time")
    assert 'href="?q=ke&amp;sort=-time"' in page
    assert 'href="?q=ke&amp;sort=body"' in page
    assert 'aria-sort="ascending"' in page


@pytest.mark.parametrize("name", ["targets", "tasks", "dossiers", "findings"])
def test_lists_take_a_fixed_number_of_queries(clerk_client: Client, world: World, at_most: AtMost, name: str) -> None:
    with at_most(10):
        _page(clerk_client, world, name)


def test_the_crowded_quarter_is_drawn(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "dossiers")
    assert page.count('class="bar"') == 2
    assert 'class="is-crowded"' in page


def test_findings_quote_their_places_with_links(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world, "findings")
    assert 'id="warning"' in page
    assert "Dòng thứ 2 của phụ lục in số 1." in page
    assert f"/van-ban/{world.document.pk}/#PL.r2" in page
