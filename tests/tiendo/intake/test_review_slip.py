"""The review slip of a document gathers what was found on one page, in the name of the reviewer's office."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.world import NOW, World

from bieumau.layout import Paper, faults
from tiendo.bodies.models import Account, Body
from tiendo.documents.item_view import Finding, Place
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.documents.selectors import document_for, reading_for
from tiendo.intake.review_slip import slip_of
from tiendo.intake.services import take_in

PLAN = "ke-hoach-ngoc-lien.docx"


def lines(document: Document, view: ReadingView, account: Account) -> list[str]:
    return [line.text for line in Paper(slip_of(document, view, account, now=NOW)).lines]


@pytest.fixture
def said(world: World, files_folder: Path, samples: Path) -> list[str]:
    taken = take_in((samples / PLAN).read_bytes(), PLAN, account=world.clerk, now=NOW)
    plan = document_for(world.clerk, taken.pk)
    assert faults(slip_of(plan, reading_for(plan), world.clerk, now=NOW)) == []
    return lines(plan, reading_for(plan), world.clerk)


def test_the_head_names_the_reviewers_office(said: list[str]) -> None:
    assert said[:2] == ["ỦY BAN NHÂN DÂN XÃ SƠN HẠ", "VĂN PHÒNG HĐND VÀ UBND XÃ"]
    assert said[-1] == "Nguyễn Thị Hoa"
    assert any(line.endswith("ngày 09 tháng 3 năm 2026") for line in said)


def test_contradictions_come_first_with_what_is_asked(said: list[str]) -> None:
    first = said.index("1")
    assert said[first + 1] == "Mục II.1.1.b; dòng 2 Phụ lục"
    assert "Quý III năm 2026" in said[first + 2]
    assert said[first + 3] == "Xác định thời hạn nào là đúng."


def finding(kind: str, *quotes: str, severity: str = "info", starts: tuple[int, ...] = (0,)) -> Finding:
    places = tuple(Place(start, start + 1, None) for start in starts)
    return Finding("f1", kind, severity, (), f"Về {kind}. Cần xem lại.", "", quotes, places, "")  # type: ignore[arg-type]


def rows_of(world: World, *findings: Finding) -> list[str]:
    view = replace(reading_for(world.document), findings=findings)
    said = lines(world.document, view, world.clerk)
    return said[said.index("Đề nghị") + 1 : said.index("Nơi nhận:")]


def test_slips_of_the_pen_are_one_line(world: World) -> None:
    slips = [finding("typo", f"lỗi chính tả {n}") for n in range(10)]
    number, _, matter, request = rows_of(world, *slips)
    assert (number, request) == ("1", "Sửa lại.")
    assert matter == "Lỗi chính tả, đánh máy: " + ", ".join(f"“lỗi chính tả {n}”" for n in range(8)) + " và 2 chỗ khác."


def test_gaps_are_one_line_before_what_is_less_urgent(world: World) -> None:
    gaps = [finding("missing_lead", starts=(40, 90)), finding("missing_deadline"), finding("crowded_period")]
    rows = rows_of(world, *gaps)
    assert rows[2].endswith("“6 rõ”: cơ quan chủ trì: 2 chỗ; thời hạn: 1 chỗ.")
    assert rows[6:8] == ["Về crowded_period.", "Xem lại."]


def test_the_most_serious_comes_first(world: World) -> None:
    rows = rows_of(world, finding("duplicate"), finding("numbering", severity="error"))
    assert [rows[2], rows[6]] == ["Về numbering.", "Về duplicate."]


def test_work_that_the_annex_tracks_too_is_no_fault(world: World) -> None:
    view = replace(reading_for(world.document), findings=(finding("same_work"),))
    assert "Đề nghị" not in lines(world.document, view, world.clerk)


def test_a_committee_writes_in_its_own_name(world: World) -> None:
    Body.objects.filter(pk=world.clerk.posts[0].body_id).update(kind="committee", name="Ủy ban nhân dân xã Sơn Hạ")
    account = Account.objects.get(pk=world.clerk.pk)
    said = lines(world.document, reading_for(world.document), account)
    assert said[0] == "ỦY BAN NHÂN DÂN XÃ SƠN HẠ"
    assert any(line.endswith("/UBND") for line in said)
