"""Each kind of decision does what its name says, and what it cannot do is told."""

import pytest
from tests.reviews import Reviewer, plan_with_findings

from tiendo.rules.review import Item, undoable


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def item(reviewer: Reviewer, id: str) -> Item:  # noqa: A002
    return next(item for item in reviewer.review.items if item.id == id)


def key(reviewer: Reviewer, id: str) -> str:  # noqa: A002
    return item(reviewer, id).key


def test_accepting_confirms_as_read(reviewer: Reviewer) -> None:
    reviewer.decide("accept", keys=[key(reviewer, "n1"), key(reviewer, "c1")])
    assert {i.id for i in reviewer.review.confirmed} == {"n1", "c1"}
    assert item(reviewer, "n1").values["title"] == "Rà soát quỹ đất"


def test_correcting_sets_values_and_confirms(reviewer: Reviewer) -> None:
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"title": "Rà soát", "standing": True})
    corrected = item(reviewer, "n1")
    assert (corrected.state, corrected.values["title"], corrected.values["lead"]) == (
        "corrected",
        "Rà soát",
        ["Phòng Kinh tế"],
    )
    assert corrected.read["title"] == "Rà soát quỹ đất"


def test_two_corrections_of_different_values_both_count(reviewer: Reviewer) -> None:
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"title": "Rà soát"})
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"person": "Bà Hoa"})
    assert (item(reviewer, "n1").values["title"], item(reviewer, "n1").values["person"]) == ("Rà soát", "Bà Hoa")


def test_assigning_a_body_does_not_confirm_the_rest(reviewer: Reviewer) -> None:
    reviewer.decide("assign", keys=[key(reviewer, "n4")], body=7, name="Trạm Y tế xã")
    assigned = item(reviewer, "n4")
    assert (assigned.state, assigned.values["lead_body"], assigned.values["lead_name"]) == (
        "pending",
        7,
        "Trạm Y tế xã",
    )
    assert "no_lead" not in assigned.doubts


def test_a_deleted_item_keeps_its_reason_and_comes_back_as_it_was(reviewer: Reviewer) -> None:
    reviewer.decide("accept", keys=[key(reviewer, "n1")])
    reviewer.decide("delete", key=key(reviewer, "n1"), reason="Đã xong")
    assert (item(reviewer, "n1").state, item(reviewer, "n1").reason) == ("deleted", "Đã xong")
    reviewer.decide("restore", key=key(reviewer, "n1"))
    assert (item(reviewer, "n1").state, item(reviewer, "n1").reason) == ("accepted", "")


def test_accepting_what_a_colleague_deleted_is_told_and_does_not_bring_it_back(reviewer: Reviewer) -> None:
    name = key(reviewer, "n1")
    reviewer.decide("delete", key=name, reason="")
    reviewer.decide("accept", keys=[name])
    assert item(reviewer, "n1").state == "deleted"
    assert [(s.seq, s.key, s.why) for s in reviewer.review.strays] == [(2, name, "deleted")]


def test_a_correction_of_a_deleted_item_waits_for_its_restoring(reviewer: Reviewer) -> None:
    reviewer.decide("delete", key=key(reviewer, "n1"))
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"title": "Khác"})
    assert item(reviewer, "n1").state == "deleted"
    reviewer.decide("restore", key=key(reviewer, "n1"))
    assert (item(reviewer, "n1").state, item(reviewer, "n1").values["title"]) == ("corrected", "Khác")


def test_marked_words_become_a_confirmed_item_in_their_place(reviewer: Reviewer) -> None:
    start = reviewer.reading["text"].index("trồng 1.700 ha")
    reviewer.decide("add", kind="task", start=start, end=start + 14, values={"lead": ["Phòng Kinh tế"]})
    (added,) = (i for i in reviewer.review.items if i.origin == "added")
    assert (added.quote, added.address, added.state) == ("trồng 1.700 ha", "I.1", "accepted")
    assert (added.values["title"], added.values["lead"]) == ("trồng 1.700 ha", ["Phòng Kinh tế"])


