"""What the columns of a plan's table mean, beside the table itself."""

from dataclasses import dataclass
from typing import Literal

from vanban.model import PlanTable
from vanban.source import Cell

Meaning = Literal[
    "ordinal", "content", "lead", "partners", "deadline", "submit_to", "product",
    "indicator", "unit", "baseline", "value", "owner", "note", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header as joined ("A / B"), and what its cells hold."""

    header: str
    meaning: Meaning
    body: str = ""
    """For `submit_to`: the body that the header names ("Ban Thường vụ Đảng ủy"), its cells hold marks only."""
    year: int | None = None
    """For `value` and `baseline`: the year that the header names."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that assigns work or holds targets; `cells[i]` are those of `plan.rows[i]`."""

    plan: PlanTable
    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell, ...], ...]

    def first(self, meaning: Meaning) -> int | None:
        """Index of the first column with this meaning."""
        return next((k for k, c in enumerate(self.columns) if c.meaning == meaning), None)
