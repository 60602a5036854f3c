"""The document lies on the screen word for word, and what was read from it is lit where it stands."""

from typing import Any

import pytest
from tests.small_plan import PARAGRAPHS, ROWS, small_plan

from tiendo.documents.reading_view import ReadingView
from tiendo.ui.marks import marks_of
from tiendo.ui.paper import Line, TableOnPaper, lay_on_paper


def _paper(plan: dict[str, Any]) -> list[Line | TableOnPaper]:
    view = ReadingView.of(plan)
    return lay_on_paper(view.blocks, marks_of(view))


def _lines(plan: dict[str, Any]) -> list[Line]:
    return [part for part in _paper(plan) if isinstance(part, Line)]


def _text(line: Line) -> str:
    return "".join(words.text for words in line.words)


@pytest.fixture
def plan() -> dict[str, Any]:
    return small_plan()


def test_every_word_of_the_document_is_there_once(plan: dict[str, Any]) -> None:
    assert [_text(line) for line in _lines(plan)] == [words for words, _, _ in PARAGRAPHS]


def test_a_clause_is_named_by_its_address_and_marked_with_what_begins_in_it(plan: dict[str, Any]) -> None:
    line = next(line for line in _lines(plan) if line.address == "II.1")
    assert line.anchor == "II.1"
    assert [mark.code for mark in line.marks] == ["NV1"]
    assert [(w.text, [m.code for m in w.marks]) for w in line.words] == [(PARAGRAPHS[5][0], ["NV1"])]


def test_only_the_words_of_an_item_are_lit(plan: dict[str, Any]) -> None:
    plan["targets"][0]["spans"][0]["end"] -= 10
    line = next(line for line in _lines(plan) if line.address == "I.1")
    assert [(len(w.text), len(w.marks)) for w in line.words] == [(len(PARAGRAPHS[2][0]) - 10, 1), (10, 0)]


def test_overlapping_items_share_their_common_words(plan: dict[str, Any]) -> None:
    span = plan["targets"][0]["spans"][0]
    plan["findings"].append(plan["findings"][0] | {"spans": [span | {"end": span["start"] + 5}]})
    line = next(line for line in _lines(plan) if line.address == "I.1")
    assert [[m.code for m in w.marks] for w in line.words] == [["CT1", "PH2"], ["CT1"]]
    assert [w.kinds for w in line.words] == [("finding", "target"), ("target",)]


def test_a_finding_about_an_item_as_a_whole_leaves_its_look_alone(plan: dict[str, Any]) -> None:
    (table,) = [part for part in _paper(plan) if isinstance(part, TableOnPaper)]
    words = table.body[1].cells[1].lines[0].words[0]
    assert [mark.code for mark in words.marks] == ["HS2", "PH1"]
    assert words.kinds == ("dossier",)


def test_a_row_carries_the_marks_of_all_its_cells(plan: dict[str, Any]) -> None:
    (table,) = [part for part in _paper(plan) if isinstance(part, TableOnPaper)]
    assert [(row.anchor, [m.code for m in row.marks]) for row in table.body] == [
        ("PL.r1", ["HS1"]),
        ("PL.r2", ["HS2", "PH1"]),
    ]
    assert [cell.lines[0].words[0].text for cell in table.body[0].cells] == list(ROWS[0])


def test_an_item_over_two_paragraphs_is_lit_in_both_and_named_once(plan: dict[str, Any]) -> None:
    first, second = plan["targets"]
    first["spans"] = [first["spans"][0] | {"end": second["spans"][0]["end"]}]
    plan["targets"] = [first]
    lines = [line for line in _lines(plan) if line.address in ("I.1", "I.2")]
    assert [bool(line.words[0].marks) for line in lines] == [True, True]
    assert [[mark.code for mark in line.marks] for line in lines] == [["CT1"], []]


def test_a_finding_about_many_places_is_not_shown_at_each(plan: dict[str, Any]) -> None:
    plan["findings"][0]["spans"] = [t["spans"][0] for t in (*plan["targets"], *plan["tasks"])]
    marks = [mark.code for line in _lines(plan) for mark in line.marks]
    assert "PH1" not in marks
    assert any(m.code == "PH1" for line in _lines(plan) for w in line.words for m in w.marks)


def test_a_new_page_is_shown_where_it_begins(plan: dict[str, Any]) -> None:
    for block, page in zip(plan["blocks"][:4], (1, 1, 2, 2), strict=True):
        block["page"] = page
    assert [line.new_page for line in _lines(plan)][:4] == [None, None, 2, None]


def test_headings_never_skip_a_level(plan: dict[str, Any]) -> None:
    plan["blocks"][1]["level"], plan["blocks"][4]["level"] = 1, 4
    assert [line.heading for line in _lines(plan) if line.heading] == [2, 3]


def test_an_address_shared_by_two_paragraphs_leads_to_the_first(plan: dict[str, Any]) -> None:
    plan["blocks"][3]["address"] = "I.1"
    assert [line.anchor for line in _lines(plan)][2:4] == ["I.1", ""]
