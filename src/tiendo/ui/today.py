"""What waits for somebody today, as their screen shows it: cards, each with its first rows and the way to all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy

from tiendo.intake.waiting import Waiting
from tiendo.standing.cards import Card
from tiendo.standing.duty import late_with_a_remark
from tiendo.ui.charts import Chart, duties_per_quarter
from tiendo.ui.duty_rows import nobody, rows_of

ROWS = 5
"""A card shows no more; it is read in a minute, on a phone."""

TITLES = {
    "review": gettext_lazy("Văn bản chờ soát"),
    "adopt": gettext_lazy("Đã soát xong, chờ đưa vào theo dõi"),
    "updates": gettext_lazy("Báo cáo mới từ hôm qua"),
    "returned": gettext_lazy("Bị trả lại"),
    "overdue": gettext_lazy("Quá hạn"),
    "due_soon": gettext_lazy("Sắp đến hạn"),
    "new": gettext_lazy("Mới giao, chưa phản hồi"),
    "awaiting": gettext_lazy("Chờ xác nhận"),
    "nobody": gettext_lazy("Chưa có cơ quan chủ trì"),
    "findings": gettext_lazy("Kế hoạch còn mâu thuẫn chưa giải quyết"),
    "unsigned": gettext_lazy("Bản đã ký còn thiếu hoặc khác bản đang theo dõi"),
    "crowded": gettext_lazy("Việc dồn vào một quý"),
}
ICONS = {
    "review": "file-text",
    "adopt": "rubber-stamp",
    "updates": "list-check",
    "overdue": "alert-circle",
    "returned": "alert-circle",
    "due_soon": "alert-triangle",
    "nobody": "user-question",
    "findings": "alert-triangle",
    "unsigned": "rubber-stamp",
}
_LISTED = {
    "overdue": "overdue",
    "due_soon": "due_soon",
    "returned": "returned",
    "new": "assigned",
    "awaiting": "waiting",
}
"""The shade under which the list of duties shows all that a card has."""


@dataclass(frozen=True, slots=True)
class ShownCard:
    kind: str
    count: int
    rows: tuple[Any, ...]
    more: str = ""
    """Where all of them are, if there are more than `rows`."""
    folded: tuple[Any, ...] = ()
    """The others, where no other screen has them."""
    chart: Chart | None = None
    remarked: int = 0
    """Of duties that are late, how many by a deadline that is not sure."""
    is_own: bool = False
    """Who reads it answers for what is on it."""

    @property
    def title(self) -> Any:
        return TITLES[self.kind]

    @property
    def icon(self) -> str:
        return ICONS.get(self.kind, "info-circle")


def shown_cards(waiting: Waiting, cards: list[Card], *, own: Iterable[str]) -> list[ShownCard]:
    """`own` are the bodies whose duties the account answers for; none for who directs all."""
    bodies = tuple(own)
    return [*_intakes(waiting), *(_shown(card, bodies) for card in cards)]


def _intakes(waiting: Waiting) -> Iterator[ShownCard]:
    for kind, intakes in (("review", waiting.to_review), ("adopt", waiting.to_adopt)):
        if intakes:
            yield ShownCard(kind, len(intakes), intakes[:ROWS], reverse("web:documents"))


def _shown(card: Card, own: tuple[str, ...]) -> ShownCard:
    if card.load:
        return ShownCard(card.kind, card.count, (), chart=duties_per_quarter(card.load))
    if card.duties:
        rows = tuple(rows_of(card.duties[:ROWS]))
        remarked = late_with_a_remark(card.duties)
        return ShownCard(card.kind, card.count, rows, _all_of(card, own), remarked=remarked, is_own=bool(own))
    if card.updates:
        return ShownCard(card.kind, card.count, card.updates[:ROWS], folded=card.updates[ROWS:])
    return ShownCard(card.kind, card.count, card.plans[:ROWS], reverse("web:plans"))


def _all_of(card: Card, own: tuple[str, ...]) -> str:
    """The list of duties has room for one body."""
    chosen = {"body": nobody()} if card.kind == "nobody" else {"kind": _LISTED[card.kind]}
    if len(own) == 1:
        chosen["body"] = own[0]
    return f"{reverse('web:duties')}?{urlencode(chosen)}"
