"""What a reading holds: the plan's sections, targets, tasks, tables and findings, each tied to the words it came from.

The fields follow the contract in `docs/reading-contract.md`; `export/contract.py` writes them as its JSON.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from vanban.source import Source

Comparator = Literal[">=", "<=", "=", "~", "range"]
TargetKind = Literal["level", "growth", "change", "cumulative", "floor", "milestone"]
Every = Literal["year", "half-year", "quarter", "month", "always"]
Severity = Literal["error", "warning", "info"]
Part = Literal["letterhead", "title", "opening", "body", "recipients", "signature", "note", "repeated"]
FindingKind = Literal[
    "contradiction", "duplicate", "same_work", "missing_lead", "missing_deadline", "missing_product",
    "missing_authority", "numbering", "blank_field", "past_deadline", "ambiguous_unit", "no_baseline", "orphan_row",
    "orphan_task", "crowded_period", "typo", "tracked_changes", "hidden_text", "embedded_part",
]  # fmt: skip
Question = Literal["deadline", "period", "approver", "lead", "value"]
"""What the places of a contradiction disagree about."""


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open offsets into the document's text, in code points."""

    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When it comes round: `since` and `until` are "MM-DD" in a year, "DD" in a month, None for the whole period."""

    every: Every
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A "thời hạn" as printed and as dates; all None where it is tied to an event or only recurs."""

    text: str
    start: dt.date | None = None
    end: dt.date | None = None
    before: bool = False
    recurrence: Recurrence | None = None
    inherited: bool = False
    """Taken from the heading or the role line above, not printed in the item itself."""


@dataclass(frozen=True, slots=True)
class Period:
    start: dt.date | None = None
    end: dt.date | None = None
    each: Literal["year", "half-year", "quarter", "month"] | None = None


@dataclass(frozen=True, slots=True)
class Cite:
    """A document named with its number; `number` as printed."""

    kind: str
    number: str
    date: dt.date | None
    issuer: str | None
    text: str


@dataclass(frozen=True, slots=True)
class DateText:
    """A date of issue; a blank day makes `start` and `end` the bounds of the month."""

    text: str
    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Signer:
    name: str | None
    position: str | None
    mode: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """The document's own data, from letterhead, title block and signature."""

    type: str | None = None
    title: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    parent_issuer: str | None = None
    place: str | None = None
    date: DateText | None = None
    term: tuple[int, int] | None = None
    signer: Signer | None = None
    recipients: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or a paragraph with a label of its own (`title` None)."""

    id: str
    label: str | None
    title: str | None
    level: int
    parent: str | None
    address: str
    spans: tuple[Span, ...]
    """Of the heading's own words, label included."""


@dataclass(frozen=True, slots=True)
class Target:
    """A "chỉ tiêu": one quantity that someone must reach."""

    id: str
    section: str | None
    indicator: str
    comparator: Comparator
    value: Decimal | None
    value_high: Decimal | None
    unit: str | None
    kind: TargetKind
    direction: Literal["up", "down"] | None
    period: Period
    baseline: tuple[Decimal, int | None] | None
    owners: tuple[str, ...]
    parent: str | None
    origin: Literal["body", "table"]
    quote: str
    spans: tuple[Span, ...]
    rule: str = ""
    """Name of the rule that read it."""


@dataclass(frozen=True, slots=True)
class Deliverable:
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Task:
    """A "nhiệm vụ": one item that tells someone to do something, or one row of a table that assigns work."""

    id: str
    section: str | None
    title: str
    lead: tuple[str, ...]
    partners: tuple[str, ...]
    submit_to: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    deliverables: tuple[Deliverable, ...]
    origin: Literal["body", "table"]
    quote: str
    spans: tuple[Span, ...]
    role: Literal["frame"] | None = None
    """"frame" for an order that stands in "mục đích, yêu cầu"."""
    parts: tuple[str, ...] = ()
    """Proposed split of a long paragraph, sentence by sentence."""
    row: tuple[str, int] | None = None
    """(table id, index of the row) for a task of a table."""
    dossier: bool = False
    """A "hồ sơ trình": a row whose product is prepared, submitted and issued."""
    request: bool = False
    """"Đề nghị …" asks, "Giao …" orders."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    label: str
    ordinal: int | None
    group: tuple[str, ...]
    cells: tuple[str, ...]
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table that assigns work or holds targets."""

    id: str
    section: str | None
    title: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    grids: tuple[tuple[int, int], ...] = ()
    """(offset of its first paragraph, rows of header) of each table of the source that it is read from."""


@dataclass(frozen=True, slots=True)
class Finding:
    kind: FindingKind
    severity: Severity
    refs: tuple[str, ...]
    """Ids of the targets, tasks, sections it speaks of; the places to show side by side."""
    message_vi: str
    message_en: str
    quotes: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    about: Question | None = None
    """None where it is no contradiction."""
    says: tuple[str, ...] = ()
    """What each of `refs` answers to that question, as printed."""


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """Where a paragraph stands in the paper, for showing each with its address."""

    start: int
    part: Part
    address: str | None = None
    """Permanent address; a table's paragraphs have that of their row."""
    label: str | None = None
    heading: bool = False
    level: int | None = None
    """Depth of the section that it makes; None where it makes none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one file; the same bytes give the same reading."""

    source: Source
    identity: Identity
    sections: tuple[Section, ...]
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    tables: tuple[PlanTable, ...]
    findings: tuple[Finding, ...]
    places: tuple[ParagraphPlace, ...] = ()
    """Of every paragraph, in the order of the text."""

    @property
    def addresses(self) -> tuple[tuple[int, str], ...]:
        """(offset of a paragraph's start, its permanent address) where it has one."""
        return tuple((place.start, place.address) for place in self.places if place.address is not None)
