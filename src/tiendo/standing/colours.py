"""How each clause of a plan stands: tracked, consciously not, by nobody, or only the frame of the others."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tiendo.documents.block_view import ParagraphBlock, addressed_paragraphs
from tiendo.documents.reading_view import ReadingView
from tiendo.plans.models import Plan, PlanTarget
from tiendo.plans.selectors import with_bodies
from tiendo.rules.tasks import Timeliness
from tiendo.standing.duty import Duty, standing_of

Cover = Literal["tracked", "untracked", "nobody", "frame"]

GRAVEST = (
    Timeliness.OVERDUE,
    Timeliness.DUE_SOON,
    Timeliness.NO_DEADLINE,
    Timeliness.IN_TIME,
    Timeliness.STANDING,
    Timeliness.DONE_LATE,
    Timeliness.DONE_IN_TIME,
)
"""Of several duties that hang on one clause the one that most needs a look gives the colour."""


@dataclass(frozen=True, slots=True)
class ClauseColour:
    """`nobody`: it binds someone, but nothing hangs on it, or what hangs on it has no lead known here."""

    address: str
    cover: Cover
    duties: tuple[Duty, ...] = ()
    targets: tuple[PlanTarget, ...] = ()
    reason: str = ""
    """Why it is consciously not tracked."""

    @property
    def leading(self) -> Duty | None:
        """The duty that gives the colour; stopped ones only where there is no other."""
        return min(self.duties, key=_gravity, default=None)

    @property
    def timeliness(self) -> Timeliness | None:
        return self.leading.timeliness if self.leading else None

    @property
    def state(self) -> str:
        """The slug of the duty that gives the colour, empty without one."""
        return str(self.leading.state) if self.leading else ""


def plan_colours(plan: Plan, reading: ReadingView, on: dt.date) -> dict[str, ClauseColour]:
    """By address in the order of the document; `reading` is that of the plan. Six queries, whatever the plan's size."""
    duties, targets = defaultdict[str, list[Duty]](list), defaultdict[str, list[PlanTarget]](list)
    for duty in standing_of(with_bodies(plan.tasks.all()), on):
        for address in duty.task.addresses:
            duties[address].append(duty)
    for target in plan.targets.order_by("number"):
        targets[target.address].append(target)
    reasons = dict(plan.untracked.values_list("clause__address", "reason"))
    binding = _binding(reading)
    return {
        address: _colour(
            ClauseColour(address, "frame", tuple(duties[address]), tuple(targets[address]), reasons.get(address, "")),
            is_binding=address in binding,
        )
        for address in _addresses(reading)
    }


def covers(colours: dict[str, ClauseColour]) -> Counter[Cover]:
    """How many clauses there are of each cover."""
    return Counter(colour.cover for colour in colours.values())


def _colour(plain: ClauseColour, *, is_binding: bool) -> ClauseColour:
    cover: Cover = "nobody" if is_binding else "frame"
    if plain.targets or any(duty.has_lead for duty in plain.duties):
        cover = "tracked"
    elif plain.duties:
        cover = "nobody"
    elif plain.reason:
        cover = "untracked"
    return ClauseColour(plain.address, cover, plain.duties, plain.targets, plain.reason)


def _gravity(duty: Duty) -> tuple[bool, int]:
    return duty.timeliness is None, GRAVEST.index(duty.timeliness) if duty.timeliness else 0


def _binding(reading: ReadingView) -> set[str]:
    """Where the reader saw a target or an order, and every other last paragraph of the body, in case it missed one."""
    tasks = (*reading.tasks, *reading.dossiers)
    seen = {t.address for t in reading.targets} | {t.address for t in tasks if t.role != "frame"}
    frames = {t.address.rpartition(".")[0] for t in tasks if t.role == "frame"}
    return seen | {address for address in _last_paragraphs(reading) if not _stands_in(address, frames)}


def _stands_in(address: str, frames: set[str]) -> bool:
    """True under "mục đích, yêu cầu", which says how the rest is to be done."""
    return any(address == frame or address.startswith(f"{frame}.") for frame in frames)


def _last_paragraphs(reading: ReadingView) -> Iterator[str]:
    """Addressed paragraphs of the body with none below them; what is centred names the table that follows."""
    addresses = list(_addresses(reading))
    above = {address.rpartition(".")[0] for address in addresses}
    paragraphs = (block for block in reading.blocks if isinstance(block, ParagraphBlock) and block.part == "body")
    for paragraph in paragraphs:
        if paragraph.address and paragraph.address not in above and not paragraph.centred:
            yield paragraph.address


def _addresses(reading: ReadingView) -> dict[str, None]:
    """Each once, in the order of the document."""
    placed = (address for block in reading.blocks for _, address in addressed_paragraphs(block))
    return dict.fromkeys(address for address in placed if address)
