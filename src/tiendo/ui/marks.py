"""What was read, item by item, as every screen names it: one code per item ("CT3", "HS11"), one hue per kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from django.utils.translation import gettext_lazy as _

from tiendo.documents.item_view import Finding, Place, Target, Task
from tiendo.documents.reading_view import ReadingView

BROAD = 4
"""A finding that speaks of more places than this is about the whole document: it is lit only when it is asked for."""

Kind = Literal["target", "task", "dossier", "finding"]

KINDS: tuple[Kind, ...] = ("target", "task", "dossier", "finding")
PREFIXES: dict[Kind, str] = {"target": "CT", "task": "NV", "dossier": "HS", "finding": "PH"}
ICONS: dict[Kind, str] = {
    "target": "target",
    "task": "checkbox",
    "dossier": "folder-open",
    "finding": "alert-triangle",
}
NAMES = {"target": _("Chỉ tiêu"), "task": _("Nhiệm vụ"), "dossier": _("Hồ sơ trình"), "finding": _("Phát hiện")}


class Placed(Protocol):
    """What has words in the document."""

    @property
    def spans(self) -> tuple[Place, ...]: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """An item with its code, which is unique within the reading and names it in addresses of the page."""

    kind: Kind
    code: str
    item: Placed

    @property
    def spans(self) -> tuple[Place, ...]:
        return self.item.spans

    @property
    def is_broad(self) -> bool:
        return self.kind == "finding" and len(self.spans) > BROAD

    @property
    def name(self) -> str:
        return str(NAMES[self.kind])

    @property
    def hue(self) -> str:
        """The class that colours it: a finding by how much it matters."""
        return f"severity-{self.item.severity}" if isinstance(self.item, Finding) else f"kind-{self.kind}"


def marks_of(view: ReadingView) -> tuple[Mark, ...]:
    """Kind by kind, each in the order of the document."""
    return tuple(mark for kind in KINDS for mark in marks_of_kind(view, kind))


def marks_of_kind(view: ReadingView, kind: Kind) -> Iterator[Mark]:
    for number, item in enumerate(items_of_kind(view, kind), 1):
        yield Mark(kind, f"{PREFIXES[kind]}{number}", item)


def items_of_kind(view: ReadingView, kind: Kind) -> Sequence[Target | Task | Finding]:
    if kind == "target":
        return view.targets
    if kind == "task":
        return view.tasks
    return view.dossiers if kind == "dossier" else view.findings
