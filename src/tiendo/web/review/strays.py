"""Decisions that have no effect now, told item by item: what was decided, why it is void, what can be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from tiendo.intake.models import Decision
from tiendo.rules.review import Review, Stray, taken_up
from tiendo.web.review.wording import what_words

Json = dict[str, Any]
WHY = {
    "unknown": gettext_lazy("Bản đọc đang dùng không có mục này nữa."),
    "unmade": gettext_lazy("Thao tác tạo ra mục này đã được hoàn tác."),
    "replaced": gettext_lazy("Mục này đã được tách hoặc ghép."),
    "deleted": gettext_lazy("Mục này đã bị bỏ trước đó."),
    "filled": gettext_lazy("Chỗ còn thiếu đã có người điền trước."),
}


@dataclass(frozen=True, slots=True)
class StrayLine:
    """All of one item or finding."""

    key: str
    name: str
    strays: tuple[Stray, ...]
    decisions: tuple[Decision, ...]
    again: tuple[str, Json] | None
    onto: str
    """Codes of the items that taking up again would be about."""

    @property
    def why(self) -> str:
        why = self.strays[-1].why
        seen = self.decisions[-1].payload.get("seen", {}).get(self.key, {})
        return str(WHY["unmade" if why == "unknown" and seen.get("id") == "" else why])

    @property
    def said(self) -> list[tuple[str, Decision]]:
        return [(what_words(decision.kind, decision.payload), decision) for decision in self.decisions]

    @property
    def again_words(self) -> str:
        if self.again is None:
            return ""
        if self.again[0] == "add":
            return gettext("Thêm lại mục này")
        if self.again[0] == "restore":
            return gettext("Khôi phục %(codes)s để soát lại") % {"codes": self.onto}
        return gettext("Áp dụng cho %(codes)s") % {"codes": self.onto}

    @property
    def pairs(self) -> list[list[Any]]:
        return [[stray.seq, stray.key] for stray in self.strays]


def stray_lines(review: Review, decisions: Sequence[Decision], text: str, codes: Mapping[str, str]) -> list[StrayLine]:
    """In the order in which they were decided."""
    by_seq = {decision.seq: decision for decision in decisions}
    by_key: dict[str, list[Stray]] = {}
    for stray in review.strays:
        by_key.setdefault(stray.key, []).append(stray)
    return [
        StrayLine(
            key=key,
            name=_name(key, own, by_seq),
            strays=tuple(own),
            decisions=tuple(by_seq[stray.seq] for stray in own),
            again=taken_up(own, by_seq, review, text),
            onto=", ".join(codes[one] for one in own[-1].became if one in codes),
        )
        for key, own in by_key.items()
    ]


def _name(key: str, strays: Sequence[Stray], by_seq: Mapping[int, Decision]) -> str:
    """As it read when it was decided about."""
    for stray in reversed(strays):
        payload = by_seq[stray.seq].payload
        if key in payload.get("about", {}):
            return str(payload["about"][key]["message_vi"])
        read = payload.get("seen", {}).get(key, {}).get("read", {})
        if words := read.get("title") or read.get("indicator"):
            return str(words)
    return ""
