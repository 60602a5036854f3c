"""A stored reading as screens ask it: the document's blocks, and every item with its address."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from tiendo.documents.block_view import Block, Json, blocks_of
from tiendo.documents.item_view import Finding, Target, Task, day, finding_of, target_of, task_of
from tiendo.rules.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Identity:
    """The document's own data; None where the paper does not say."""

    type: str | None
    title: str | None
    number: str | None
    symbol: str | None
    issuer: str | None
    parent_issuer: str | None
    place: str | None
    date_text: str | None
    issued_start: dt.date | None
    issued_end: dt.date | None
    signer_name: str | None
    signer_position: str | None
    signer_mode: str | None
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """Ordered as in the document throughout."""

    text: str
    identity: Identity
    blocks: tuple[Block, ...]
    addresses: Addresses
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    """Those that are no dossiers."""
    dossiers: tuple[Task, ...]
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, data: Json) -> Self:
        addresses = Addresses(data)
        rows = {(table["id"], i): row for table in data["tables"] for i, row in enumerate(table["rows"])}
        tasks = [task_of(t, addresses.of(t), _row(t, rows)) for t in data["tasks"]]
        return cls(
            text=data["text"],
            identity=_identity(data["document"]),
            blocks=blocks_of(data),
            addresses=addresses,
            targets=tuple(target_of(t, addresses.of(t)) for t in data["targets"]),
            tasks=tuple(t for t in tasks if not t.is_dossier),
            dossiers=tuple(t for t in tasks if t.is_dossier),
            findings=tuple(finding_of(f, n, addresses.of(f)) for n, f in enumerate(data["findings"], 1)),
        )


def _row(task: Json, rows: Mapping[tuple[str, int], Json]) -> Json | None:
    place = task["row"]
    return rows[place["table"], place["index"]] if place else None


def _identity(document: Json) -> Identity:
    date = document["date"] or {"text": None, "start": None, "end": None}
    signer = document["signer"] or {"name": None, "position": None, "mode": None}
    return Identity(
        type=document["type"],
        title=document["title"],
        number=document["number"],
        symbol=document["symbol"],
        issuer=document["issuer"],
        parent_issuer=document["parent_issuer"],
        place=document["place"],
        date_text=date["text"],
        issued_start=day(date["start"]),
        issued_end=day(date["end"]),
        signer_name=signer["name"],
        signer_position=signer["position"],
        signer_mode=signer["mode"],
        recipients=tuple(document["recipients"]),
    )
