"""A lead is proposed for work that has none, from the names in the plan and the table of fields."""

from tests.reviews import Reviewer, plan_with_findings

from tiendo.bodies.models import Body, FieldOfWork
from tiendo.intake.proposals import propose_leads

COMMITTEE = Body(pk=1, name="Ủy ban nhân dân xã Sơn Hạ", kind=Body.Kind.COMMITTEE)
ECONOMY = Body(pk=2, name="Phòng Kinh tế xã", kind=Body.Kind.OFFICE)
HEALTH = Body(pk=3, name="Trạm Y tế xã", kind=Body.Kind.UNIT)
BODIES = [COMMITTEE, ECONOMY, HEALTH]
FIELDS = [
    FieldOfWork(pk=1, words="rừng, quỹ đất", body=ECONOMY),
    FieldOfWork(pk=2, words="rác thải, y tế", body=HEALTH),
]


def proposed(reviewer: Reviewer) -> dict[str, int]:
    """By the id that the item has in the reading."""
    review = reviewer.review
    return {review.by_key[key].id: body for key, body in propose_leads(review, BODIES, FIELDS).items()}


def test_the_body_that_the_plan_names_is_proposed() -> None:
    assert proposed(Reviewer(plan_with_findings()))["n1"] == ECONOMY.pk


def test_work_without_a_lead_goes_to_the_body_of_its_field() -> None:
    assert proposed(Reviewer(plan_with_findings()))["n4"] == HEALTH.pk


def test_the_department_leads_where_the_plan_names_the_committee() -> None:
    reading = plan_with_findings()
    reading["tasks"][2]["lead"] = ["Ủy ban nhân dân xã Sơn Hạ"]
    assert proposed(Reviewer(reading))["n3"] == ECONOMY.pk


def test_the_committee_itself_leads_where_no_field_fits() -> None:
    reading = plan_with_findings()
    reading["tasks"][1]["lead"] = ["Ủy ban nhân dân xã"]
    assert proposed(Reviewer(reading))["n2"] == COMMITTEE.pk


def test_nothing_is_proposed_where_nothing_fits() -> None:
    assert "n2" not in proposed(Reviewer(plan_with_findings()))


def test_nothing_is_proposed_for_targets_and_for_what_is_decided() -> None:
    reviewer = Reviewer(plan_with_findings())
    keys = {item.id: item.key for item in reviewer.review.items}
    reviewer.decide("assign", keys=[keys["n1"]], body=HEALTH.pk, name=HEALTH.name)
    reviewer.decide("delete", keys=[keys["n4"]], reason="")
    assert set(proposed(reviewer)) == {"n3"}
