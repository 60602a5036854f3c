"""Findings come by severity, each with its places quoted and addressed."""

from typing import Any

from tests.small_plan import PARAGRAPHS, small_plan

from tiendo.documents.reading_view import ReadingView
from tiendo.ui.findings import group_by_severity


def _with(*findings: dict[str, Any]) -> ReadingView:
    plan = small_plan()
    plan["findings"] = [plan["findings"][0] | own for own in findings]
    return ReadingView.of(plan)


def test_the_most_serious_come_first_and_keep_their_codes() -> None:
    groups = group_by_severity(_with({"severity": "info"}, {"severity": "error"}, {"severity": "info"}))
    assert [(g.severity, [f.mark.code for f in g.findings]) for g in groups] == [
        ("error", ["PH2"]),
        ("info", ["PH1", "PH3"]),
    ]


def test_a_place_in_a_table_is_quoted_with_its_whole_row() -> None:
    ((finding,),) = [group.findings for group in group_by_severity(ReadingView.of(small_plan()))]
    (quotation,) = finding.quotations
    assert quotation.address == "PL.r2"
    assert quotation.words == "1 · Đề án thu gom rác thải · Trạm Y tế · Quý III năm 2027"


def test_a_place_in_the_text_is_quoted_as_it_stands() -> None:
    span = small_plan()["targets"][0]["spans"][0]
    ((finding,),) = [group.findings for group in group_by_severity(_with({"spans": [span]}))]
    assert [(q.words, q.address) for q in finding.quotations] == [(PARAGRAPHS[2][0], "I.1")]


def test_more_places_than_can_stand_side_by_side_are_folded_away() -> None:
    spans = [task["spans"][0] for task in small_plan()["tasks"]] + small_plan()["targets"][0]["spans"]
    ((finding,),) = [group.findings for group in group_by_severity(_with({"spans": spans}))]
    assert (len(finding.first), len(finding.rest)) == (4, 1)


def test_a_reading_without_findings_has_no_groups() -> None:
    assert group_by_severity(_with()) == []
