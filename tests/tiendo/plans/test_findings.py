"""Findings of a plan in force are settled, held or sent back, and what counts for its duties follows at once."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contradicting import (
    AMENDING,
    INTERIM,
    adopted,
    contradicting_plan_in_force,
    contradiction,
    duties,
    finding_about,
    read_contradicting,
    review_now,
    settle,
    take,
)
from tests.small_adoption import small_plan_in_force
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.plans.models import FindingStep, Plan
from tiendo.plans.selectors import findings_of
from tiendo.plans.services import decide_on_findings, project
from tiendo.rules.rejected import Rejected
from tiendo.rules.rights import Permission, Role, may

EARLIER, LATER, SAID = dt.date(2026, 3, 31), dt.date(2026, 6, 30), dt.date(2026, 5, 15)


@pytest.fixture
def plan(world: World) -> Plan:
    return contradicting_plan_in_force(world)


def dues(plan: Plan) -> list[dt.date | None]:
    return [duty.due for duty in duties(plan)]


def leads(plan: Plan) -> list[list[str]]:
    return [[lead.name for lead in duty.leads] for duty in duties(plan)]


def state(plan: Plan) -> list[tuple[Any, ...]]:
    """All that is projected."""
    findings = plan.findings.order_by("pk").values_list("state", "how", "number", "on", "note")
    return [*findings, *((d.due, d.prevailing, d.held) for d in duties(plan)), *leads(plan)]


def test_until_somebody_says_the_plan_itself_decides_on_time_and_each_place_names_its_own_lead(plan: Plan) -> None:
    assert dues(plan) == [EARLIER, EARLIER]
    assert leads(plan) == [["Phòng Kinh tế"], ["Trạm Y tế"]]
    assert "sớm hơn" in duties(plan)[1].prevails_because
    assert "là chỗ nêu trước" in duties(plan)[1].held_because[0]


def test_the_day_of_the_chairs_instruction_is_the_deadline_in_force_and_the_finding_stays_open(
    world: World, plan: Plan
) -> None:
    settle(plan, world.clerk, "deadline", **INTERIM, counts={"words": SAID.isoformat()})
    assert dues(plan) == [SAID, SAID]
    assert (finding_about(plan, "deadline").state, finding_about(plan, "deadline").is_settled) == ("left_open", False)
    words = duties(plan)[0].prevails_because
    assert "Theo chỉ đạo tạm thời của Chủ tịch ngày 06/03/2026" in words
    assert "chờ văn bản sửa đổi" in words


def test_the_amending_document_says_what_holds_from_then_on(world: World, plan: Plan) -> None:
    settle(plan, world.clerk, "deadline", **INTERIM, counts={"words": SAID.isoformat()})
    settle(plan, world.clerk, "deadline", **AMENDING, counts={"place": 1})
    found = finding_about(plan, "deadline")
    assert (dues(plan), found.state, found.number, found.on) == (
        [LATER, LATER],
        "settled",
        "52/KH-UBND",
        dt.date(2026, 3, 5),
    )
    assert "Theo văn bản sửa đổi, thay thế số 52/KH-UBND" in duties(plan)[0].prevails_because


def test_who_leads_by_a_document_leads_both_and_the_printed_name_is_kept(world: World, plan: Plan) -> None:
    settle(plan, world.clerk, "lead", **AMENDING, counts={"place": 1})
    assert leads(plan) == [["Trạm Y tế"], ["Trạm Y tế"]]
    assert list(duties(plan)[0].bodies.filter(is_overruled=True).values_list("name", flat=True)) == ["Phòng Kinh tế"]


def test_a_step_taken_back_leaves_everything_as_before(world: World, plan: Plan) -> None:
    before = state(plan)
    for about, words in (("deadline", SAID.isoformat()), ("lead", "Phòng Văn hóa")):
        settle(plan, world.clerk, about, **INTERIM, counts={"words": words})
    assert state(plan) != before
    for step in FindingStep.objects.order_by("-pk"):
        token = {"token": str(step.token)}
        decide_on_findings(plan, "undo", token, token=uuid4(), account=world.clerk, now=NOW)
    assert state(plan) == before


def test_what_was_done_under_review_counts_after_adoption_by_the_same_rules(world: World) -> None:
    review = read_contradicting(world)
    times, bodies = contradiction(review, "deadline"), contradiction(review, "lead")
    take(world, "settle", finding=times, **INTERIM, counts={"words": SAID.isoformat()})
    take(world, "send_back", finding=bodies, to="Phòng Nội vụ")
    plan = adopted(world)
    marks = {finding.key: finding.mark for finding in findings_of(plan)}
    assert marks == {entry.key: entry.mark for entry in review_now(world).ledger}
    assert dues(plan) == [SAID, SAID]


def test_each_step_leaves_one_entry_and_sent_again_changes_nothing(world: World, plan: Plan) -> None:
    before, token = Entry.objects.count(), uuid4()
    payload = {"findings": list(plan.findings.values_list("pk", flat=True)), "note": "Chờ họp"}
    for _ in range(2):
        decide_on_findings(plan, "leave_open", payload, token=token, account=world.clerk, now=NOW)
    entry = Entry.objects.latest("seq")
    assert (Entry.objects.count() - before, entry.verb) == (1, "plan.finding_decided")
    assert entry.payload.data["payload"] == {"note": "Chờ họp"}
    assert {finding.state for finding in plan.findings.exclude(how="filled")} == {"left_open"}


@pytest.mark.parametrize(
    ("kind", "payload", "reason"),
    [
        ("settle", {"how": "amending", "number": "1", "on": "2026-03-10", "counts": {"place": 0}}, "future_day"),
        ("settle", {"how": "redraft", "note": "Đã sửa", "counts": {"place": 0}}, "signed_needs_document"),
        ("settle", {"how": "correction", "number": "1"}, "content_needs_amending"),
        ("merge", {}, "unknown_kind"),
    ],
)
def test_what_the_rules_refuse_is_not_written(
    world: World, plan: Plan, kind: str, payload: dict[str, Any], reason: str
) -> None:
    given_ = {"findings": [finding_about(plan, "deadline").pk], **payload}
    with pytest.raises(Rejected, match=reason):
        decide_on_findings(plan, kind, given_, token=uuid4(), account=world.clerk, now=NOW)
    assert not FindingStep.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if not may([role], Permission.PLAN_REVIEW)])
def test_who_does_not_review_settles_nothing(world: World, role: Role) -> None:
    plan = small_plan_in_force(world)
    with pytest.raises(PermissionDenied):
        decide_on_findings(plan, "leave_open", {}, token=uuid4(), account=world.by_role[role], now=NOW)


def test_an_outsider_settles_nothing(world: World) -> None:
    plan = small_plan_in_force(world)
    with pytest.raises(PermissionDenied):
        decide_on_findings(plan, "leave_open", {}, token=uuid4(), account=world.outsider, now=NOW)


STEPS = st.sampled_from(
    [
        ("settle", "deadline", {**AMENDING, "counts": {"place": 0}}),
        ("settle", "deadline", {**INTERIM, "counts": {"words": SAID.isoformat()}}),
        ("settle", "lead", {**INTERIM, "counts": {"place": 1}}),
        ("leave_open", "deadline", {"note": "Chờ họp"}),
        ("undo", "", {}),
    ]
)


@given(st.lists(STEPS, max_size=5))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_projected_anew_from_the_steps_it_is_the_same(world: World, plan: Plan, steps: list[Any]) -> None:
    for kind, about, payload in steps:
        about_ = {"findings": [finding_about(plan, about).pk]} if about else {"token": _last_token()}
        try:
            decide_on_findings(plan, kind, payload | about_, token=uuid4(), account=world.clerk, now=NOW)
        except Rejected:
            continue
    was = state(plan)
    plan.tasks.update(due=None, prevailing=None)
    plan.findings.update(state="open", how="", note="")
    project(plan)
    assert state(plan) == was


def _last_token() -> str:
    step = FindingStep.objects.exclude(kind="undo").order_by("pk").last()
    return str(step.token) if step else ""
