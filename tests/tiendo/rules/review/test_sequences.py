"""Whatever is decided in whatever order: nothing is lost or done twice, undo restores, a newer reading keeps it all."""

import json
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviews import CLERK, Reviewer, plan_with_findings, read_again, steps

from tiendo.rules.review import Item, Rejected, Review, Stray, fold, in_force

READING = plan_with_findings()
PLAIN = ("accept", "correct", "delete", "restore", "assign", "fill")


def decided(data: st.DataObject, reviewer: Reviewer, **limits: Any) -> None:
    """One more decision, where what is drawn can be recorded."""
    kind, payload = data.draw(steps(reviewer.review, reviewer.decisions, **limits))
    with suppress(Rejected):
        reviewer.decide(kind, by=data.draw(st.sampled_from([1, 2])), **payload)


def shown(review: Review) -> list[tuple[Any, ...]]:
    """All that a person sees of the items, whatever the reading calls them."""
    return [(i.key, i.kind, i.state, i.values, i.origin, i.quote, i.reason, i.address, i.doubts) for i in review.items]


def marked(review: Review) -> Counter[tuple[str, ...]]:
    return Counter((e.key.rpartition("-")[0], e.finding["message_vi"], e.state, e.how, e.note) for e in review.ledger)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_reload_shows_the_same(data: st.DataObject) -> None:
    reviewer = Reviewer(READING)
    for _ in range(8):
        decided(data, reviewer)
    loaded = [replace(decision, payload=stored(decision.payload)) for decision in reviewer.decisions]
    assert fold(stored(READING), loaded) == reviewer.review


def stored(value: dict[str, Any]) -> dict[str, Any]:
    """As it comes back from a database."""
    loaded: dict[str, Any] = json.loads(json.dumps(value))
    return loaded


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_undo_restores_exactly(data: st.DataObject) -> None:
    reviewer = Reviewer(READING)
    for _ in range(6):
        decided(data, reviewer)
        before, recorded = reviewer.review, len(reviewer.decisions)
        decided(data, reviewer)
        if len(reviewer.decisions) > recorded:
            after = reviewer.undo(reviewer.decisions[-1])
            assert (after.items, after.ledger, after.untracked, after.annex_binds, after.strays) == (
                before.items,
                before.ledger,
                before.untracked,
                before.annex_binds,
                before.strays,
            )


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_each_item_is_as_its_own_decisions_make_it(data: st.DataObject) -> None:
    reviewer = Reviewer(READING)
    for _ in range(10):
        decided(data, reviewer, kinds=PLAIN)
    for item in reviewer.review.items:
        assert (item.state, item.values) == expected(item, reviewer)


def expected(item: Item, reviewer: Reviewer) -> tuple[str, dict[str, Any]]:
    """Told apart from the fold: the last word on deletion, any confirmation while it stood, values in their order."""
    own = [d for d in in_force(reviewer.decisions) if item.key in d.payload["keys"]]
    is_deleted, is_confirmed, patch = False, False, {}
    for decision in own:
        is_deleted = {"delete": True, "restore": False}.get(decision.kind, is_deleted)
        is_confirmed |= decision.kind == "correct" or (decision.kind == "accept" and not is_deleted)
        is_taken = decision.kind != "fill" or not decision.payload["only_gaps"] or not patch.get("person")
        patch |= decision.payload.get("values", {}) if is_taken else {}
        if decision.kind == "assign":
            patch |= {"lead_body": decision.payload["body"], "lead_name": decision.payload["name"]}
    confirmed = "corrected" if patch else "accepted"
    return "deleted" if is_deleted else confirmed if is_confirmed else "pending", item.read | patch


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_every_decision_shows_or_is_told_to_have_no_effect(data: st.DataObject) -> None:
    reviewer = Reviewer(READING)
    for _ in range(10):
        decided(data, reviewer)
    review = reviewer.review
    strays = {(stray.seq, stray.key) for stray in review.strays}
    strays |= {tuple(pair) for d in in_force(reviewer.decisions) for pair in d.payload.get("strays", ())}
    for decision in in_force(reviewer.decisions):
        for key in [*decision.payload.get("keys", ()), *filter(None, [decision.payload.get("key")])]:
            became = [d for d in in_force(reviewer.decisions) if d.seq >= decision.seq and names(d, key)]
            assert key in review.by_key or (decision.seq, key) in strays or became


