"""A file taken in opens its page; a refused one is named with what to do, and nothing of it stays."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from tests.tiendo.web.conftest import Submit
from tests.world import World

from tiendo.documents.models import Document, StoredFile
from tiendo.intake.services import Busy
from tiendo.rules.rights import Role

TAKE_IN = "/van-ban/nap/"
HTMX = {"HX-Request": "true"}


def _file(path: Path) -> SimpleUploadedFile:
    return SimpleUploadedFile(path.name, path.read_bytes())


def test_a_plan_opens_its_review(strict_clerk: Client, samples: Path, files_folder: Path, submit: Submit) -> None:
    file = _file(samples / "35-phobang-kh01-tuyentruyen.docx")
    answer = submit(strict_clerk, TAKE_IN, TAKE_IN, {"file": file})
    newest = Document.objects.latest("pk")
    assert answer["Location"] == reverse("web:review", args=[newest.pk])
    assert strict_clerk.get(answer["Location"]).status_code == 200


def test_with_htmx_the_browser_is_sent_to_the_page(clerk_client: Client, samples: Path, files_folder: Path) -> None:
    file = _file(samples / "35-phobang-kh01-tuyentruyen.docx")
    answer = clerk_client.post(TAKE_IN, {"file": file}, headers=HTMX)
    assert answer["HX-Redirect"] == reverse("web:review", args=[Document.objects.latest("pk").pk])


def test_who_does_not_review_is_led_to_the_document(
    client: Client, world: World, samples: Path, files_folder: Path
) -> None:
    client.force_login(world.by_role[Role.RECORDS_CLERK])
    answer = client.post(TAKE_IN, {"file": _file(samples / "35-phobang-kh01-tuyentruyen.docx")})
    assert answer["Location"] == reverse("web:document", args=[Document.objects.latest("pk").pk])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.pdf", "Tệp rỗng"),
        ("truncated.pdf", "bị hỏng"),
        ("encrypted.pdf", "mật khẩu"),
        ("not-a-doc.docx", "không phải tệp văn bản"),
        ("polyglot.pdf", "vừa là PDF vừa là Word"),
        ("english.txt", "không phải tiếng Việt"),
        ("mat-stamped.txt", "độ mật"),
    ],
)
def test_what_cannot_be_read_is_named_and_leaves_nothing(
    clerk_client: Client, samples: Path, files_folder: Path, name: str, words: str
) -> None:
    answer = clerk_client.post(TAKE_IN, {"file": _file(samples / name)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert StoredFile.objects.count() == 1
    assert not files_folder.exists()


def test_the_refusal_alone_comes_to_a_page_with_scripts(clerk_client: Client, samples: Path) -> None:
    answer = clerk_client.post(TAKE_IN, {"file": _file(samples / "english.txt")}, headers=HTMX)
    assert answer.status_code == 422
    assert "<html" not in answer.content.decode()
    assert "english.txt" in answer.content.decode()
    assert "Không có gì của tệp này được lưu lại." in answer.content.decode()


def test_the_words_of_a_refusal_follow_the_language(clerk_client: Client, samples: Path) -> None:
    clerk_client.cookies["django_language"] = "en"
    answer = clerk_client.post(TAKE_IN, {"file": _file(samples / "english.txt")})
    assert "not Vietnamese" in answer.content.decode()


def test_no_file_at_all_asks_for_one(clerk_client: Client) -> None:
    answer = clerk_client.post(TAKE_IN, {})
    assert answer.status_code == 422
    assert "Chưa chọn tệp nào" in answer.content.decode()


def test_a_file_over_the_limit_is_refused(clerk_client: Client, settings: Settings) -> None:
    settings.UPLOAD_LIMIT = 1000
    answer = clerk_client.post(TAKE_IN, {"file": SimpleUploadedFile("to.docx", b"x" * 1001)})
    assert answer.status_code == 413
    assert "quá lớn" in answer.content.decode()


def test_only_who_may_take_in_sees_the_page(client: Client, world: World) -> None:
    client.force_login(world.colleague)
    answer = client.get(TAKE_IN)
    assert answer.status_code == 403
    assert "Tài khoản của bạn không có quyền thực hiện việc này" in answer.content.decode()


def test_when_all_places_to_read_are_taken_it_says_to_come_again(
    clerk_client: Client, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiendo.web.take_in.take_in", Mock(side_effect=Busy))
    answer = clerk_client.post(TAKE_IN, {"file": _file(samples / "kh-tram-y-te.docx")}, headers=HTMX)
    assert answer.status_code == 503
    assert "Máy chủ đang bận đọc văn bản khác" in answer.content.decode()
