"""The audit trail counts without gaps and shows every change made behind its back."""

from collections.abc import Callable

import pytest
from django.db import transaction
from tests.world import NOW, World

from tiendo.audit import selectors
from tiendo.audit.models import ChainEnd, Entry, Payload
from tiendo.audit.selectors import verify_chain
from tiendo.audit.services import SYSTEM, Subject, record

FIRST = 1
"""The entry that the taking in of the world's document left."""


def note(world: World, number: int) -> Entry:
    data = {"number": number}
    return record(
        "test.noted", locality_id=world.commune.pk, subject=Subject("test", "1"), data=data, at=NOW, actor=SYSTEM
    )


def test_entries_of_a_locality_are_numbered_without_gaps(world: World) -> None:
    assert [note(world, n).seq for n in range(3)] == [FIRST + 1, FIRST + 2, FIRST + 3]


def test_each_entry_names_the_hash_of_the_one_before(world: World) -> None:
    first, second = note(world, 1), note(world, 2)
    assert second.previous == first.hash


def test_an_untouched_chain_is_whole(world: World) -> None:
    note(world, 1)
    verdict = verify_chain(world.commune.pk)
    assert (verdict.is_whole, verdict.entries) == (True, FIRST + 1)


def test_a_locality_without_entries_is_whole(world: World) -> None:
    assert verify_chain(world.neighbour.pk).is_whole


def test_an_erased_payload_leaves_the_chain_whole(owner_world: World) -> None:
    entry = note(owner_world, 1)
    entry.payload.delete()
    assert verify_chain(owner_world.commune.pk).is_whole


def changed_verb(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(verb="test.other")


def changed_actor(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(actor_id="2")


def changed_time(entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(at=NOW.replace(year=2020))


def changed_payload(entry: Entry) -> None:
    Payload.objects.filter(entry=entry).update(data={"number": 99})


def removed_entry(entry: Entry) -> None:
    Payload.objects.filter(entry=entry).delete()
    Entry.objects.filter(pk=entry.pk).delete()


@pytest.mark.parametrize("tamper", [changed_verb, changed_actor, changed_time, changed_payload, removed_entry])
def test_tampering_is_found_at_its_entry(owner_world: World, tamper: Callable[[Entry], None]) -> None:
    entries = [note(owner_world, n) for n in range(3)]
    tamper(entries[1])
    assert verify_chain(owner_world.commune.pk).broken_at == entries[1].seq


def test_a_cut_off_end_is_found(owner_world: World) -> None:
    removed_entry(note(owner_world, 1))
    assert verify_chain(owner_world.commune.pk).broken_at == FIRST + 1


def test_an_end_that_was_set_back_is_found(owner_world: World) -> None:
    note(owner_world, 1)
    ChainEnd.objects.filter(locality_id=owner_world.commune.pk).update(seq=FIRST)
    assert not verify_chain(owner_world.commune.pk).is_whole


def test_a_change_that_is_undone_leaves_no_entry(world: World) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        note(world, 1)
        raise RuntimeError
    assert verify_chain(world.commune.pk).entries == FIRST


def test_an_entry_added_while_the_chain_is_walked_is_no_fault(
    owner_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[Entry] = []

    def add_one(entry: Entry) -> bool:
        added.append(note(owner_world, 1))
        return True

    monkeypatch.setattr(selectors, "_is_sound", add_one)
    assert verify_chain(owner_world.commune.pk).is_whole
    assert len(added) == FIRST


def test_an_entry_beyond_the_end_is_found(owner_world: World) -> None:
    end = ChainEnd.objects.get(locality_id=owner_world.commune.pk)
    note(owner_world, 1)
    ChainEnd.objects.filter(pk=end.pk).update(seq=end.seq, hash=end.hash)
    assert verify_chain(owner_world.commune.pk).broken_at == FIRST + 1
