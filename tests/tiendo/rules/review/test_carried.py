"""What was decided over a draft counts over the signed text where that says the same, and waits anew where not."""

import json
from typing import Any
from uuid import uuid4

import pytest
from tests.reviews import Reviewer, Taken, plan_with_findings
from tests.small_plan import PARAGRAPHS

from tiendo.rules.review import TAKE_SIGNED, Item, Rejected

Json = dict[str, Any]
POOR, FOREST_WORK = PARAGRAPHS[3][0], PARAGRAPHS[5][0]


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def signed(reading: Json, old: str = "", new: str = "", **fields: Any) -> tuple[Json, list[list[int]]]:
    """As it was signed: words before all others, some words otherwise, and what is read from them; with the places."""
    head = "Số: 45/KH-UBND\n"
    made: Json = json.loads(json.dumps(reading))
    made["text"] = head + reading["text"].replace(old, new) if old else head + reading["text"]
    edge, by = (reading["text"].index(old) if old else 0), len(new) - len(old)
    shift(made, len(head), edge, by)
    for item in (*made["tasks"], *made["targets"]):
        if old and old in item["quote"]:
            item |= {"quote": item["quote"].replace(old, new), **fields}
    places = [[b["start"], b["end"]] for b in reading["blocks"] if b["kind"] == "paragraph"]
    moved = [[b["start"], b["end"]] for b in made["blocks"] if b["kind"] == "paragraph"]
    return made, [[*a, *b] for a, b in zip(places, moved, strict=True)]


def shift(value: Any, head: int, edge: int, by: int) -> None:
    if isinstance(value, list):
        for entry in value:
            shift(entry, head, edge, by)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int):
            for name in ("start", "end"):
                value[name] += head + (by if value[name] > edge else 0)
        for entry in value.values():
            shift(entry, head, edge, by)


def take(reviewer: Reviewer, made: tuple[Json, list[list[int]]], renamed: dict[str, str] | None = None) -> None:
    reviewer.reading, places = made
    payload = {"file": "7" * 64, "places": places, "renamed": renamed or {}}
    reviewer.decisions.append(Taken(len(reviewer.decisions) + 1, uuid4(), TAKE_SIGNED, payload))


def item(reviewer: Reviewer, id: str) -> Item:  # noqa: A002
    return next(item for item in reviewer.review.items if item.id == id)


def accept(reviewer: Reviewer, *ids: str) -> None:
    reviewer.decide("accept", keys=[item(reviewer, name).key for name in ids])


LATER = {"text": "quý II năm 2026", "start": "2026-04-01", "end": "2026-06-30", "before": False, "recurrence": None}


def test_what_says_the_same_stays_confirmed(reviewer: Reviewer) -> None:
    accept(reviewer, "c1", "c2", "n1", "n2")
    take(reviewer, signed(reviewer.reading))
    assert [item(reviewer, name).state for name in ("c1", "c2", "n1", "n2", "n3")] == ["accepted"] * 4 + ["pending"]
    assert reviewer.review.strays == ()


def test_what_says_something_else_is_to_be_looked_at_again(reviewer: Reviewer) -> None:
    accept(reviewer, "n1", "n2")
    take(reviewer, signed(reviewer.reading, "quý I năm", "quý II năm", deadlines=[LATER]))
    changed = item(reviewer, "n1")
    assert (changed.state, changed.doubts[0], changed.values["deadlines"]) == ("pending", "signed_differently", [LATER])
    assert item(reviewer, "n2").state == "accepted"
    accept(reviewer, "n1")
    assert (item(reviewer, "n1").state, "signed_differently" in item(reviewer, "n1").doubts) == ("accepted", False)


def test_of_what_people_set_only_what_the_signed_text_changed_is_dropped(reviewer: Reviewer) -> None:
    own = {"deadlines": [LATER | {"text": "tháng 5"}], "approving": "Chủ tịch"}
    reviewer.decide("correct", keys=[item(reviewer, "n1").key], values=own)
    reviewer.decide("assign", keys=[item(reviewer, "n1").key], body=7, name="Phòng Kinh tế")
    take(reviewer, signed(reviewer.reading, "quý I năm", "quý II năm", deadlines=[LATER]))
    values = item(reviewer, "n1").values
    assert (values["deadlines"], values["approving"], values["lead_body"]) == ([LATER], "Chủ tịch", 7)


def test_marks_and_capitals_alone_ask_nobody_again(reviewer: Reviewer) -> None:
    accept(reviewer, "n1")
    take(reviewer, signed(reviewer.reading, "rà soát", "Rà Soát"))
    assert item(reviewer, "n1").state == "accepted"


def test_a_clause_that_was_not_signed_takes_its_decision_along(reviewer: Reviewer) -> None:
    accept(reviewer, "n2")
    made, places = signed(reviewer.reading)
    made["tasks"] = [task for task in made["tasks"] if task["id"] != "n2"]
    take(reviewer, (made, places[:-1]))
    assert [(stray.kind, stray.why) for stray in reviewer.review.strays] == [("accept", "unknown")]


def test_words_that_were_added_and_not_signed_are_to_be_looked_at_again(reviewer: Reviewer) -> None:
    start = reviewer.reading["text"].index(POOR)
    reviewer.decide("add", kind="target", start=start, end=start + len(POOR))
    take(reviewer, signed(reviewer.reading, "2,5%", "2%"))
    (added,) = [i for i in reviewer.review.items if i.origin == "added"]
    assert (added.state, added.doubts[0]) == ("pending", "signed_differently")


def test_an_untracked_clause_keeps_its_reason_under_its_new_address(reviewer: Reviewer) -> None:
    reviewer.decide("leave_untracked", addresses=["I.1", "I.2"], reason="Theo dõi ở tỉnh")
    take(reviewer, signed(reviewer.reading), {"I.2": "I.3"})
    assert set(reviewer.review.untracked) == {"I.1", "I.3"}


def test_what_was_decided_about_a_finding_stays(reviewer: Reviewer) -> None:
    key = reviewer.review.ledger[0].key
    reviewer.decide("leave_open", finding=key, note="Chờ ý kiến")
    take(reviewer, signed(reviewer.reading))
    assert reviewer.review.ledger[0].state == "left_open"


def test_the_signed_text_stays(reviewer: Reviewer) -> None:
    take(reviewer, signed(reviewer.reading))
    with pytest.raises(Rejected, match="signed_text_stays"):
        reviewer.undo(reviewer.decisions[-1])
    with pytest.raises(Rejected, match="unknown_kind"):
        reviewer.decide(TAKE_SIGNED, places=[])
