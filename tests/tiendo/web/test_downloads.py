"""The draft with notes and the review slip are there for those who take files in, of Word files only."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse
from tests.bieumau.comments import commented
from tests.tiendo.web.conftest import AtMost
from tests.vanban.docx_builder import docx, p
from tests.world import World

from bieumau.layout import faults
from tiendo.audit.models import Entry
from tiendo.documents import file_store
from tiendo.documents.models import StoredFile

NAMES = ("web:annotated", "web:review-slip")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def file(world: World, files_folder: Path) -> None:
    """Its words are not those of the world's reading: what is noted is noted at the beginning."""
    file_store.keep(docx(p("KẾ HOẠCH")), world.document.file.sha256, locality_id=world.commune.pk)


def got(client: Client, world: World, name: str) -> tuple[bytes, str]:
    answer = client.get(reverse(name, args=[world.document.pk]))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, WORD)
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return content, unquote(answer.headers["Content-Disposition"])


@pytest.mark.usefixtures("file")
def test_the_draft_comes_back_with_its_notes(clerk_client: Client, world: World) -> None:
    data, sent = got(clerk_client, world, "web:annotated")
    assert "Dòng thứ 2 của phụ lục in số 1." in commented(data)[0][1]
    assert sent == "attachment; filename*=utf-8''ke-hoach - ghi chú.docx"


def test_the_slip_needs_no_file(clerk_client: Client, world: World) -> None:
    data, sent = got(clerk_client, world, "web:review-slip")
    assert faults(data) == []
    assert sent == "attachment; filename*=utf-8''Phiếu rà soát - ke-hoach.docx"


@pytest.mark.usefixtures("file")
def test_taking_them_changes_nothing(clerk_client: Client, world: World, at_most: AtMost) -> None:
    before = Entry.objects.count()
    for name in NAMES:
        with at_most(12):
            got(clerk_client, world, name)
    assert Entry.objects.count() == before


@pytest.mark.parametrize("page", ["web:document", "web:findings"])
def test_the_page_offers_both_to_whoever_may(client: Client, world: World, page: str) -> None:
    for account, offered in ((world.clerk, True), (world.colleague, False)):
        client.force_login(account)
        shown = client.get(reverse(page, args=[world.document.pk])).content.decode()
        assert [reverse(name, args=[world.document.pk]) in shown for name in NAMES] == [offered, offered]


def test_of_another_form_there_is_none(clerk_client: Client, world: World) -> None:
    StoredFile.objects.filter(pk=world.document.file_id).update(media_type="application/pdf")
    shown = clerk_client.get(reverse("web:document", args=[world.document.pk])).content.decode()
    for name in NAMES:
        address = reverse(name, args=[world.document.pk])
        assert address not in shown
        assert clerk_client.get(address).status_code == 404
