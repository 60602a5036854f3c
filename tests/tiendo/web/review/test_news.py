"""What colleagues decide comes to the page by itself, and what no longer fits is told with what to do about it."""

from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import AtMost
from tests.world import NOW, World

from tiendo.bodies.models import Account
from tiendo.documents.models import Document, StoredReading
from tiendo.intake.models import Decision, Intake
from tiendo.intake.selectors import review_of
from tiendo.intake.services import close_intake, decide
from tiendo.rules.review import Item
from tiendo.rules.rights import Role

HTMX = {"HX-Request": "true"}


def _words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def _items(world: World) -> list[Item]:
    return list(review_of(Intake.objects.get(pk=world.intake.pk)).items)


def _take(world: World, role: Role, kind: str, **payload: object) -> Decision:
    account = Account.objects.get(pk=world.by_role[role].pk)
    return decide(world.intake, kind, payload, token=uuid4(), account=account, now=NOW)


def _split(world: World, item: Item) -> None:
    (start, end), half = item.spans[0], item.spans[0][0] + 20
    _take(world, Role.CHIEF_OF_OFFICE, "split", key=item.key, parts=[[start, half], [half, end]])


def _news(client: Client, world: World, **own: str) -> HttpResponse:
    asked = {"since": "0", "reading": str(world.document.reading_id), "review": "open", "show": ""} | own
    return client.get(reverse("web:review", args=[world.document.pk]), asked, headers=HTMX)


def _press(client: Client, world: World, **data: object) -> HttpResponse:
    address = reverse("web:decide", args=[world.document.pk])
    return client.post(address, {"token": str(uuid4()), "seen": "0", **data}, headers=HTMX)


def test_where_nothing_is_new_nothing_is_sent_and_little_asked(
    clerk_client: Client, world: World, at_most: AtMost
) -> None:
    _take(world, Role.CLERK, "bind", annex="issue")
    _news(clerk_client, world, since="1")
    with at_most(9):
        answer = _news(clerk_client, world, since="1")
    assert (answer.status_code, answer.content) == (204, b"")


def test_what_a_colleague_decided_is_sent_and_said(clerk_client: Client, world: World) -> None:
    _take(world, Role.CHIEF_OF_OFFICE, "accept", keys=[_items(world)[0].key])
    words = _words(_news(clerk_client, world))
    assert "Lê Văn Chánh vừa ghi: nhận CT1." in words
    assert "m-CT1" in words
    assert "đã soát 1/6" in words


def test_of_ones_own_decisions_nothing_is_said(clerk_client: Client, world: World) -> None:
    _take(world, Role.CLERK, "accept", keys=[_items(world)[0].key])
    assert "vừa ghi" not in _words(_news(clerk_client, world))


@pytest.mark.parametrize("change", ["read again", "closed"])
def test_on_another_paper_or_a_closed_review_the_page_is_made_anew(
    clerk_client: Client, world: World, change: str
) -> None:
    if change == "closed":
        close_intake(world.intake, Intake.State.WITHDRAWN, now=NOW, account=world.clerk)
    else:
        old = world.document.reading
        newer = StoredReading.objects.create(
            locality=world.commune, file=old.file, reader_version="test/2", data=old.data, counts=old.counts
        )
        Document.objects.update(reading=newer)
    assert 'data-how="page"' in _words(_news(clerk_client, world))


def test_who_took_an_item_apart_is_told_to_who_decides_about_it(clerk_client: Client, world: World) -> None:
    item = _items(world)[2]
    _split(world, item)
    words = _words(_press(clerk_client, world, accept=item.key))
    assert "Lê Văn Chánh vừa tách mục này thành NV1.1, NV1.2. Hãy quyết định trên mục mới." in words
    assert "m-NV1.1" in words


def _stray(world: World) -> Item:
    """The clerk accepts what the chief has deleted before."""
    item = _items(world)[2]
    _take(world, Role.CHIEF_OF_OFFICE, "delete", keys=[item.key], reason="trùng")
    _take(world, Role.CLERK, "accept", keys=[item.key])
    return item


def test_a_decision_without_effect_is_told_with_who_and_why(clerk_client: Client, world: World) -> None:
    _stray(world)
    page = _words(clerk_client.get(reverse("web:review", args=[world.document.pk]) + "?panel=log"))
    assert "1 mục có quyết định không còn tác dụng" in page
    assert "Mục này đã bị bỏ trước đó." in page
    assert "Khôi phục NV1 để soát lại" in page


def test_it_is_taken_up_again_or_dismissed(clerk_client: Client, world: World) -> None:
    item = _stray(world)
    _press(clerk_client, world, take_up=item.key)
    assert _items(world)[2].state == "pending"
    _press(clerk_client, world, undo=str(Decision.objects.last().token))
    _press(clerk_client, world, dismiss=item.key)
    assert review_of(Intake.objects.get(pk=world.intake.pk)).strays == ()
    assert _items(world)[2].state == "deleted"


def test_what_is_no_stray_cannot_be_taken_up(clerk_client: Client, world: World) -> None:
    for name in ("take_up", "dismiss"):
        assert _press(clerk_client, world, **{name: _items(world)[0].key}).status_code == 422


def test_words_marked_on_a_page_of_before_are_not_taken_from_another_place(clerk_client: Client, world: World) -> None:
    answer = _press(clerk_client, world, add="task", start="0", end="8", reading="999999")
    assert answer.status_code == 422
    assert "vừa được đọc lại" in _words(answer)


def test_a_newer_reader_is_offered_and_a_lost_file_is_told(
    clerk_client: Client, world: World, files_folder: object
) -> None:
    StoredReading.objects.update(reader_version="0.9")
    page = _words(clerk_client.get(reverse("web:review", args=[world.document.pk])))
    assert "Đọc lại bằng bản đọc mới" in page
    answer = clerk_client.post(reverse("web:read-again", args=[world.document.pk]))
    assert answer.status_code == 422
    assert "Hãy báo người quản trị" in _words(answer)