def names(decision: Any, key: str) -> bool:
    return decision.kind in ("split", "merge") and key in (
        decision.payload.get("key"),
        *decision.payload.get("keys", ()),
    )


@given(st.data(), st.sampled_from(["", "Mẫu số 01\n", "Bản sao y ngày 02/3/2026\n\n"]))
@settings(max_examples=60, deadline=None)
def test_a_newer_reading_keeps_the_decisions(data: st.DataObject, shift: str) -> None:
    reviewer = Reviewer(READING)
    for _ in range(8):
        decided(data, reviewer)
    again = fold(read_again(READING, shift=shift), reviewer.decisions)
    assert shown(again) == shown(reviewer.review)
    assert marked(again) == marked(reviewer.review)
    assert without_advice(again) == without_advice(reviewer.review)


def without_advice(review: Review) -> list[Stray]:
    """What a decision without effect might become is told by places, which another reader may count otherwise."""
    return [replace(stray, became=()) for stray in review.strays]


def confirmed_lead(reviewer: Reviewer) -> Item:
    item = next(item for item in reviewer.review.items if item.id == "n1")
    reviewer.decide("accept", keys=[item.key])
    return item


def test_what_a_person_confirmed_stays_when_a_newer_reader_reads_otherwise() -> None:
    reviewer = Reviewer(READING)
    seen = confirmed_lead(reviewer)
    again = read_again(READING)
    next(task for task in again["tasks"] if task["quote"] == seen.quote)["lead"] = ["Trạm Y tế"]
    item = fold(again, reviewer.decisions).by_key[seen.key]
    assert (item.state, item.values["lead"], item.read["lead"]) == ("accepted", ["Phòng Kinh tế"], ["Trạm Y tế"])
    assert item.doubts[0] == "read_differently"


def test_accepting_again_takes_what_the_newer_reader_reads() -> None:
    reviewer = Reviewer(READING)
    seen = confirmed_lead(reviewer)
    reviewer.reading = read_again(READING)
    next(task for task in reviewer.reading["tasks"] if task["quote"] == seen.quote)["lead"] = ["Trạm Y tế"]
    item = reviewer.decide("accept", keys=[seen.key]).by_key[seen.key]
    assert (item.values["lead"], "read_differently" in item.doubts) == (["Trạm Y tế"], False)


def test_an_item_that_a_newer_reader_words_otherwise_is_known_by_its_place() -> None:
    reviewer = Reviewer(READING)
    seen = confirmed_lead(reviewer)
    again = read_again(READING)
    task = next(task for task in again["tasks"] if task["quote"] == seen.quote)
    task["quote"], task["spans"][0]["start"] = seen.quote[3:], seen.start + 3
    review = fold(again, reviewer.decisions)
    (item,) = (item for item in review.items if item.id == task["id"])
    assert (item.state, item.key == seen.key, review.strays) == ("accepted", False, ())


def test_what_a_newer_reader_does_not_find_is_told() -> None:
    reviewer = Reviewer(READING)
    seen = confirmed_lead(reviewer)
    again = read_again(READING)
    again["tasks"] = [task for task in again["tasks"] if task["quote"] != seen.quote]
    assert [(s.seq, s.key, s.why) for s in fold(again, reviewer.decisions).strays] == [(1, seen.key, "unknown")]


def test_of_items_with_the_same_words_each_keeps_its_own_decision() -> None:
    reading = plan_with_findings()
    first, second = reading["tasks"][2], reading["tasks"][3]
    second["quote"] = first["quote"]
    reviewer = Reviewer(reading)
    twin = next(item for item in reviewer.review.items if item.id == second["id"])
    reviewer.decide("delete", key=twin.key, reason="Trùng", by=CLERK)
    again = read_again(reading)
    again["tasks"] = [task for task in again["tasks"] if task["spans"] != first["spans"]]
    (left,) = (item for item in fold(again, reviewer.decisions).items if item.kind == "dossier")
    assert (left.state, left.reason) == ("deleted", "Trùng")
