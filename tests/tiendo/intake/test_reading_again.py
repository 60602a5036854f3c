"""A newer reader reads a document under review again: what was decided stays, what no longer fits is told."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.services import actor_of
from tiendo.documents import file_store
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.intake.models import Intake
from tiendo.intake.reading_again import is_outdated, read_again, read_all_again
from tiendo.intake.selectors import intake_for, review_of
from tiendo.intake.services import close_intake, decide, open_intake
from tiendo.rules.review import Item, Rejected, Review
from vanban.guarded import read_guarded
from vanban.version import READER_VERSION

Json = dict[str, Any]


@cache
def _read(path: Path) -> Json:
    return read_guarded(path.read_bytes(), "ke-hoach.txt")


@pytest.fixture
def reading(samples: Path) -> Json:
    return _read(samples / "ke-hoach-ngoc-lien.txt")


@pytest.fixture
def old(world: World, reading: Json, samples: Path, files_folder: Path) -> Intake:
    """As an older reader saw it: without its first task, and with one that is none."""
    older = json.loads(json.dumps(reading)) | {"reader_version": "0.9"}
    older["tasks"] = [older["tasks"][0] | {"id": "x1", **_heading(reading)}, *older["tasks"][1:]]
    data = (samples / "ke-hoach-ngoc-lien.txt").read_bytes()
    file_store.keep(data, reading["source"]["sha256"], locality_id=world.commune.pk)
    actor = actor_of(world.clerk)
    document = register(older, locality_id=world.commune.pk, size=len(data), now=NOW, actor=actor)
    return open_intake(document, now=NOW, actor=actor)


def _heading(reading: Json) -> Json:
    section = reading["sections"][0]
    start = reading["text"].index(section["title"])
    return {"quote": section["title"], "spans": [{"start": start, "end": start + len(section["title"]), "page": None}]}


def _review(world: World, intake: Intake) -> Review:
    return review_of(intake_for(world.clerk, intake.document_id))


def _accept(world: World, intake: Intake, *items: Item) -> None:
    keys = [item.key for item in items]
    decide(intake, "accept", {"keys": keys}, token=uuid4(), account=world.clerk, now=NOW)


def test_decisions_stand_and_what_is_not_there_any_more_is_told(world: World, old: Intake) -> None:
    items = [item for item in _review(world, old).items if item.kind == "task"]
    _accept(world, old, *items)
    read_again(old, account=world.clerk, now=NOW)
    review = _review(world, old)
    (wrong,) = (item for item in items if item.id == "x1")
    assert [(stray.key, stray.why) for stray in review.strays] == [(wrong.key, "unknown")]
    assert {review.by_key[item.key].state for item in items if item != wrong} == {"accepted"}
    assert len([item for item in review.items if item.kind == "task" and item.state == "pending"]) == 1


def test_it_is_done_once_with_one_audit_entry(world: World, old: Intake) -> None:
    assert is_outdated(old.document)
    before = Entry.objects.count()
    for _ in range(2):
        document = read_again(old, account=world.clerk, now=NOW)
    assert (document.reading.reader_version, is_outdated(document)) == (READER_VERSION, False)
    assert Entry.objects.count() == before + 1
    assert Entry.objects.latest("pk").verb == "document.read_again"


def test_a_closed_review_keeps_its_reading(world: World, old: Intake) -> None:
    close_intake(old, Intake.State.WITHDRAWN, now=NOW, account=world.clerk)
    with pytest.raises(Rejected, match="closed"):
        read_again(old, account=world.clerk, now=NOW)
    assert Document.objects.get(pk=old.document_id).reading.reader_version == "0.9"


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_file_that_is_not_as_it_was_taken_in_is_not_read(world: World, old: Intake, damage: str) -> None:
    path = file_store.path_of(old.document.file.sha256, locality_id=world.commune.pk)
    path.unlink() if damage == "gone" else path.write_bytes(b"KE HOACH")
    with pytest.raises(Rejected, match="file_lost"):
        read_again(old, account=world.clerk, now=NOW)


def test_only_those_who_review_may(world: World, old: Intake) -> None:
    for account in (world.colleague, world.outsider):
        with pytest.raises(PermissionDenied):
            read_again(old, account=account, now=NOW)


def test_all_open_reviews_of_a_locality_are_read_again(world: World, old: Intake) -> None:
    found = {outcome.document.pk: outcome.refusal for outcome in read_all_again(world.commune.pk, NOW)}
    assert found[old.document_id] is None
    assert isinstance(found[world.document.pk], Rejected)