def test_a_long_item_is_split_by_its_proposed_parts(reviewer: Reviewer) -> None:
    long = item(reviewer, "n1")
    reviewer.decide("split", key=long.key, parts=[list(part) for part in long.parts])
    parts = [i for i in reviewer.review.items if i.origin == "split"]
    assert [i.quote for i in parts] == ["1. Phòng Kinh tế rà soát quỹ đất,", "hoàn thành trong quý I năm 2026."]
    assert [len(i.values["deadlines"]) for i in parts] == [0, 1]
    assert {i.state for i in parts} == {"pending"}
    assert long.key not in reviewer.review.by_key


def test_parts_of_a_confirmed_item_are_confirmed(reviewer: Reviewer) -> None:
    long = item(reviewer, "n1")
    reviewer.decide("accept", keys=[long.key])
    reviewer.decide("split", key=long.key, parts=[list(part) for part in long.parts])
    assert {i.state for i in reviewer.review.items if i.origin == "split"} == {"accepted"}


def test_what_is_decided_about_a_split_item_is_told(reviewer: Reviewer) -> None:
    long = item(reviewer, "n1")
    review = reviewer.review
    reviewer.decide("split", key=long.key, parts=[list(part) for part in long.parts])
    stale = [long.key, review.items[0].key]
    reviewer.decide("accept", keys=stale)
    assert [(s.key, s.why) for s in reviewer.review.strays] == [(long.key, "replaced")]
    assert reviewer.review.by_key[review.items[0].key].state == "accepted"


def test_merging_joins_what_both_say(reviewer: Reviewer) -> None:
    reviewer.decide("merge", keys=[key(reviewer, "n3"), key(reviewer, "n1")])
    (merged,) = (i for i in reviewer.review.items if i.origin == "merged")
    assert (merged.kind, merged.values["title"], len(merged.spans)) == ("dossier", "Rà soát quỹ đất", 2)
    assert (merged.values["lead"], merged.values["submit_to"]) == (["Phòng Kinh tế"], ["Ban Thường vụ Đảng ủy"])
    assert [d["text"] for d in merged.values["deadlines"]] == ["quý I năm 2026"]


def test_clauses_can_be_left_untracked_with_a_reason_and_the_annex_bound(reviewer: Reviewer) -> None:
    reviewer.decide("leave_untracked", addresses=["I.1", "I.2"], reason="Chỉ là mục đích")
    review = reviewer.decide("bind", annex="submission")
    assert (review.untracked, review.annex_binds) == (
        dict.fromkeys(["I.1", "I.2"], "Chỉ là mục đích"),
        "submission",
    )


def test_undoing_and_undoing_the_undoing(reviewer: Reviewer) -> None:
    before = reviewer.review.items
    after = reviewer.decide("delete", key=key(reviewer, "n1"), reason="Trùng").items
    assert reviewer.undo(reviewer.decisions[-1]).items == before
    assert reviewer.undo(reviewer.decisions[-1]).items == after


def test_undoing_an_earlier_decision_leaves_the_later_ones(reviewer: Reviewer) -> None:
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"title": "Một"})
    reviewer.decide("correct", key=key(reviewer, "n1"), values={"person": "Bà Hoa"})
    reviewer.undo(reviewer.decisions[0])
    values = item(reviewer, "n1").values
    assert (values["title"], values["person"]) == ("Rà soát quỹ đất", "Bà Hoa")


def test_what_was_decided_about_the_parts_is_told_when_the_split_is_undone(reviewer: Reviewer) -> None:
    long = item(reviewer, "n1")
    reviewer.decide("split", key=long.key, parts=[list(part) for part in long.parts])
    part = next(i for i in reviewer.review.items if i.origin == "split")
    reviewer.decide("accept", keys=[part.key])
    reviewer.undo(reviewer.decisions[0])
    assert [(s.seq, s.key, s.why) for s in reviewer.review.strays] == [(2, part.key, "unknown")]
    assert item(reviewer, "n1").state == "pending"


def test_undo_takes_back_the_last_decision_of_the_one_who_asks(reviewer: Reviewer) -> None:
    reviewer.decide("accept", keys=[key(reviewer, "n1")], by=1)
    reviewer.decide("accept", keys=[key(reviewer, "n2")], by=2)
    assert undoable(reviewer.decisions, 1) is reviewer.decisions[0]
    assert undoable(reviewer.decisions, 3) is None
