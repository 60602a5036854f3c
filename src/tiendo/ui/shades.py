"""How a clause and a duty are coloured: one hue, and letters that say the same where there is no colour."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

from tiendo.rules.tasks import TaskState, Timeliness
from tiendo.standing.colours import ClauseColour
from tiendo.standing.duty import Duty


@dataclass(frozen=True, slots=True)
class Shade:
    """`slug` ends the class of `plan.css`; `letters` are what is printed."""

    slug: str
    letters: Any
    name: Any

    @property
    def look(self) -> str:
        return f"shade-{self.slug}"


_EVERY = (
    Shade("nobody", pgettext_lazy("letters", "??"), gettext_lazy("Chưa ai làm")),
    Shade("overdue", pgettext_lazy("letters", "QH"), gettext_lazy("Quá hạn")),
    Shade("returned", pgettext_lazy("letters", "TL"), gettext_lazy("Trả lại")),
    Shade("due_soon", pgettext_lazy("letters", "SH"), gettext_lazy("Sắp đến hạn")),
    Shade("assigned", pgettext_lazy("letters", "MG"), gettext_lazy("Mới giao, chưa làm")),
    Shade("under_way", pgettext_lazy("letters", "ĐL"), gettext_lazy("Đang thực hiện")),
    Shade("waiting", pgettext_lazy("letters", "CX"), gettext_lazy("Chờ xác nhận")),
    Shade("standing", pgettext_lazy("letters", "TX"), gettext_lazy("Việc thường xuyên")),
    Shade("done", pgettext_lazy("letters", "HT"), gettext_lazy("Hoàn thành")),
    Shade("set_aside", pgettext_lazy("letters", "TD"), gettext_lazy("Tạm dừng hoặc hủy")),
    Shade("target", pgettext_lazy("letters", "CT"), gettext_lazy("Chỉ tiêu được theo dõi")),
    Shade("untracked", pgettext_lazy("letters", "KT"), gettext_lazy("Không theo dõi, có lý do")),
)
SHADES = {shade.slug: shade for shade in _EVERY}
"""The most pressing first."""

_OUT_OF_THEIR_HANDS = {
    TaskState.AWAITING_CONFIRMATION: "waiting",
    TaskState.DONE: "done",
    TaskState.PAUSED: "set_aside",
    TaskState.CANCELLED: "set_aside",
}
"""Time does not press those who answer for it."""


def shade_of(duty: Duty) -> Shade:
    return SHADES[_slug(duty.state, duty.timeliness)]


def shade_of_clause(colour: ClauseColour) -> Shade | None:
    """None for what binds nobody: titles, headings, references."""
    if colour.cover == "frame":
        return None
    if colour.cover != "tracked":
        return SHADES[colour.cover]
    return shade_of(colour.leading) if colour.leading else SHADES["target"]


def _slug(state: TaskState, time: Timeliness | None) -> str:
    if state in _OUT_OF_THEIR_HANDS:
        return _OUT_OF_THEIR_HANDS[state]
    if time is Timeliness.OVERDUE:
        return "overdue"
    if state is TaskState.RETURNED:
        return "returned"
    if time in (Timeliness.DUE_SOON, Timeliness.STANDING):
        return time.value
    return "under_way" if state is TaskState.UNDER_WAY else "assigned"
