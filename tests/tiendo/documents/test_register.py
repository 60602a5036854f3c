"""A reading becomes a document, its clauses and one audit entry; the same file again changes nothing."""

import pytest
from tests.small_plan import ROWS, small_plan
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.services import actor_of
from tiendo.documents.models import Clause, Document, StoredFile, StoredReading
from tiendo.documents.services import register

OTHER = "7" * 64


def put(world: World, **own: str) -> Document:
    reading = small_plan(**own)
    return register(reading, locality_id=world.commune.pk, size=10, now=NOW, actor=actor_of(world.clerk))


def last_entry(world: World) -> Entry:
    return Entry.objects.filter(locality_id=world.commune.pk).latest("seq")


def test_a_document_has_its_own_data_from_the_reading(world: World) -> None:
    document = put(world, sha256=OTHER)
    assert (document.type, document.number, document.symbol) == ("Kế hoạch", "", "KH-UBND")
    assert (str(document.issued_start), str(document.issued_end)) == ("2025-11-01", "2025-11-30")
    assert document.taken_in_at == NOW


def test_registering_leaves_one_audit_entry_with_its_actor(world: World) -> None:
    before = Entry.objects.count()
    document = put(world, sha256=OTHER)
    entry = last_entry(world)
    assert Entry.objects.count() == before + 1
    assert (entry.verb, entry.subject_id, entry.actor_id) == (
        "document.taken_in",
        str(document.pk),
        str(world.clerk.pk),
    )
    assert entry.payload.data == {"sha256": OTHER, "reader_version": "test/1"}


def test_every_addressed_paragraph_and_row_is_a_clause(world: World) -> None:
    text = small_plan()["text"]
    clauses = {c.address: text[c.start : c.end] for c in Clause.objects.filter(document=world.document)}
    assert list(clauses) == ["I", "I.1", "I.2", "II", "II.1", "II.2", "PL.r1", "PL.r2"]
    assert clauses["PL.r2"].splitlines() == list(ROWS[1])


def test_headings_have_their_title_and_level(world: World) -> None:
    heading = Clause.objects.get(document=world.document, address="II")
    assert (heading.title, heading.level) == ("II. NHIỆM VỤ", 1)


def test_the_same_file_again_changes_nothing(world: World) -> None:
    rows = [Document, StoredFile, StoredReading, Clause, Entry]
    before = [model.objects.count() for model in rows]
    assert put(world) == world.document
    assert [model.objects.count() for model in rows] == before


def test_a_newer_reader_puts_its_reading_in_force_and_keeps_the_old_one(world: World) -> None:
    document = put(world, reader_version="test/2", title="Trồng rừng gỗ lớn")
    assert (document.pk, document.title) == (world.document.pk, "Trồng rừng gỗ lớn")
    assert document.reading.reader_version == "test/2"
    assert StoredReading.objects.filter(file=document.file).count() == 2
    assert last_entry(world).verb == "document.read_again"


def test_the_same_file_in_another_locality_is_another_document(owner_world: World) -> None:
    neighbour = owner_world.neighbour.pk
    document = register(small_plan(), locality_id=neighbour, size=10, now=NOW, actor=actor_of(owner_world.outsider))
    assert document.pk != owner_world.document.pk
    assert set(Clause.objects.filter(document=document).values_list("locality", flat=True)) == {neighbour}


@pytest.mark.parametrize("older", ["test/1", "test/9"])
def test_the_reading_of_an_older_reader_changes_nothing(world: World, older: str) -> None:
    newest = put(world, reader_version="test/10", title="Trồng rừng gỗ lớn")
    entries = Entry.objects.count()
    document = put(world, reader_version=older, title="Trồng rừng")
    assert (document.reading.reader_version, document.title) == ("test/10", newest.title)
    assert Entry.objects.count() == entries
