"""Each item of a review as its card shows it: its code, its values as lists word them, its clarities, its doubts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from tiendo.documents.item_view import Place, Target, Task, target_of, task_of
from tiendo.plans.prevailing import to_json, wording_of
from tiendo.rules.clarities import Clarity, clarities
from tiendo.rules.review import Item, Review
from tiendo.ui.marks import ICONS, NAMES, Kind, Mark
from tiendo.web.review.codes import codes_of
from viet.fold import fold

Json = Mapping[str, Any]

CLARITIES = {
    Clarity.PERSON: _("người"),
    Clarity.WORK: _("việc"),
    Clarity.TIME: _("thời gian"),
    Clarity.RESPONSIBILITY: _("trách nhiệm"),
    Clarity.PRODUCT: _("sản phẩm"),
    Clarity.AUTHORITY: _("thẩm quyền"),
}
LACKS = {
    Clarity.PERSON: _("Người phụ trách"),
    Clarity.TIME: _("Thời gian"),
    Clarity.RESPONSIBILITY: _("Một cơ quan chủ trì"),
    Clarity.PRODUCT: _("Sản phẩm"),
    Clarity.AUTHORITY: _("Thẩm quyền"),
    "director": _("Lãnh đạo chỉ đạo"),
}
"""What a duty may be given in bulk; the work itself it always says."""
DOUBTS = {
    "signed_differently": _("bản đã ký ghi khác bản đã soát"),
    "read_differently": _("bản đọc mới khác bản đã soát"),
    "contradiction": _("nằm trong mâu thuẫn"),
    "no_place": _("không rõ chỗ trong văn bản"),
    "weak_rule": _("đọc chưa chắc"),
    "ambiguous_unit": _("đơn vị tính chưa rõ"),
    "duplicate": _("nêu hai lần"),
    "no_value": _("không có con số"),
    "long": _("đoạn dài, nên tách"),
    "past_deadline": _("thời hạn đã qua"),
    "typo": _("có lỗi chính tả"),
    "no_lead": _("thiếu chủ trì"),
    "no_deadline": _("thiếu thời hạn"),
    "no_product": _("thiếu sản phẩm"),
}
STATES = {
    "pending": _("chưa soát"),
    "accepted": _("đã nhận"),
    "corrected": _("đã sửa"),
    "deleted": _("đã bỏ"),
}


@dataclass(frozen=True, slots=True)
class Gauge:
    """One of the six clarities of a duty."""

    name: str
    is_clear: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Two cards are equal where they look alike, so that only what changed is sent again."""

    item: Item
    code: str
    meanwhile: tuple[str, ...] = ()
    """What counts for it while the plan contradicts itself, or since somebody has said, and why."""

    @property
    def kind(self) -> Kind:
        return self.item.kind

    @property
    def hue(self) -> str:
        return f"kind-{self.kind}"

    @property
    def kind_name(self) -> str:
        return str(NAMES[self.kind])

    @property
    def icon(self) -> str:
        return ICONS[self.kind]

    @property
    def is_target(self) -> bool:
        return self.kind == "target"

    @property
    def is_duty(self) -> bool:
        """A task or dossier that counts."""
        return not self.is_target and self.item.state != "deleted"

    @property
    def recurs(self) -> bool:
        return not self.is_target and any(one.get("recurrence") for one in self.item.values["deadlines"])

    @property
    def is_pending(self) -> bool:
        return self.item.state == "pending"

    @property
    def state_name(self) -> str:
        return str(STATES[self.item.state])

    @property
    def title(self) -> str:
        return str(self.item.values["indicator" if self.is_target else "title"] or self.item.quote)

    @property
    def doubts(self) -> list[str]:
        return [str(DOUBTS.get(doubt, doubt)) for doubt in self.item.doubts]

    @property
    def gauges(self) -> list[Gauge]:
        if self.is_target:
            return []
        return [Gauge(str(CLARITIES[name]), is_clear) for name, is_clear in clarities(self.item.values).items()]

    @property
    def read(self) -> Target | Task:
        """In the form in which the lists of what was read show items, so that both are worded alike."""
        return as_target(self.item) if self.is_target else as_task(self.item)

    @property
    def lead(self) -> str:
        """Who answers for it: the body chosen, else the names as printed."""
        return "" if self.is_target else lead_words(self.item.values)

    @property
    def people(self) -> list[tuple[str, str]]:
        """Who answers and who directs, each with what they are called."""
        named = [(_("phụ trách"), "person"), (_("chỉ đạo"), "director")]
        return [(str(part), words) for part, name in named if (words := self.item.values.get(name))]

    @property
    def product(self) -> str:
        """Not said again where the title says it."""
        names = (one["name"].rstrip(" .;") for one in self.item.values.get("deliverables", ()))
        return "; ".join(name for name in names if name and fold(name) not in fold(self.title))

    @property
    def submit_to(self) -> str:
        values = self.item.values
        return "; ".join(filter(None, [*values.get("submit_to", ()), values.get("approving", "")]))

    @property
    def mark(self) -> Mark:
        return Mark(self.kind, self.code, Lit(tuple(Place(start, end, None) for start, end in self.item.spans)))


@dataclass(frozen=True, slots=True)
class Lit:
    """The words of an item, for its mark on the document."""

    spans: tuple[Place, ...]


def cards_of(review: Review, reading: Json) -> tuple[Card, ...]:
    """In the order of the document."""
    codes = codes_of(review, reading)
    words = {key: tuple(wording_of(to_json(one)) for one in answers.values()) for key, answers in review.held.items()}
    return tuple(Card(item, codes[item.key], words.get(item.key, ())) for item in review.items)


def clear_counts(cards: Iterable[Card]) -> list[tuple[str, str, int, int]]:
    """The six clarities of the whole plan: slug, name, duties in which it is clear, all duties."""
    duties = [clarities(card.item.values) for card in cards if card.is_duty]
    clear = Counter(clarity for duty in duties for clarity, is_clear in duty.items() if is_clear)
    return [(clarity, str(name), clear[clarity], len(duties)) for clarity, name in CLARITIES.items()]


def lacks_of(card: Card) -> frozenset[str]:
    """Slugs of LACKS; none for what is no duty."""
    if not card.is_duty:
        return frozenset()
    unclear = {name for name, is_clear in clarities(card.item.values).items() if not is_clear and name in LACKS}
    return frozenset(unclear if card.item.values["director"] else {*unclear, "director"})


def lead_words(values: Json) -> str:
    return str(values["lead_name"] or "; ".join(values["lead"]))


def as_target(item: Item) -> Target:
    return target_of({**item.values, **_own(item)}, item.address)


def as_task(item: Item) -> Task:
    own = {"role": "frame" if item.values["frame"] else None, "parts": (), "dossier": item.kind == "dossier"}
    return task_of({**item.values, **_own(item), **own}, item.address, None)


def _own(item: Item) -> dict[str, Any]:
    """What the contract's object has besides the values, and a card does not show."""
    return {"id": item.key, "section": None, "origin": "body", "quote": item.quote, "spans": (), "rule": ""}
