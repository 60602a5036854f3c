"""A file is read first and kept only when it could be read; of a refused one nothing stays anywhere."""

import logging
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.documents import file_store
from tiendo.documents.models import Clause, Document, StoredFile, StoredReading
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
