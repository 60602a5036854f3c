"""A comparison as screens show it: the gravest first, both wordings side by side with the words that went and came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from tiendo.documents.item_view import day

Json = Mapping[str, Any]

SORTS = {
    "deadline": gettext_lazy("Đổi thời hạn, ngày tháng"),
    "quantity": gettext_lazy("Đổi con số"),
    "body": gettext_lazy("Đổi cơ quan"),
    "approving": gettext_lazy("Đổi nơi trình, nơi duyệt"),
    "product": gettext_lazy("Đổi sản phẩm"),
    "dropped": gettext_lazy("Bỏ"),
    "added": gettext_lazy("Thêm"),
    "moved": gettext_lazy("Chuyển chỗ"),
    "wording": gettext_lazy("Đổi câu chữ"),
    "renumbered": gettext_lazy("Đánh số lại"),
    "spelling": gettext_lazy("Chỉ khác chính tả, dấu câu"),
}
GRAVE = frozenset({"deadline", "quantity", "body", "dropped", "added"})
FIELDS = {
    "type": gettext_lazy("Loại văn bản"),
    "number": gettext_lazy("Số, ký hiệu"),
    "date": gettext_lazy("Ngày ban hành"),
    "issuer": gettext_lazy("Cơ quan ban hành"),
    "title": gettext_lazy("Trích yếu"),
    "signer": gettext_lazy("Người ký"),
    "recipients": gettext_lazy("Nơi nhận"),
}


@dataclass(frozen=True, slots=True)
class ShownSide:
    """`words` in order, True for those that the other wording lacks."""

    address: str
    words: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class ShownDifference:
    old: ShownSide | None
    new: ShownSide | None
    also: tuple[str, ...]
    """What else it changes, after that under which it is listed."""


@dataclass(frozen=True, slots=True)
class Group:
    sort: str
    differences: tuple[ShownDifference, ...]

    @property
    def name(self) -> str:
        return str(SORTS[self.sort])

    @property
    def look(self) -> str:
        return "severity-error" if self.sort in GRAVE else "severity-warning"


@dataclass(frozen=True, slots=True)
class OwnData:
    """One of the document's own data that differs; an empty side is blank in that text."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Shown:
    groups: tuple[Group, ...]
    form: tuple[Group, ...]
    """Numbering and spelling: told in one line each."""
    own: tuple[OwnData, ...]
    is_same_document: bool

    @property
    def count(self) -> int:
        """Of differences of content."""
        return sum(len(group.differences) for group in self.groups)

    @property
    def form_count(self) -> int:
        return sum(len(group.differences) for group in self.form)


def shown_comparison(found: Json) -> Shown:
    """Of the JSON of a comparison."""
    return Shown(
        groups=_groups(found["content"]),
        form=_groups(found["form"]),
        own=tuple(_own(one) for one in found["identity"]),
        is_same_document=found["same_document"],
    )


def _groups(differences: Iterable[Json]) -> tuple[Group, ...]:
    by_sort: dict[str, list[ShownDifference]] = {}
    for one in differences:
        by_sort.setdefault(one["sort"], []).append(_difference(one))
    return tuple(Group(sort, tuple(found)) for sort, found in by_sort.items())


def _difference(one: Json) -> ShownDifference:
    old, new = (_side(one[name]) if one[name] else None for name in ("old", "new"))
    also = [aspect for aspect in one["aspects"] if aspect not in (one["sort"], "spelling")]
    if one["kind"] != one["sort"] and one["kind"] == "moved":
        also.append("moved")
    return ShownDifference(old, new, tuple(str(SORTS[name]).lower() for name in also))


def _side(side: Json) -> ShownSide:
    quote, at, words = side["quote"], 0, []
    for start, end in side["marks"]:
        words += [(quote[at:start], False), (quote[start:end], True)]
        at = end
    words.append((quote[at:], False))
    return ShownSide(side["address"], tuple((text, is_marked) for text, is_marked in words if text))


def _own(one: Json) -> OwnData:
    old, new = (_said(one["field"], one[name]) for name in ("old", "new"))
    return OwnData(str(FIELDS[one["field"]]), old, new)


def _said(field: str, value: str) -> str:
    if not value:
        return gettext("để trống")
    on = day(value) if field == "date" else None
    return date_format(on, "SHORT_DATE_FORMAT") if on else value
