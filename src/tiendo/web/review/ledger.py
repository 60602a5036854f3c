"""The ledger of findings as its panel shows it: what is open first, alike ones together, both places side by side."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from tiendo.documents.reading_view import ReadingView
from tiendo.intake.contradictions import prevailing_by_key
from tiendo.plans.prevailing import to_json, wording_of
from tiendo.rules.review import LedgerEntry, Review
from tiendo.ui.findings import ShownFinding, group_by_severity
from tiendo.ui.wording import FINDING_KINDS, SEVERITIES

Json = dict[str, Any]

HOWS = {
    "amending": _("Văn bản sửa đổi, thay thế"),
    "correction": _("Công văn đính chính"),
    "interim": _("Ý kiến chỉ đạo tạm thời của Chủ tịch"),
    "filled": _("Đã bổ sung khi soát"),
    "merged": _("Đã ghép khi soát"),
}
CONTENT_HOWS = ("amending", "interim")
FORM_HOWS = ("correction", "amending", "interim")
STATES = {
    "open": _("chưa xử lý"),
    "settled": _("đã xử lý"),
    "left_open": _("để ngỏ"),
    "sent_back": _("đã trả lại nơi soạn thảo"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One finding of the ledger; its code is the one on the page of findings."""

    entry: LedgerEntry
    shown: ShownFinding
    meanwhile: str = ""
    """Which of two times counts until it is settled, and why."""

    @property
    def code(self) -> str:
        return self.shown.mark.code

    @property
    def hue(self) -> str:
        return self.shown.mark.hue

    @property
    def is_open(self) -> bool:
        return self.entry.state == "open"

    @property
    def state_name(self) -> str:
        return str(STATES[self.entry.state])

    @property
    def how_name(self) -> str:
        return str(HOWS.get(self.entry.how, ""))

    @property
    def hows(self) -> list[tuple[str, str]]:
        """The usual way first; a disagreement of content is not settled by a correction."""
        return [(how, str(HOWS[how])) for how in (FORM_HOWS if self.entry.is_form else CONTENT_HOWS)]

    @property
    def on(self) -> dt.date | None:
        return dt.date.fromisoformat(self.entry.on) if self.entry.on else None


@dataclass(frozen=True, slots=True)
class Sort:
    """The findings of one kind and severity."""

    kind: str
    severity: str
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return str(FINDING_KINDS.get(self.kind, self.kind))

    @property
    def still_open(self) -> list[Line]:
        return [line for line in self.lines if line.is_open]


def ledger_of(review: Review, view: ReadingView, reading: Json) -> list[Line]:
    """In the order of the findings of the reading."""
    shown = {one.finding.id: one for group in group_by_severity(view) for one in group.findings}
    ids = {id(finding): f"f{number}" for number, finding in enumerate(reading["findings"], 1)}
    meanwhile = _meanwhile(review, reading)
    return [Line(e, shown[ids[id(e.finding)]], meanwhile.get(e.key, "")) for e in review.ledger]


def _meanwhile(review: Review, reading: Json) -> dict[str, str]:
    """By key of the entry; said once, where two contradictions speak of the same work."""
    deciding = prevailing_by_key(review, reading)
    said: dict[str, str] = {}
    for entry in review.ledger:
        found = next((deciding[key] for key in entry.items if key in deciding), None)
        words = wording_of(to_json(found)) if found and entry.kind == "contradiction" else ""
        if words and words not in said.values():
            said[entry.key] = words
    return said


def sorts_of(lines: Iterable[Line]) -> list[Sort]:
    """The gravest first; within a severity in the order in which the kinds first occur."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.shown.finding.severity, line.entry.kind), []).append(line)
    grave = list(SEVERITIES)
    ordered = sorted(found.items(), key=lambda pair: grave.index(pair[0][0]))
    return [Sort(kind, severity, tuple(lines)) for (severity, kind), lines in ordered]
