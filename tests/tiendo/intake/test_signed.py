"""The signed file is compared with what was reviewed, and what is tracked is what was signed."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from tests.signed_plan import plan_file, reviewed, signed_file
from tests.tiendo.intake.test_take_in import ROWS, kept
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.documents.models import Document
from tiendo.intake.adopt import AdoptionRefused, adopt_intake
from tiendo.intake.models import Intake, SignedCopy
from tiendo.intake.selectors import intake_for, review_of, signed_copy_of
from tiendo.intake.services import Rejected, Unreadable, take_in
from tiendo.intake.signed import bring_signed, comparison_of, keep_signed, set_aside, take_signed_text
from tiendo.plans.models import Plan
from tiendo.rules.rights import Permission, Role, may

pytestmark = pytest.mark.usefixtures("files_folder")
CHANGED = {"quý I năm 2026": "quý II năm 2026", "2,5%": "2%"}
DROPPED = {"3. Công an xã bảo đảm an toàn giao thông tại các điểm trường trong năm học 2026 - 2027.": ""}


@pytest.fixture
def intake(world: World) -> Intake:
    return reviewed(world)[1]


def bring(world: World, intake: Intake, changes: dict[str, str] | None = None) -> SignedCopy:
    return bring_signed(intake, signed_file(changes), "da-ky.docx", account=world.clerk, now=NOW)


def adopt(world: World, intake: Intake, **own: Any) -> Plan:
    given: dict[str, Any] = {"number": "45", "issued_on": dt.date(2025, 11, 28), "annex_binds": "issue"}
    return adopt_intake(intake, **given | own, account=world.clerk, now=NOW)


def again(world: World, intake: Intake) -> Intake:
    return intake_for(world.clerk, intake.document_id)


def test_number_and_day_alone_are_no_difference_of_content(world: World, intake: Intake) -> None:
    found = comparison_of(bring(world, intake))
    assert found.differences == ()
    assert [(one.field, one.new, one.is_filled) for one in found.identity] == [
        ("number", "45/KH-UBND", True),
        ("date", "2025-11-28", True),
    ]


def test_a_signed_file_that_says_the_same_is_kept_with_the_plan(world: World, intake: Intake) -> None:
    copy = bring(world, intake)
    plan = adopt(world, intake, signed="copy")
    assert (plan.signed_file, plan.signed_differences, plan.signed_seen_by) == (copy.file, 0, "Nguyễn Thị Hoa")
    assert plan.reading != copy.reading
    assert plan.tasks.count() == 3


def test_differences_must_have_been_seen(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    for seen in (0, 1):
        with pytest.raises(AdoptionRefused, match="đánh dấu đã xem"):
            adopt(world, intake, signed="copy", seen=seen)
    assert (Plan.objects.count(), again(world, intake).state) == (0, "open")


def test_what_is_tracked_is_what_was_signed(world: World, intake: Intake) -> None:
    copy = bring(world, intake, CHANGED)
    plan = adopt(world, intake, signed="copy", seen=2)
    due = plan.tasks.get(title__contains="quỹ đất").due
    assert (due, plan.tasks.count(), plan.targets.count()) == (dt.date(2026, 6, 30), 3, 2)
    assert str(plan.targets.get(quote__contains="hộ nghèo").value).startswith("2.0")
    assert (plan.reading, plan.signed_file, plan.signed_differences) == (copy.reading, copy.file, 2)
    assert plan.document.file == copy.file


def test_what_was_not_signed_is_not_tracked(world: World, intake: Intake) -> None:
    bring(world, intake, DROPPED)
    plan = adopt(world, intake, signed="copy", seen=1)
    assert [task.code for task in plan.tasks.order_by("pk")] == ["NV1", "NV2"]


def test_the_signed_text_is_reviewed_where_it_says_something_else(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    take_signed_text(intake, account=world.clerk, now=NOW)
    review = review_of(again(world, intake))
    changed = [item for item in review.items if item.state == "pending"]
    assert sorted(item.quote[:10] for item in changed) == ["Phòng Kinh", "Tỷ lệ hộ n"]
    assert all(item.doubts[0] == "signed_differently" for item in changed)
    document = Document.objects.get(pk=intake.document_id)
    assert (document.number, document.issued_end) == ("45", dt.date(2025, 11, 28))


def test_what_was_not_reviewed_again_is_not_tracked(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    take_signed_text(intake, account=world.clerk, now=NOW)
    plan = adopt(world, again(world, intake), signed="copy")
    assert (plan.tasks.count(), plan.targets.count(), plan.signed_differences) == (2, 1, 2)


def test_the_draft_and_the_signed_file_lead_to_one_document(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    take_signed_text(intake, account=world.clerk, now=NOW)
    before = Document.objects.get(pk=intake.document_id).reading_id
    for data in (plan_file(), signed_file(CHANGED)):
        found = take_in(data, "lai.docx", account=world.clerk, now=NOW)
        assert (found.pk, found.reading_id) == (intake.document_id, before)


def test_a_plan_reviewed_from_its_signed_file_needs_no_other(world: World, intake: Intake) -> None:
    plan = adopt(world, intake, signed="same")
    assert (plan.signed_file, plan.signed_differences) == (plan.document.file, 0)


def test_a_plan_adopted_without_its_signed_file_gets_it_later(world: World, intake: Intake) -> None:
    plan = adopt(world, intake, signed="later")
    assert (plan.signed_file, plan.signed_differences) == (None, None)
    copy = bring(world, again(world, intake), CHANGED)
    with pytest.raises(AdoptionRefused):
        keep_signed(intake, seen=0, account=world.clerk, now=NOW)
    keep_signed(intake, seen=2, account=world.clerk, now=NOW)
    plan.refresh_from_db()
    assert (plan.signed_file, plan.signed_differences) == (copy.file, 2)
    assert plan.reading_id == copy.compared_with_id
    with pytest.raises(AdoptionRefused, match="đã có bản đã ký"):
        keep_signed(intake, seen=2, account=world.clerk, now=NOW)


def test_the_wrong_file_is_set_aside_and_the_right_one_counts(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    set_aside(intake, account=world.clerk, now=NOW)
    assert signed_copy_of(intake) is None
    right = bring(world, intake)
    assert signed_copy_of(intake) == right
    verbs = Entry.objects.order_by("-seq").values_list("verb", flat=True)[:3]
    assert list(verbs) == [
        "intake.signed_file_brought",
        "intake.signed_file_set_aside",
        "intake.signed_file_brought",
    ]


def test_a_signed_file_that_is_another_document_is_refused(world: World, intake: Intake) -> None:
    take_in(signed_file(CHANGED), "khac.docx", account=world.clerk, now=NOW)
    with pytest.raises(AdoptionRefused, match="văn bản khác"):
        bring(world, intake, CHANGED)
    assert not SignedCopy.objects.exists()


@pytest.mark.parametrize("name", ["mat-stamped.txt", "empty.pdf", "polyglot.pdf"])
def test_a_refused_file_leaves_nothing(
    world: World, intake: Intake, samples: Path, files_folder: Path, name: str
) -> None:
    rows, files = [model.objects.count() for model in ROWS], kept(files_folder)
    with pytest.raises(Unreadable):
        bring_signed(intake, (samples / name).read_bytes(), name, account=world.clerk, now=NOW)
    assert ([model.objects.count() for model in ROWS], kept(files_folder)) == (rows, files)
    assert not SignedCopy.objects.exists()


def test_a_closed_review_takes_no_other_text(world: World, intake: Intake) -> None:
    bring(world, intake, CHANGED)
    adopt(world, intake, signed="later")
    with pytest.raises(Rejected, match="closed"):
        take_signed_text(intake, account=world.clerk, now=NOW)


@pytest.mark.parametrize("role", [role for role in Role if not may([role], Permission.PLAN_ADOPT)])
def test_signed_files_are_for_those_who_adopt(world: World, role: Role) -> None:
    account = world.by_role[role]
    with pytest.raises(PermissionDenied):
        bring_signed(world.intake, b"", "x.docx", account=account, now=NOW)
    for act in (set_aside, take_signed_text):
        with pytest.raises(PermissionDenied):
            act(world.intake, account=account, now=NOW)
    with pytest.raises(PermissionDenied):
        keep_signed(world.intake, seen=0, account=account, now=NOW)
