"""The review screen: what is uncertain first, its six clarities, its panels, and how it can be narrowed."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import AtMost
from tests.world import NOW, World

from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Body
from tiendo.bodies.services import give_field
from tiendo.intake.selectors import intake_for, review_of
from tiendo.rules.clarities import Clarity
from tiendo.rules.review import KINDS
from tiendo.rules.review.model import DOUBTS
from tiendo.web.review import cards, wording

HTMX = {"HX-Request": "true"}


def _page(client: Client, world: World, query: str = "", **headers: str) -> str:
    return " ".join(
        client.get(reverse("web:review", args=[world.document.pk]) + query, headers=headers).content.decode().split()
    )


def _codes(page: str) -> list[str]:
    return re.findall(r'id="m-([^"]+)"', page)


def test_the_document_lies_beside_what_was_read_from_it(clerk_client: Client, world: World) -> None:
    page = _page(clerk_client, world)
    assert 'id="II.1"' in page
    assert sorted(_codes(page)) == ["CT1", "CT2", "HS1", "HS2", "NV1", "NV2"]
    assert "đã soát 0/6" in page


def test_what_is_uncertain_comes_first(clerk_client: Client, world: World) -> None:
    world.document.reading.data["tasks"][1]["lead"] = []
    world.document.reading.save()
    assert _codes(_page(clerk_client, world))[0] == "NV2"


def test_each_duty_shows_its_six_clarities_in_words(clerk_client: Client, world: World) -> None:
    card = _page(clerk_client, world).split('id="m-NV1"')[1].split("</ul>")[0]
    assert re.findall(r'class="is-clear">([^<]+)', card) == ["việc", "thời gian", "trách nhiệm"]
    assert re.findall(r'class="is-missing">([^<]+)', card) == ["người", "sản phẩm", "thẩm quyền"]
    assert card.count("còn thiếu") == 3


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("?kind=target", {"CT1", "CT2"}),
        ("?section=II", {"NV1", "NV2"}),
        ("?section=I", {"CT1", "CT2"}),
        ("?q=rac+thai", {"HS2"}),
        ("?q=ct2", {"CT2"}),
        ("?state=done", set()),
        ("?kind=nonsense&state=all", {"CT1", "CT2", "HS1", "HS2", "NV1", "NV2"}),
    ],
)
def test_the_list_is_narrowed(clerk_client: Client, world: World, query: str, codes: set[str]) -> None:
    assert set(_codes(_page(clerk_client, world, query))) == codes


def test_the_ledger_quotes_each_place_and_offers_what_settles_it(clerk_client: Client, world: World) -> None:
    assert "Đề án thu gom rác thải" in _page(clerk_client, world, "?panel=ledger", **HTMX)
    assert _hows(clerk_client, world) == ["correction", "amending", "redraft", "interim"]


def test_a_contradiction_of_content_is_not_settled_by_a_correction(clerk_client: Client, world: World) -> None:
    world.document.reading.data["findings"][0]["kind"] = "contradiction"
    world.document.reading.save()
    assert _hows(clerk_client, world) == ["amending", "redraft", "interim"]


def test_what_is_signed_is_not_settled_by_another_draft(clerk_client: Client, world: World) -> None:
    world.document.reading.data["document"]["number"] = "45"
    world.document.reading.save()
    assert _hows(clerk_client, world) == ["correction", "amending", "interim"]


def _hows(client: Client, world: World) -> list[str]:
    """What the form of the only finding offers."""
    (entry,) = review_of(intake_for(world.clerk, world.document.pk)).ledger
    page = _page(client, world, f"?panel=ledger&open={entry.key}", **HTMX)
    return re.findall(r'<option value="(\w+)"', page.partition("</select>")[0])


def test_a_lead_is_proposed_from_the_field_and_the_rest_can_be_given(clerk_client: Client, world: World) -> None:
    body = Body.objects.get(locality=world.commune)
    give_field("rác thải", body=body, now=NOW, actor=SYSTEM)
    page = _page(clerk_client, world, "?panel=leads", **HTMX)
    proposed, rest = page.split("Chưa có đề xuất")
    assert "Đề án thu gom rác thải" in proposed
    assert "Kế hoạch trồng rừng" in rest


def test_a_card_alone_opens_with_its_form(clerk_client: Client, world: World) -> None:
    key = re.findall(r'data-key="([^"]+)"', _page(clerk_client, world, "?q=ngheo"))[0]
    card = _page(clerk_client, world, f"?open={key}", **HTMX)
    assert card.startswith("<li")
    assert 'value="2,5"' in card
    assert "<form" not in _page(clerk_client, world, f"?close={key}", **HTMX)


def test_a_long_list_comes_in_pieces(clerk_client: Client, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.web.review.screen.CHUNK", 4)
    first = _page(clerk_client, world)
    assert len(_codes(first)) == 4
    assert "from=4" in first
    assert len(_codes(_page(clerk_client, world, "?from=4", **HTMX))) == 2


def test_the_screen_takes_a_fixed_number_of_queries(clerk_client: Client, world: World, at_most: AtMost) -> None:
    for panel in ("items", "ledger", "leads", "six", "log"):
        with at_most(15):
            _page(clerk_client, world, f"?panel={panel}")


def test_a_document_that_nobody_opened_for_review_has_none(clerk_client: Client, world: World) -> None:
    world.intake.delete()
    assert clerk_client.get(reverse("web:review", args=[world.document.pk])).status_code == 404


def test_every_doubt_and_state_has_its_words() -> None:
    assert set(cards.DOUBTS) == set(DOUBTS)
    assert set(cards.CLARITIES) == set(Clarity)
    assert set(wording.KINDS) == set(KINDS)


def test_the_opened_card_is_there_however_the_list_is_narrowed(clerk_client: Client, world: World) -> None:
    key = re.findall(r'data-key="([^"]+)"', _page(clerk_client, world, "?q=ngheo"))[0]
    assert _codes(_page(clerk_client, world, f"?kind=dossier&open={key}")) == ["CT2", "HS1", "HS2"]
