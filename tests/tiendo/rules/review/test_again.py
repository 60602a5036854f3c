"""A decision without effect is told until somebody dismisses it or takes it up again, and what that would be."""

from typing import Any

import pytest
from tests.reviews import Reviewer, plan_with_findings, read_again

from tiendo.rules.review import Item, taken_up

Json = dict[str, Any]


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def item(reviewer: Reviewer, id: str) -> Item:  # noqa: A002
    return next(item for item in reviewer.review.items if item.id == id)


def split(reviewer: Reviewer, of: Item) -> None:
    (start, end), half = of.spans[0], of.spans[0][0] + 20
    reviewer.decide("split", key=of.key, parts=[[start, half], [half, end]])


def again(reviewer: Reviewer) -> tuple[str, Json] | None:
    by_seq = {decision.seq: decision for decision in reviewer.decisions}
    return taken_up(reviewer.review.strays, by_seq, reviewer.review, reviewer.reading["text"])


def take_up(reviewer: Reviewer) -> None:
    found = again(reviewer)
    assert found is not None
    reviewer.decide(found[0], **found[1])


def without(reading: Json, gone: Item) -> Json:
    """As a newer reader reads it, that does not take those words for an item."""
    new = read_again(reading, shift="Mẫu số 01\n")
    new["tasks"] = [task for task in new["tasks"] if task["quote"] != gone.quote]
    return new


def test_what_was_decided_about_a_split_item_is_decided_about_its_parts(reviewer: Reviewer) -> None:
    whole = item(reviewer, "n1")
    reviewer.decide("fill", keys=[whole.key], values={"person": "Bà Hoa"})
    late = reviewer.decisions.pop()
    split(reviewer, whole)
    reviewer.decisions.append(type(late)(2, late.token, late.kind, late.payload))
    take_up(reviewer)
    parts = [i for i in reviewer.review.items if i.origin == "split"]
    assert [(part.values["person"], part.state) for part in parts] == [("Bà Hoa", "pending")] * 2
    assert reviewer.review.strays == ()


def test_what_was_accepted_after_its_deletion_comes_back_to_be_reviewed(reviewer: Reviewer) -> None:
    name = item(reviewer, "n1").key
    reviewer.decide("delete", key=name)
    reviewer.decide("accept", keys=[name])
    take_up(reviewer)
    assert (item(reviewer, "n1").state, reviewer.review.strays) == ("pending", ())


def test_what_a_newer_reader_lost_is_added_as_it_was_decided(reviewer: Reviewer) -> None:
    gone = item(reviewer, "n1")
    reviewer.decide("accept", keys=[gone.key])
    reviewer.decide("assign", keys=[gone.key], body=7, name="Trạm Y tế xã")
    reviewer.reading = without(reviewer.reading, gone)
    assert [stray.seq for stray in reviewer.review.strays] == [1, 2]
    take_up(reviewer)
    (added,) = (i for i in reviewer.review.items if i.origin == "added")
    assert (added.quote, added.values["title"], added.values["lead_body"]) == (gone.quote, "Rà soát quỹ đất", 7)
    assert reviewer.review.strays == ()


def test_words_that_the_document_has_no_more_cannot_be_added(reviewer: Reviewer) -> None:
    gone = item(reviewer, "n1")
    reviewer.decide("accept", keys=[gone.key])
    reviewer.reading = without(reviewer.reading, gone)
    reviewer.reading["text"] = reviewer.reading["text"].replace("rà soát", "xem xét")
    assert again(reviewer) is None


def test_a_part_whose_split_was_undone_is_the_whole_again(reviewer: Reviewer) -> None:
    whole = item(reviewer, "n1")
    split(reviewer, whole)
    part = next(i for i in reviewer.review.items if i.origin == "split")
    reviewer.decide("accept", keys=[part.key])
    reviewer.undo(reviewer.decisions[0])
    assert reviewer.review.strays[0].became == (whole.key,)
    take_up(reviewer)
    assert item(reviewer, "n1").state == "accepted"


def test_dismissed_it_is_told_no_more_until_that_is_undone(reviewer: Reviewer) -> None:
    name = item(reviewer, "n1").key
    reviewer.decide("delete", key=name)
    reviewer.decide("accept", keys=[name])
    reviewer.decide("dismiss", strays=[[2, name]])
    assert reviewer.review.strays == ()
    reviewer.undo(reviewer.decisions[-1])
    assert [stray.seq for stray in reviewer.review.strays] == [2]


def test_decided_once_more_it_needs_no_attention(reviewer: Reviewer) -> None:
    name = item(reviewer, "n1").key
    reviewer.decide("delete", key=name)
    reviewer.decide("accept", keys=[name])
    reviewer.decide("restore", key=name)
    reviewer.decide("accept", keys=[name])
    assert reviewer.review.strays == ()
