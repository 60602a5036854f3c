"""What duties lack is given to many at once, and nothing that somebody gave before is lost by it."""

from typing import Any

import pytest
from tests.reviews import Reviewer, plan_with_findings

from tiendo.rules.review import Item

KIEN = {"person_post": 11, "person": "Đỗ Trung Kiên"}
ECONOMY = {"lead_body": 7, "lead_name": "Phòng Kinh tế xã"}


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def item(reviewer: Reviewer, id: str) -> Item:  # noqa: A002
    return next(item for item in reviewer.review.items if item.id == id)


def keys(reviewer: Reviewer, *ids: str) -> list[str]:
    return [item(reviewer, id_).key for id_ in ids]


def person(reviewer: Reviewer, id: str) -> tuple[Any, str]:  # noqa: A002
    values = item(reviewer, id).values
    return values["person_post"], values["person"]


def test_filling_does_not_confirm_the_rest(reviewer: Reviewer) -> None:
    reviewer.decide("fill", keys=keys(reviewer, "n1", "n2"), values=KIEN)
    assert [(person(reviewer, i), item(reviewer, i).state) for i in ("n1", "n2")] == [
        ((11, "Đỗ Trung Kiên"), "pending")
    ] * 2


def test_only_gaps_are_filled_and_what_lacks_nothing_is_left_out(reviewer: Reviewer) -> None:
    reviewer.decide("fill", keys=keys(reviewer, "n1", "n4"), values=ECONOMY)
    assert reviewer.decisions[-1].payload["keys"] == keys(reviewer, "n4")
    assert (item(reviewer, "n1").values["lead_body"], item(reviewer, "n4").values["lead_body"]) == (None, 7)


def test_what_is_there_is_replaced_where_that_is_asked(reviewer: Reviewer) -> None:
    reviewer.decide("fill", keys=keys(reviewer, "n1"), values=ECONOMY, only_gaps=False)
    assert item(reviewer, "n1").values["lead_name"] == "Phòng Kinh tế xã"


def test_of_several_values_each_duty_takes_those_that_it_lacks(reviewer: Reviewer) -> None:
    quarter = item(reviewer, "n1").values["deadlines"]
    reviewer.decide("fill", keys=keys(reviewer, "n1"), values={"deadlines": [], "approving": "UBND xã", **KIEN})
    values = item(reviewer, "n1").values
    assert (values["deadlines"], values["approving"], values["person"]) == (quarter, "UBND xã", "Đỗ Trung Kiên")


def test_standing_work_is_made_of_what_has_no_date(reviewer: Reviewer) -> None:
    standing = {"standing": True, "review_on": "2026-12-31"}
    reviewer.decide("correct", key=keys(reviewer, "n2")[0], values={"deadlines": []})
    reviewer.decide("fill", keys=keys(reviewer, "n1", "n2"), values=standing)
    assert [item(reviewer, i).values["standing"] for i in ("n1", "n2")] == [False, True]


def test_two_who_fill_the_same_gap_keep_the_first_and_the_second_is_told(reviewer: Reviewer) -> None:
    name = keys(reviewer, "n1")
    reviewer.decide("fill", keys=name, values=KIEN)
    reviewer.undo(reviewer.decisions[0])
    reviewer.decide("fill", keys=name, values={"person_post": 12, "person": "Vũ Thị Mối"})
    reviewer.decide("undo", token=str(reviewer.decisions[1].token))
    assert person(reviewer, "n1") == (11, "Đỗ Trung Kiên")
    assert [(s.seq, s.why) for s in reviewer.review.strays] == [(3, "filled")]


def test_a_merged_item_has_the_post_of_the_person_that_it_names(reviewer: Reviewer) -> None:
    one, two = keys(reviewer, "n1", "n3")
    reviewer.decide("correct", key=one, values={"person": "người mới", "person_post": None})
    reviewer.decide("fill", keys=[two], values=KIEN | {"director_post": 9, "director": "Hà Văn Phó"})
    reviewer.decide("merge", keys=[one, two])
    (merged,) = (i for i in reviewer.review.items if i.origin == "merged")
    assert [merged.values[name] for name in ("person", "person_post", "director", "director_post")] == [
        "người mới",
        None,
        "Hà Văn Phó",
        9,
    ]


def test_a_decision_from_before_there_were_these_values_still_counts(reviewer: Reviewer) -> None:
    name = keys(reviewer, "n1")[0]
    reviewer.decide("accept", keys=[name])
    read = reviewer.decisions[0].payload["seen"][name]["read"]
    for later in ("person_post", "director", "director_post"):
        del read[later]
    assert (item(reviewer, "n1").values["director"], item(reviewer, "n1").state) == ("", "accepted")
    assert "read_differently" not in item(reviewer, "n1").doubts
