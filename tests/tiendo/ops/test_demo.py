"""The demo commune is set up once, whole, with one person for every role, and marked as a demo."""

import json
from pathlib import Path

import pytest
from pytest_django import Settings
from tests.conftest import SAMPLES

from tiendo.audit.models import Entry
from tiendo.bodies.models import Account, Body, Post
from tiendo.bodies.selectors import bodies_for, fields_for
from tiendo.documents.models import Document
from tiendo.intake.proposals import propose_leads
from tiendo.ops.demo import set_up_demo
from tiendo.ops.verify import verify
from tiendo.rules.review import fold
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality
from vanban.api import read
from vanban.export.contract import to_contract

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_demo(settings: Settings, tmp_path: Path, files_folder: Path) -> Path:
    """The real commune with a plan that is read quickly."""
    commune = json.loads((ROOT / "demo/commune.json").read_text(encoding="utf-8"))
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "commune.json").write_text(json.dumps(commune | {"documents": ["plan.docx"]}), encoding="utf-8")
    (folder / "plan.docx").write_bytes((SAMPLES / "kh-tram-y-te.docx").read_bytes())
    settings.DEMO_FOLDER = folder
    return folder


def test_the_demo_has_one_person_with_an_account_for_every_role() -> None:
    assert set_up_demo() == 0
    held = set(Post.objects.filter(person__account__isnull=False).values_list("role", flat=True))
    assert held == {str(role) for role in Role}


def test_the_demo_is_marked_and_holds_the_plan() -> None:
    set_up_demo()
    assert Locality.objects.get().is_demo
    assert Document.objects.get().clauses.exists()


def test_the_demo_has_a_table_of_fields_by_which_leads_are_proposed() -> None:
    set_up_demo()
    reading = to_contract(read((ROOT / "demo/ke-hoach.docx").read_bytes(), "ke-hoach.docx"))
    clerk = Account.objects.get(username="chuyen-vien")
    review = fold(reading, [])
    proposed = propose_leads(review, bodies_for(clerk), fields_for(clerk))
    work = [item for item in review.items if item.kind != "target"]
    assert len(proposed) >= 0.9 * len(work) > 40
    assert {body.pk for body in bodies_for(clerk)} >= set(proposed.values())


def test_nobody_enters_the_demo_with_a_password() -> None:
    set_up_demo()
    assert not any(account.has_usable_password() for account in Account.objects.all())


def test_a_second_call_changes_nothing() -> None:
    set_up_demo()
    before = [model.objects.count() for model in (Locality, Body, Account, Document, Entry)]
    set_up_demo()
    assert [model.objects.count() for model in (Locality, Body, Account, Document, Entry)] == before


def test_a_call_that_was_broken_off_is_completed_by_the_next(small_demo: Path) -> None:
    plan = (small_demo / "plan.docx").read_bytes()
    (small_demo / "plan.docx").unlink()
    with pytest.raises(FileNotFoundError):
        set_up_demo()
    (small_demo / "plan.docx").write_bytes(plan)
    set_up_demo()
    assert (Locality.objects.count(), Document.objects.count()) == (1, 1)


def test_outside_the_demo_nothing_is_set_up(settings: Settings) -> None:
    settings.DEMO = False
    set_up_demo()
    assert not Locality.objects.exists()


def test_the_audit_trail_of_the_demo_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_demo()
    assert verify() == 0
    assert "toàn vẹn" in capsys.readouterr().out


def test_a_broken_audit_trail_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_demo()
    Entry.objects.filter(seq=2).update(verb="other")
    assert verify() == 1
    assert "SAI từ mục 2" in capsys.readouterr().out


def test_the_demo_is_not_set_up_beside_a_real_locality(capsys: pytest.CaptureFixture[str]) -> None:
    Locality.objects.create(name="xã Thật", province_name="tỉnh Thật")
    assert set_up_demo() == 1
    assert (Locality.objects.count(), Account.objects.count()) == (1, 0)
    assert "xã Thật" in capsys.readouterr().out
