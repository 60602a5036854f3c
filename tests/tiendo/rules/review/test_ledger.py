"""Findings are settled by documents, left open or sent back; what is filled or merged settles itself."""

import pytest
from tests.reviews import Reviewer, plan_with_findings

from tiendo.rules.review import LedgerEntry, Rejected

ON = "2026-03-05"


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer(plan_with_findings())


def entry(reviewer: Reviewer, kind: str, number: int = 0) -> LedgerEntry:
    return [entry for entry in reviewer.review.ledger if entry.kind == kind][number]


def key(reviewer: Reviewer, id: str) -> str:  # noqa: A002
    return next(item.key for item in reviewer.review.items if item.id == id)


def test_a_finding_speaks_of_items(reviewer: Reviewer) -> None:
    assert entry(reviewer, "contradiction").items == (key(reviewer, "n1"), key(reviewer, "n3"))
    assert entry(reviewer, "contradiction").state == "open"


def test_an_amending_document_settles_a_contradiction(reviewer: Reviewer) -> None:
    name = entry(reviewer, "contradiction").key
    reviewer.decide("settle", finding=name, how="amending", number="12/KH-UBND", on="2026-04-01", note="")
    settled, other = entry(reviewer, "contradiction", 0), entry(reviewer, "contradiction", 1)
    assert (settled.state, settled.how, settled.number, settled.on) == (
        "settled",
        "amending",
        "12/KH-UBND",
        "2026-04-01",
    )
    assert other.state == "open"
    assert "contradiction" in reviewer.review.by_key[key(reviewer, "n1")].doubts


def test_a_contradiction_is_not_settled_by_a_correction_of_form(reviewer: Reviewer) -> None:
    with pytest.raises(Rejected, match="content_needs_amending"):
        reviewer.decide("settle", finding=entry(reviewer, "contradiction").key, how="correction", number="9/CV")
    reviewer.decide("settle", finding=entry(reviewer, "numbering").key, how="correction", number="9/CV")
    assert entry(reviewer, "numbering").state == "settled"


def test_a_document_that_settles_has_a_number(reviewer: Reviewer) -> None:
    with pytest.raises(Rejected, match="no_number"):
        reviewer.decide("settle", finding=entry(reviewer, "numbering").key, how="correction", number=" ")


def test_an_instruction_of_the_chair_leaves_the_finding_open(reviewer: Reviewer) -> None:
    reviewer.decide("settle", finding=entry(reviewer, "contradiction").key, how="interim", note="Theo phụ lục", on=ON)
    assert (entry(reviewer, "contradiction").state, entry(reviewer, "contradiction").how) == ("left_open", "interim")


def test_several_findings_are_left_open_or_sent_back_at_once(reviewer: Reviewer) -> None:
    keys = [e.key for e in reviewer.review.ledger if e.kind == "contradiction"]
    reviewer.decide("leave_open", findings=keys, note="Chờ họp")
    assert {(e.state, e.note) for e in reviewer.review.ledger if e.kind == "contradiction"} == {
        ("left_open", "Chờ họp")
    }
    reviewer.decide("send_back", findings=keys)
    assert {e.state for e in reviewer.review.ledger if e.kind == "contradiction"} == {"sent_back"}


def test_a_decided_finding_is_no_doubt_any_more(reviewer: Reviewer) -> None:
    reviewer.decide("leave_open", findings=[e.key for e in reviewer.review.ledger])
    assert reviewer.review.by_key[key(reviewer, "n3")].doubts == ("no_product",)


def test_a_gap_that_is_filled_settles_itself(reviewer: Reviewer) -> None:
    reviewer.decide("assign", keys=[key(reviewer, "n4")], body=7, name="Trạm Y tế xã")
    assert (entry(reviewer, "missing_lead").state, entry(reviewer, "missing_lead").how) == ("settled", "filled")


def test_two_places_of_one_work_are_settled_when_it_is_tracked_once(reviewer: Reviewer) -> None:
    reviewer.decide("merge", keys=[key(reviewer, "n1"), key(reviewer, "n3")])
    assert (entry(reviewer, "same_work").state, entry(reviewer, "same_work").how) == ("settled", "merged")
    assert entry(reviewer, "contradiction").state == "open"
