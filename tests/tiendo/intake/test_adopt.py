"""What was confirmed in a review becomes a plan, with known bodies and the days that count; the review closes."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from tests.reviews import plan_with_findings
from tests.small_plan import ROWS
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.services import actor_of
from tiendo.intake.adopt import AdoptionRefused, adopt_intake, withdraw_intake
from tiendo.intake.models import Intake
from tiendo.intake.selectors import intake_for, review_of
from tiendo.intake.services import Rejected, decide, open_intake, reopen, take_in
from tiendo.intake.waiting import Waiting, waiting_for
from tiendo.plans.models import Plan
from tiendo.rules.rights import Permission, Role, may

ISSUED = dt.date(2025, 11, 28)


def take(world: World, kind: str, **payload: Any) -> None:
    decide(world.intake, kind, payload, token=uuid4(), account=world.clerk, now=NOW)


def key_of(world: World, read_as: str) -> str:
    return next(i.key for i in review_of(intake_for(world.clerk, world.document.pk)).items if i.id == read_as)


def accept(world: World, *ids: str) -> None:
    take(world, "accept", keys=[key_of(world, read_as) for read_as in ids])


def adopt(world: World, **own: Any) -> Plan:
    given = {"number": "45", "issued_on": ISSUED, "annex_binds": "issue", "account": world.clerk, "now": NOW} | own
    return adopt_intake(world.intake, **given)


def read_with_findings(world: World) -> None:
    reading = world.document.reading
    reading.data = plan_with_findings()
    reading.save()


def test_only_what_was_confirmed_is_tracked(world: World) -> None:
    accept(world, "n1", "n4", "c2")
    plan = adopt(world)
    assert [(t.code, t.title) for t in plan.tasks.order_by("pk")] == [("NV1", "Rà soát quỹ đất"), ("HS1", ROWS[1][1])]
    target = plan.targets.get()
    assert (target.indicator, target.value, target.unit) == ("Tỷ lệ hộ nghèo", Decimal("2.5"), "%")
    assert (target.clause.address, target.end) == ("I.2", dt.date(2027, 12, 31))


def test_the_body_given_in_review_leads_under_the_printed_name(world: World) -> None:
    body = world.clerk.posts[0].body
    accept(world, "n1", "n4")
    take(world, "assign", keys=[key_of(world, "n1")], body=body.pk)
    given, other = adopt(world).tasks.order_by("pk")
    assert [(lead.name, lead.body) for lead in given.leads] == [("Phòng Kinh tế", body)]
    assert [(lead.name, lead.body) for lead in other.leads] == [("Trạm Y tế", None)]
    assert [to.name for to in other.submit_to] == ["Ban Thường vụ Đảng ủy"]


def test_the_people_named_in_review_answer_for_it_by_their_posts(world: World) -> None:
    person, leader = (world.by_role[role].posts[0] for role in (Role.OFFICER, Role.DEPUTY_CHAIR))
    take(world, "fill", keys=[key_of(world, "n1")], values={"person_post": person.pk, "director_post": leader.pk})
    take(world, "correct", keys=[key_of(world, "n4")], values={"person": "người mới"})
    accept(world, "n1")
    chosen, typed = adopt(world).tasks.order_by("pk")
    assert (chosen.person, chosen.person_post) == (person.person.name, person)
    assert (chosen.director, chosen.director_post) == (leader.person.name, leader)
    assert (typed.person, typed.person_post, typed.director) == ("người mới", None, "")


def test_a_printed_name_that_is_a_body_here_is_that_body(world: World) -> None:
    take(world, "correct", keys=[key_of(world, "n1")], values={"lead": ["Văn phòng HĐND và UBND xã Sơn Hạ"]})
    accept(world, "n1")
    assert adopt(world).tasks.get().leads[0].body == world.clerk.posts[0].body


def test_without_a_clause_for_the_annex_the_earlier_day_counts(world: World) -> None:
    read_with_findings(world)
    later = {"text": "quý II năm 2026", "start": "2026-04-01", "end": "2026-06-30", "before": False, "recurrence": None}
    take(world, "correct", keys=[key_of(world, "n3")], values={"deadlines": [later]})
    accept(world, "n1", "n3")
    body, row = adopt(world).tasks.order_by("pk")
    assert (body.due, row.due) == (dt.date(2026, 3, 31), dt.date(2026, 3, 31))
    assert row.prevailing == {
        "by": "earlier",
        "clause": "",
        "counts": {"address": "II.1", "text": "quý I năm 2026"},
        "over": [{"address": "PL.r1", "text": "quý II năm 2026"}],
    }
    assert "sớm hơn" in row.prevails_because


def test_agreeing_days_are_counted_without_a_word(world: World) -> None:
    read_with_findings(world)
    accept(world, "n1", "n3")
    assert [task.prevails_because for task in adopt(world).tasks.all()] == ["", ""]


def test_findings_travel_with_what_was_decided_about_them(world: World) -> None:
    read_with_findings(world)
    review = review_of(intake_for(world.clerk, world.document.pk))
    apart, bodies, *_ = [entry.key for entry in review.ledger if entry.kind == "contradiction"]
    take(world, "settle", finding=apart, how="amending", number="12/KH-UBND", on="2026-03-04")
    take(world, "leave_open", finding=bodies, note="Chờ ý kiến")
    found = {f.key: f for f in adopt(world).findings.all()}
    assert len(found) == len(review.ledger)
    assert (found[apart].is_settled, found[apart].number, found[apart].on) == (True, "12/KH-UBND", dt.date(2026, 3, 4))
    assert (found[bodies].state, found[bodies].note, found[bodies].addresses) == (
        "left_open",
        "Chờ ý kiến",
        ["II.1", "PL.r1"],
    )


def test_what_was_left_out_keeps_its_reason(world: World) -> None:
    take(world, "delete", keys=[key_of(world, "n2")], reason="Không phải việc của xã")
    take(world, "leave_untracked", addresses=["I.1"], reason="Theo dõi ở tỉnh")
    reasons = dict(adopt(world).untracked.values_list("clause__address", "reason"))
    assert reasons == {"II.2": "Không phải việc của xã", "I.1": "Theo dõi ở tỉnh"}


def test_merged_places_are_remembered(world: World) -> None:
    take(world, "merge", keys=[key_of(world, "n1"), key_of(world, "n3")])
    (merged,) = [i for i in review_of(intake_for(world.clerk, world.document.pk)).items if i.origin == "merged"]
    take(world, "accept", keys=[merged.key])
    assert adopt(world).tasks.get().addresses == ("II.1", "PL.r1")


def test_the_review_closes_and_adopting_again_gives_the_same_plan(world: World) -> None:
    plan = adopt(world)
    entries = Entry.objects.count()
    assert (world.intake.state, adopt(world, number="46"), Entry.objects.count()) == ("adopted", plan, entries)
    with pytest.raises(Rejected):
        take(world, "accept", keys=["x"])


def test_a_refused_adoption_leaves_the_review_open(world: World) -> None:
    with pytest.raises(AdoptionRefused) as refusal:
        adopt(world, number="", issued_on=None)
    assert len(refusal.value.reasons) == 2
    assert Intake.objects.get().state == "open"


def test_a_withdrawn_document_is_not_adopted(world: World) -> None:
    withdraw_intake(world.intake, reason="Bản nháp", account=world.clerk, now=NOW)
    entry = Entry.objects.latest("seq")
    assert (entry.verb, entry.payload.data["reason"]) == ("intake.withdrawn", "Bản nháp")
    with pytest.raises(AdoptionRefused):
        adopt(world)
    with pytest.raises(Rejected):
        withdraw_intake(world.intake, reason="Bản nháp", account=world.clerk, now=NOW)


def test_a_withdrawal_needs_its_reason(world: World) -> None:
    with pytest.raises(Rejected, match="no_reason"):
        withdraw_intake(world.intake, reason=" ", account=world.clerk, now=NOW)
    assert Intake.objects.get().state == "open"


def test_what_was_withdrawn_is_taken_up_again_where_it_stood(world: World) -> None:
    accept(world, "n1")
    withdraw_intake(world.intake, reason="Bản nháp", account=world.clerk, now=NOW)
    closed = Intake.objects.get()
    assert (closed.state, closed.closed_by, closed.closed_reason) == ("withdrawn", "Nguyễn Thị Hoa", "Bản nháp")
    reopen(world.intake, account=world.clerk, now=NOW)
    assert Intake.objects.get(state="open", closed_at=None, closed_reason="") == world.intake
    assert Entry.objects.latest("seq").verb == "intake.reopened"
    assert [task.key for task in adopt(world).tasks.all()] == [key_of(world, "n1")]
    with pytest.raises(Rejected, match="closed"):
        reopen(world.intake, account=world.clerk, now=NOW)


def test_taking_the_same_file_in_again_leaves_it_withdrawn(world: World) -> None:
    withdraw_intake(world.intake, reason="Bản nháp", account=world.clerk, now=NOW)
    open_intake(world.document, now=NOW, actor=actor_of(world.clerk))
    assert Intake.objects.get().state == "withdrawn"


@pytest.mark.parametrize("role", [role for role in Role if not may([role], Permission.PLAN_ADOPT)])
def test_who_has_not_the_right_neither_adopts_nor_withdraws(world: World, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        adopt(world, account=world.by_role[role])
    with pytest.raises(PermissionDenied):
        withdraw_intake(world.intake, reason="", account=world.by_role[role], now=NOW)


def test_an_outsider_neither_adopts_nor_withdraws(world: World) -> None:
    with pytest.raises(PermissionDenied):
        adopt(world, account=world.outsider)
    with pytest.raises(PermissionDenied):
        withdraw_intake(world.intake, reason="", account=world.outsider, now=NOW)


def test_an_open_review_waits_until_it_is_decided_and_then_for_adoption(world: World) -> None:
    assert waiting_for(world.clerk) == Waiting((world.intake,), ())
    accept(world, "c1", "c2", "n1", "n2", "n3")
    assert waiting_for(world.clerk) == Waiting((world.intake,), ())
    accept(world, "n4")
    assert waiting_for(world.clerk) == Waiting((), (world.intake,))
    adopt(world)
    assert waiting_for(world.clerk) == Waiting()


def test_reviews_wait_only_for_those_who_review(world: World) -> None:
    assert waiting_for(world.by_role[Role.CHAIR]) == Waiting()
    assert waiting_for(world.outsider) == Waiting()


def test_the_annex_counts_where_a_clause_of_the_plan_says_so(world: World, samples: Path, files_folder: Path) -> None:
    document = take_in(
        (samples / "ke-hoach-ngoc-lien.docx").read_bytes(), "ke-hoach.docx", account=world.clerk, now=NOW
    )
    intake = intake_for(world.clerk, document.pk)
    keys = [item.key for item in review_of(intake).items]
    decide(intake, "accept", {"keys": keys}, token=uuid4(), account=world.clerk, now=NOW)
    plan = adopt_intake(intake, number="45", issued_on=ISSUED, annex_binds="issue", account=world.clerk, now=NOW)
    body, row = plan.tasks.filter(title__contains="đầu tư công trung hạn").order_by("pk")
    assert (body.due, row.due) == (dt.date(2026, 9, 30), dt.date(2026, 9, 30))
    assert (body.deadline_text, body.prevailing["by"], body.prevailing["clause"]) == (
        "trong quý I năm 2026",
        "annex",
        "I.3",
    )
    assert body.prevails_because.endswith("vì I.3 buộc theo thời gian của phụ lục.")
