"""The findings as their screen shows them: by severity, each with its quotations and where they stand."""

from dataclasses import dataclass

from tiendo.documents.item_view import Finding
from tiendo.documents.quotations import Quotation, Quotations
from tiendo.documents.reading_view import ReadingView
from tiendo.ui.marks import Mark, marks_of_kind
from tiendo.ui.wording import SEVERITIES

SIDE_BY_SIDE = 4
"""More quotations than this are folded away."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    mark: Mark
    finding: Finding
    quotations: tuple[Quotation, ...]

    @property
    def first(self) -> tuple[Quotation, ...]:
        return self.quotations[:SIDE_BY_SIDE]

    @property
    def rest(self) -> tuple[Quotation, ...]:
        return self.quotations[SIDE_BY_SIDE:]


@dataclass(frozen=True, slots=True)
class Group:
    severity: str
    findings: tuple[ShownFinding, ...]


def group_by_severity(view: ReadingView) -> list[Group]:
    """The most serious first; only those that have findings."""
    places = Quotations(view)
    marked = zip(marks_of_kind(view, "finding"), view.findings, strict=True)
    shown = [ShownFinding(mark, finding, places.quoted_by(finding)) for mark, finding in marked]
    groups = [Group(s, tuple(f for f in shown if f.finding.severity == s)) for s in SEVERITIES]
    return [group for group in groups if group.findings]
