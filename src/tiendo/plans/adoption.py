"""What a reviewed plan is adopted from: plain items, so that this room does not know how they were reviewed."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AdoptedBody:
    """A body's part ("lead", "partner", "submit_to"); `body_id` where it is one of the locality's."""

    part: str
    name: str
    body_id: int | None


@dataclass(frozen=True, slots=True)
class AdoptedTask:
    """A confirmed task ("task") or dossier ("dossier"); `deadlines` as in the reading's contract."""

    key: str
    kind: str
    title: str
    quote: str
    address: str
    also_at: tuple[str, ...]
    bodies: tuple[AdoptedBody, ...]
    deadlines: tuple[Json, ...]
    due: dt.date | None
    prevailing: Json | None
    product: str
    approving: str
    person: str
    person_post_id: int | None
    director: str
    director_post_id: int | None
    standing: bool
    review_on: dt.date | None
    is_request: bool


@dataclass(frozen=True, slots=True)
class AdoptedTarget:
    """A confirmed target, in the words of the reading's contract."""

    key: str
    indicator: str
    quote: str
    address: str
    kind: str
    comparator: str
    value: Decimal | None
    value_high: Decimal | None
    unit: str
    direction: str
    start: dt.date | None
    end: dt.date | None
    each: str
    baseline: Decimal | None
    baseline_year: int | None
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdoptedStep:
    """One thing done about a finding under review, as `plans.models.FindingStep` keeps it."""

    token: UUID
    kind: str
    payload: Json
    account_id: int
    account_name: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class AdoptedFinding:
    """A finding and what was decided about it."""

    key: str
    kind: str
    severity: str
    message_vi: str
    message_en: str
    quotes: tuple[str, ...]
    addresses: tuple[str, ...]
    state: str
    how: str
    number: str
    on: dt.date | None
    note: str
    places: tuple[Json, ...] = ()
    about: str = ""
    items: tuple[str, ...] = ()
    sides: tuple[Json, ...] = ()
    clause: str = ""
    by_itself: str = ""
    steps: tuple[AdoptedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class AdoptedPlan:
    """Everything confirmed, in the order of the document; `untracked` gives reasons by address."""

    targets: tuple[AdoptedTarget, ...]
    tasks: tuple[AdoptedTask, ...]
    findings: tuple[AdoptedFinding, ...]
    untracked: dict[str, str]


@dataclass(frozen=True, slots=True)
class AdoptedSigned:
    """The signed file, and in how many places its content differs from what had been reviewed."""

    file_id: int
    sha256: str
    differences: int
