"""A draft that was taken in comes back with what was found in it, as Word comments."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.bieumau.comments import commented, comments
from tests.vanban.docx_builder import docx, p
from tests.world import NOW, World

from tiendo.documents import file_store
from tiendo.documents.item_view import Finding, Place
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.documents.selectors import document_for, reading_for
from tiendo.intake.annotated import annotated
from tiendo.intake.services import take_in

PLAN = "ke-hoach-ngoc-lien.docx"


@pytest.fixture
def plan(world: World, files_folder: Path, samples: Path) -> Document:
    taken = take_in((samples / PLAN).read_bytes(), PLAN, account=world.clerk, now=NOW)
    return document_for(world.clerk, taken.pk)


def test_contradictions_gaps_and_slips_stand_at_their_words(plan: Document) -> None:
    said = commented(annotated(plan, reading_for(plan), now=NOW))
    kinds = {line.split(":")[0] for _, words in said for line in words.split("\n")}
    assert {"Mâu thuẫn", "Lỗi chính tả", "Chưa ghi rõ", "Đánh số", "Để trống"} <= kinds
    assert "Cùng một việc" not in kinds
    slip = next(words for words, text in said if "“khế hoạch”" in text)
    assert slip == "khế hoạch"


def test_each_place_has_one_comment(plan: Document) -> None:
    view = reading_for(plan)
    data = annotated(plan, view, now=NOW)
    spans = {(s.start, s.end) for f in view.findings if f.kind not in ("same_work", "crowded_period") for s in f.spans}
    assert len(spans) <= len(comments(data)) - 1 <= len(spans) + 1
    lacking = [text for _, text in commented(data) if text.startswith("Chưa ghi rõ")]
    assert "Chưa ghi rõ: cơ quan chủ trì; thời hạn; sản phẩm. Đề nghị bổ sung." in lacking


def test_the_first_comment_counts_what_was_found(plan: Document) -> None:
    first = comments(annotated(plan, reading_for(plan), now=NOW))["0"].split("\n")
    assert first[0] == "DỮ LIỆU MINH HỌA"
    assert first[1].startswith("Rà soát ngày 09/03/2026: 3 nội dung cần xử lý, ")


def small(world: World, *findings: Finding) -> tuple[Document, ReadingView]:
    """The world's document, its file one whose words are not those of its reading, but for the first."""
    sha256 = world.document.file.sha256
    file_store.keep(docx(p("KẾ HOẠCH") + p("khác")), sha256, locality_id=world.commune.pk)
    return world.document, replace(reading_for(world.document), findings=findings)


def finding(*spans: tuple[int, int], kind: str = "numbering") -> Finding:
    places = tuple(Place(start, end, None) for start, end in spans)
    return Finding("f1", kind, "warning", (), "Số in sai. Cần đánh lại.", "", (), places, "")


def test_what_has_no_place_is_told_at_the_beginning(world: World, files_folder: Path) -> None:
    document, view = small(world, finding(), finding((20, 30), kind="typo"))
    (words, text), *others = commented(annotated(document, view, now=NOW))
    assert (words, others) == ("KẾ HOẠCH", [])
    assert "Đánh số: Số in sai. Đề nghị: đánh số lại." in text.split("\n")
    assert "Lỗi chính tả: Số in sai. Đề nghị: sửa lại." in text.split("\n")


def test_a_plan_without_findings_says_so(world: World, files_folder: Path) -> None:
    document, view = small(world)
    ((_, text),) = commented(annotated(document, view, now=NOW))
    assert text.endswith("không thấy nội dung nào cần xem lại.")


def test_a_file_that_is_not_of_the_demo_bears_no_such_words(world: World, files_folder: Path) -> None:
    world.commune.is_demo = False
    world.document.locality = world.commune
    document, view = small(world)
    assert "MINH HỌA" not in commented(annotated(document, view, now=NOW))[0][1]
