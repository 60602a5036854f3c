"""Duties as lists search, filter and sort them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from tiendo.standing.duty import Duty
from tiendo.ui.shades import SHADES, Shade, shade_of

SHADE_NAMES: dict[str, Any] = {slug: shade.name for slug, shade in SHADES.items()}


@dataclass(frozen=True, slots=True)
class DutyRow:
    """An item of `documents.items`: its bodies are those that lead, its kind the slug of its shade."""

    duty: Duty
    shade: Shade

    @property
    def title(self) -> str:
        return self.duty.task.title

    @property
    def address(self) -> str:
        return self.duty.task.address

    @property
    def kind(self) -> str:
        return self.shade.slug

    @property
    def bodies(self) -> tuple[str, ...]:
        """Never empty, so that what nobody leads can be chosen, too."""
        return tuple(lead.label for lead in self.duty.task.leads) or (nobody(),)

    @property
    def days(self) -> tuple[tuple[dt.date | None, dt.date | None], ...]:
        return ((self.duty.due, self.duty.due),) if self.duty.due else ()

    @property
    def words(self) -> str:
        task = self.duty.task
        others = " ".join(body.label for body in (*task.partners, *task.submit_to))
        people = (task.person, task.director)
        own = (task.code, task.address, task.title, task.quote, task.deadline_text, task.plan.number)
        return " ".join([*own, *people, *self.bodies, others])


def nobody() -> str:
    return gettext("chưa có cơ quan chủ trì")


def rows_of(duties: Iterable[Duty]) -> list[DutyRow]:
    return [DutyRow(duty, shade_of(duty)) for duty in duties]
