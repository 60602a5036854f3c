"""A stored reading as screens ask it: the document's blocks, and every item with its address."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from tiendo.documents.block_view import Block, Json, addressed_paragraphs, blocks_of
from tiendo.documents.item_view import Finding, Target, Task, day, finding_of, target_of, task_of


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
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    """Those that are no dossiers."""
    dossiers: tuple[Task, ...]
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, data: Json) -> Self:
        blocks = blocks_of(data)
        address = Addresses(blocks)
        rows = {(table["id"], i): row for table in data["tables"] for i, row in enumerate(table["rows"])}
        tasks = [task_of(t, address.of(t), _row(t, rows)) for t in data["tasks"]]
        return cls(
            text=data["text"],
            identity=_identity(data["document"]),
            blocks=blocks,
            targets=tuple(target_of(t, address.of(t)) for t in data["targets"]),
            tasks=tuple(t for t in tasks if not t.is_dossier),
            dossiers=tuple(t for t in tasks if t.is_dossier),
            findings=tuple(finding_of(f, n, address.of(f)) for n, f in enumerate(data["findings"], 1)),
        )


class Addresses:
    """The address at which an item begins: of its paragraph or table row, else of the last one before."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        placed = sorted(set(_addressed(blocks)))
        self._starts = [start for start, _ in placed]
        self._addresses = [address for _, address in placed]

    def of(self, item: Json) -> str:
        """Empty for an item that has no place, or stands before the first address."""
        return self.at(item["spans"][0]["start"]) if item["spans"] else ""

    def at(self, offset: int) -> str:
        i = bisect_right(self._starts, offset)
        return self._addresses[i - 1] if i else ""


def _addressed(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        for paragraph, address in addressed_paragraphs(block):
            if address:
                yield paragraph.start, address


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
