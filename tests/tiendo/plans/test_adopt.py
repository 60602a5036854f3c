"""A reviewed plan comes into force as a whole or not at all."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from tests.small_adoption import ISSUED, adopt_plan, body_of, small_adoption, small_plan_in_force
from tests.small_plan import small_plan
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.audit.services import SYSTEM
from tiendo.documents.services import register
from tiendo.plans.models import Plan, PlanTask
from tiendo.plans.services import AdoptionRefused
from tiendo.rules.rights import Permission, Role, may


def test_everything_confirmed_becomes_rows_with_their_clauses(world: World) -> None:
    plan = small_plan_in_force(world)
    tasks = plan.tasks.order_by("pk")
    assert [(t.code, t.clause.address) for t in tasks] == [("NV1", "II.1"), ("NV2", "II.2"), ("HS1", "PL.r2")]
    assert [(t.code, t.clause.address) for t in plan.targets.all()] == [("CT1", "I.1")]
    assert [(u.clause.address, u.reason) for u in plan.untracked.all()] == [("PL.r1", "Đã ban hành năm ngoái")]
    assert [f.state for f in plan.findings.order_by("pk")] == ["open", "left_open"]


def test_a_task_knows_its_bodies_and_its_days(world: World) -> None:
    first, second, _ = small_plan_in_force(world).tasks.order_by("pk")
    assert [(lead.name, lead.body) for lead in first.leads] == [("Phòng Kinh tế", body_of(world.colleague))]
    assert (first.due, first.deadline_text, first.has_lead) == (dt.date(2026, 3, 31), "quý I năm 2026", True)
    assert (second.due, second.terms[0].every, second.has_lead) == (None, "year", False)


def test_the_document_gets_its_number_and_day(world: World) -> None:
    plan = small_plan_in_force(world)
    world.document.refresh_from_db()
    assert (world.document.number, world.document.issued_start, world.document.issued_end) == ("45", ISSUED, ISSUED)
    assert (plan.number, plan.issued_on, plan.reading_id) == ("45", ISSUED, world.document.reading_id)


def test_a_newer_reading_takes_neither_number_nor_day_away(world: World) -> None:
    small_plan_in_force(world)
    reading = small_plan(reader_version="test/2", title="Trồng rừng gỗ lớn")
    document = register(reading, locality_id=world.commune.pk, size=10, now=NOW, actor=SYSTEM)
    assert (document.title, document.number, document.issued_end) == ("Trồng rừng gỗ lớn", "45", ISSUED)


def test_adoption_leaves_one_audit_entry_with_its_actor(world: World) -> None:
    before = Entry.objects.count()
    plan = small_plan_in_force(world)
    entry = Entry.objects.latest("seq")
    assert Entry.objects.count() == before + 1
    assert (entry.verb, entry.subject_id, entry.actor_id) == ("plan.adopted", str(plan.pk), str(world.clerk.pk))
    counts = {"tasks": 2, "dossiers": 1, "targets": 1, "findings": 2, "untracked": 1, "signed_file": None}
    assert entry.payload.data == {"number": "45", "issued_on": "2025-11-28", "annex_binds": "issue"} | counts


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ({"number": " "}, ["Chưa có số của văn bản."]),
        ({"issued_on": None}, ["Chưa có ngày ban hành."]),
        ({"number": "", "issued_on": None}, ["Chưa có số của văn bản.", "Chưa có ngày ban hành."]),
    ],
)
def test_only_number_and_date_block_and_nothing_is_changed(world: World, given: dict, reasons: list[str]) -> None:
    entries = Entry.objects.count()
    with pytest.raises(AdoptionRefused) as refusal:
        adopt_plan(world, small_adoption(body_of(world.colleague)), **given)
    assert list(map(str, refusal.value.reasons)) == reasons
    world.document.refresh_from_db()
    assert (Plan.objects.count(), Entry.objects.count(), world.document.number) == (0, entries, "")


@pytest.mark.parametrize("role", [role for role in Role if not may([role], Permission.PLAN_ADOPT)])
def test_who_has_not_the_right_adopts_nothing(world: World, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        adopt_plan(world, small_adoption(body_of(world.colleague)), world.by_role[role])
    assert not PlanTask.objects.exists()


def test_an_outsider_adopts_nothing(world: World) -> None:
    with pytest.raises(PermissionDenied):
        adopt_plan(world, small_adoption(body_of(world.colleague)), world.outsider)
