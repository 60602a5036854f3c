"""The findings as their screen shows them: by severity, each with its quotations and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from tiendo.documents.item_view import Finding
from tiendo.documents.reading_view import Addresses, ReadingView
from tiendo.ui.marks import Mark, marks_of_kind
from tiendo.ui.wording import SEVERITIES


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the document and the address of the clause they stand in; empty where it has none."""

    words: str
    address: str
    page: int | None


@dataclass(frozen=True, slots=True)
class ShownFinding:
    mark: Mark
    finding: Finding
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Group:
    severity: str
    findings: tuple[ShownFinding, ...]


def group_by_severity(view: ReadingView) -> list[Group]:
    """The most serious first; only those that have findings."""
    addresses = Addresses(view.blocks)
    shown = [ShownFinding(m, m.item, tuple(_quotations(m.item, addresses))) for m in _marks(view)]
    groups = [Group(s, tuple(f for f in shown if f.finding.severity == s)) for s in SEVERITIES]
    return [group for group in groups if group.findings]


def _marks(view: ReadingView) -> Iterator[Mark]:
    return marks_of_kind(view, "finding")


def _quotations(finding: Finding, addresses: Addresses) -> Iterator[Quotation]:
    """A finding about what is missing may quote nothing."""
    for words, span in zip(finding.quotes, finding.spans, strict=False):
        yield Quotation(words, addresses.at(span.start), span.page)
