"""A file is read first and kept only when it could be read; of a refused one nothing stays anywhere."""

import logging
import threading
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.core.exceptions import PermissionDenied
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.documents import file_store
from tiendo.documents.models import Clause, Document, StoredFile, StoredReading
from tiendo.intake import places, services
from tiendo.intake.services import Unreadable, take_in
from tiendo.rules.rights import Permission, Role, may

BAD_FILES = {
    "empty.pdf": "empty",
    "truncated.pdf": "broken",
    "encrypted.pdf": "encrypted",
    "not-a-doc.docx": "unknown-kind",
    "zip-bomb-like.docx": "dangerous",
    "xxe.docx": "dangerous",
    "huge-page-count.pdf": "no-text",
    "english.txt": "not-vietnamese",
    "polyglot.pdf": "ambiguous",
    "mat-stamped.txt": "classified",
}
ROWS = [Document, StoredFile, StoredReading, Clause, Entry]


def kept(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*") if path.is_file()]


def test_a_plan_is_taken_in_whole(world: World, files_folder: Path, samples: Path) -> None:
    data = (samples / "ke-hoach-ngoc-lien.docx").read_bytes()
    document = take_in(data, "kế hoạch.docx", account=world.clerk, now=NOW)
    assert document.type == "Kế hoạch"
    assert document.clauses.count() > 80
    assert file_store.content(document.file.sha256, locality_id=world.commune.pk) == data
    assert (document.file.size, document.reading.data["source"]["name"]) == (len(data), "kế hoạch.docx")


def test_the_same_file_twice_is_one_document(world: World, files_folder: Path, samples: Path) -> None:
    data = (samples / "ke-hoach-ngoc-lien.txt").read_bytes()
    first = take_in(data, "a.txt", account=world.clerk, now=NOW)
    entries = Entry.objects.count()
    assert take_in(data, "b.txt", account=world.clerk, now=NOW) == first
    assert (Entry.objects.count(), len(kept(files_folder))) == (entries, 1)


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_refused_file_leaves_nothing(world: World, files_folder: Path, samples: Path, name: str) -> None:
    before = [model.objects.count() for model in ROWS]
    with pytest.raises(Unreadable) as refusal:
        take_in((samples / name).read_bytes(), name, account=world.clerk, now=NOW)
    assert refusal.value.slug == BAD_FILES[name]
    assert [model.objects.count() for model in ROWS] == before
    assert kept(files_folder) == []


def test_the_log_tells_neither_words_nor_name_of_a_classified_file(
    world: World, files_folder: Path, samples: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = (samples / "mat-stamped.txt").read_bytes()
    with caplog.at_level(logging.DEBUG), pytest.raises(Unreadable):
        take_in(data, "ke-hoach-phong-thu.txt", account=world.clerk, now=NOW)
    assert "classified" in caplog.text
    assert "phong-thu" not in caplog.text
    assert not any(line.strip() in caplog.text for line in data.decode().splitlines() if len(line.strip()) > 8)


@pytest.mark.parametrize("role", [role for role in Role if not may([role], Permission.DOCUMENT_TAKE_IN)])
def test_who_may_not_take_in_is_stopped_before_reading(world: World, files_folder: Path, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        take_in(b"anything", "a.txt", account=world.by_role[role], now=NOW)


def test_a_file_that_cannot_be_registered_is_not_kept(
    world: World, files_folder: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "register", Mock(side_effect=RuntimeError))
    with pytest.raises(RuntimeError):
        take_in((samples / "kh-tram-y-te.docx").read_bytes(), "a.docx", account=world.clerk, now=NOW)
    assert kept(files_folder) == []


def test_a_file_that_cannot_be_kept_is_not_registered(
    world: World, files_folder: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [model.objects.count() for model in ROWS]
    monkeypatch.setattr(file_store, "keep", Mock(side_effect=OSError))
    with pytest.raises(OSError):
        take_in((samples / "kh-tram-y-te.docx").read_bytes(), "a.docx", account=world.clerk, now=NOW)
    assert [model.objects.count() for model in ROWS] == before


@pytest.fixture
def no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_places", threading.BoundedSemaphore(1))
    monkeypatch.setattr(places, "PATIENCE", 0.01)
    places._places.acquire()


@pytest.mark.usefixtures("no_place")
def test_with_all_places_taken_a_file_is_put_off_and_not_kept(world: World, files_folder: Path, samples: Path) -> None:
    before = [model.objects.count() for model in ROWS]
    with pytest.raises(places.Busy):
        take_in((samples / "kh-tram-y-te.docx").read_bytes(), "a.docx", account=world.clerk, now=NOW)
    assert [model.objects.count() for model in ROWS] == before
    assert kept(files_folder) == []


def test_a_place_is_free_again_after_a_refused_file(
    world: World, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_places", threading.BoundedSemaphore(1))
    for _ in range(2):
        with pytest.raises(Unreadable) as refusal:
            take_in((samples / "english.txt").read_bytes(), "a.txt", account=world.clerk, now=NOW)
        assert refusal.value.slug == "not-vietnamese"
