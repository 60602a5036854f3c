"""What was read from a document, item by item, as lists and screens need it: the contract's JSON with types."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

Json = Mapping[str, Any]
Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Place:
    """Half-open offsets into the text of the document."""

    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """As printed and as dates; `since` and `until` are "MM-DD" in a year, "DD" in a month."""

    text: str
    start: dt.date | None
    end: dt.date | None
    before: bool
    every: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """A "chỉ tiêu" as read."""

    id: str
    section: str | None
    address: str
    indicator: str
    comparator: str
    value: Decimal | None
    value_high: Decimal | None
    unit: str | None
    kind: str
    direction: str | None
    start: dt.date | None
    end: dt.date | None
    each: str | None
    baseline: Decimal | None
    baseline_year: int | None
    owners: tuple[str, ...]
    parent: str | None
    origin: Literal["body", "table"]
    quote: str
    spans: tuple[Place, ...]
    rule: str

    @property
    def words(self) -> str:
        """What a search looks through."""
        return f"{self.address} {self.indicator} {self.quote} {' '.join(self.owners)}"

    @property
    def bodies(self) -> tuple[str, ...]:
        return self.owners

    @property
    def days(self) -> tuple[Days, ...]:
        return ((self.start, self.end),) if self.start or self.end else ()


@dataclass(frozen=True, slots=True)
class Task:
    """A "nhiệm vụ" as read, or a "hồ sơ trình" where `is_dossier`."""

    id: str
    section: str | None
    address: str
    title: str
    lead: tuple[str, ...]
    partners: tuple[str, ...]
    submit_to: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    deliverables: tuple[tuple[str, str], ...]
    """(kind, name)."""
    origin: Literal["body", "table"]
    quote: str
    spans: tuple[Place, ...]
    role: str | None
    parts: tuple[str, ...]
    is_dossier: bool
    is_request: bool
    label: str
    """The row's number as printed, empty for tasks of the body."""
    ordinal: int | None
    """The row's true number."""
    group: tuple[str, ...]
    rule: str

    @property
    def kind(self) -> str:
        return "request" if self.is_request else "frame" if self.role else "order"

    @property
    def words(self) -> str:
        """What a search looks through."""
        times = (deadline.text for deadline in self.deadlines)
        return " ".join([self.address, self.title, self.quote, *self.bodies, *times])

    @property
    def bodies(self) -> tuple[str, ...]:
        return (*self.lead, *self.partners, *self.submit_to)

    @property
    def days(self) -> tuple[Days, ...]:
        return tuple((d.start, d.end) for d in self.deadlines if d.start or d.end)


@dataclass(frozen=True, slots=True)
class Finding:
    """A "phát hiện": something a person must look at; `quotes` and `spans` are the places to show side by side."""

    id: str
    kind: str
    severity: Literal["error", "warning", "info"]
    refs: tuple[str, ...]
    message_vi: str
    message_en: str
    quotes: tuple[str, ...]
    spans: tuple[Place, ...]
    address: str

    @property
    def words(self) -> str:
        """What a search looks through."""
        return f"{self.address} {self.message_vi} {self.message_en} {' '.join(self.quotes)}"

    @property
    def bodies(self) -> tuple[str, ...]:
        return ()

    @property
    def days(self) -> tuple[Days, ...]:
        return ()


def places(item: Json) -> tuple[Place, ...]:
    return tuple(Place(s["start"], s["end"], s["page"]) for s in item["spans"])


def target_of(item: Json, address: str) -> Target:
    period, baseline = item["period"], item["baseline"] or {"value": None, "year": None}
    return Target(
        id=item["id"],
        section=item["section"],
        address=address,
        indicator=item["indicator"],
        comparator=item["comparator"],
        value=number(item["value"]),
        value_high=number(item["value_high"]),
        unit=item["unit"],
        kind=item["kind"],
        direction=item["direction"],
        start=day(period["start"]),
        end=day(period["end"]),
        each=period["each"],
        baseline=number(baseline["value"]),
        baseline_year=baseline["year"],
        owners=tuple(item["owners"]),
        parent=item["parent"],
        origin=item["origin"],
        quote=item["quote"],
        spans=places(item),
        rule=item["rule"],
    )


def task_of(item: Json, address: str, row: Json | None) -> Task:
    """`row` is the table's row that it was read from."""
    return Task(
        id=item["id"],
        section=item["section"],
        address=address,
        title=item["title"],
        lead=tuple(item["lead"]),
        partners=tuple(item["partners"]),
        submit_to=tuple(item["submit_to"]),
        deadlines=tuple(_deadline(d) for d in item["deadlines"]),
        deliverables=tuple((d["kind"], d["name"]) for d in item["deliverables"]),
        origin=item["origin"],
        quote=item["quote"],
        spans=places(item),
        role=item["role"],
        parts=tuple(item["parts"]),
        is_dossier=item["dossier"],
        is_request=item["request"],
        label=row["label"] if row else "",
        ordinal=row["ordinal"] if row else None,
        group=tuple(row["group"]) if row else (),
        rule=item["rule"],
    )


def finding_of(item: Json, number: int, address: str) -> Finding:
    """Findings carry no id in the contract; their place in the list, from 1, serves."""
    return Finding(
        id=f"f{number}",
        kind=item["kind"],
        severity=item["severity"],
        refs=tuple(item["refs"]),
        message_vi=item["message_vi"],
        message_en=item["message_en"],
        quotes=tuple(item["quotes"]),
        spans=places(item),
        address=address,
    )


def day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def number(value: float | None) -> Decimal | None:
    """JSON numbers come as floats whose shortest form is the printed one."""
    return None if value is None else Decimal(str(value))


def _deadline(item: Json) -> Deadline:
    again = item["recurrence"] or {"every": None, "from": None, "to": None}
    return Deadline(
        text=item["text"],
        start=day(item["start"]),
        end=day(item["end"]),
        before=item["before"],
        every=again["every"],
        since=again["from"],
        until=again["to"],
    )
