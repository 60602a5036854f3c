"""What an outline guarantees, on whole papers and on the sample documents in each form."""

import json
from pathlib import Path

import pytest
from tests.vanban import score
from tests.vanban.measure import pairs
from tests.vanban.papers import plan, table

from vanban.formats.load import load
from vanban.structure.build import outline_of
from vanban.structure.flat import paragraphs_of
from vanban.structure.outline import Outline

VANBAN = Path(__file__).parent.parent
DOCUMENTS = [sample for sample, _ in pairs([])]


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda p: p.name)
def read(request: pytest.FixtureRequest) -> tuple[Path, Outline]:
    path: Path = request.param
    return path, outline_of(load(path.read_bytes(), path.name))


def test_every_paragraph_belongs_to_exactly_one_part(read: tuple[Path, Outline]) -> None:
    outline = read[1]
    parts = (outline.letterhead, outline.title, outline.recipients, outline.signature, outline.notes, outline.repeated)
    found = [p.start for part in parts for p in part]
    found += [c.paragraph.start for c in outline.clauses]
    found += [p.start for t in outline.tables for p in paragraphs_of(t.table)]
    assert sorted(found) == sorted(p.start for block in outline.source.blocks for p in paragraphs_of(block))


def test_a_section_spans_its_label_and_title(read: tuple[Path, Outline]) -> None:
    outline = read[1]
    for section in outline.sections:
        printed = " ".join(outline.source.text[s.start : s.end] for s in section.spans)
        assert printed.startswith(section.label or "")
        if not section.address.startswith("PL"):
            assert (section.title or "") in printed


def test_addresses_are_unique(read: tuple[Path, Outline]) -> None:
    addresses = [c.address for c in read[1].clauses]
    assert len(set(addresses)) == len(addresses)


def test_the_headings_of_the_gold_are_found_in_every_form(read: tuple[Path, Outline]) -> None:
    path, outline = read
    gold = json.loads((VANBAN / "gold" / f"{path.stem}.json").read_text("utf-8"))
    found = [(s.label, s.title) for s in outline.sections if s.title]
    missed = [
        (label, title)
        for label, title in ((s["label"], s["title"]) for s in gold["sections"] if s["title"])
        if not any(label in (known, "PHỤ LỤC") and score.overlap(title, words) >= 0.9 for known, words in found)
    ]
    assert missed == []


BODY = (
    "I. MỤC TIÊU",
    "1. Trồng 5 ha.",
    "2. Nuôi cá.",
    "II. NHIỆM VỤ",
    "1. Về lâm nghiệp",
    "a) Giao đất.",
    "- Lưu ý:",
    "+ Đo đạc.",
)


def test_renumbering_a_plan_changes_labels_and_addresses_only() -> None:
    renamed = [w.replace("II.", "VII.", 1) if w.startswith("II.") else w for w in BODY]
    first, second = outline_of(plan(*BODY)), outline_of(plan(*renamed))
    assert [c.parent for c in first.clauses] == [c.parent for c in second.clauses]
    assert [c.title for c in first.clauses] == [c.title for c in second.clauses]
    assert [c.address.replace("VII", "II") for c in second.clauses] == [c.address for c in first.clauses]


def test_other_words_leave_the_tree_as_it_is() -> None:
    renamed = [w.replace("lâm nghiệp", "thủy sản").replace("5 ha", "700 con").replace("Giao", "Bán") for w in BODY]
    first, second = outline_of(plan(*BODY)), outline_of(plan(*renamed))
    assert [(c.address, c.parent) for c in first.clauses] == [(c.address, c.parent) for c in second.clauses]


def test_a_table_stands_after_its_clause_under_its_caption() -> None:
    rows = table(("TT", "Chỉ tiêu", "ĐVT"), ("1", "Rừng", "ha"))
    outline = outline_of(plan("I. MỤC TIÊU", "1. Trồng rừng.", "Bảng 1: Chỉ tiêu trồng rừng", rows))
    placed = outline.tables[0]
    assert (placed.section, placed.title, placed.after) == ("I.1", "Bảng 1: Chỉ tiêu trồng rừng", 2)
