"""The form in which an item is corrected: what it says now, and of what was typed only what differs from that."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.holders import Holders
from tiendo.bodies.models import Body, Post
from tiendo.bodies.names import Directory
from tiendo.documents.item_view import day
from tiendo.rules.review import Item
from tiendo.ui.wording import TARGET_KINDS, deadline_words, number_words, period_words
from tiendo.web.duty_forms import DayField
from tiendo.web.review.cards import as_target, as_task, lead_words
from tiendo.web.review.times import deadlines_of, period_of
from viet.numbers import parse_number

Json = dict[str, Any]
LONGEST = 2000
COMPARATORS = {
    "=": _("bằng"),
    ">=": _("từ … trở lên (≥)"),
    "<=": _("không quá (≤)"),
    "~": _("khoảng (≈)"),
    "range": _("trong khoảng"),
}
_NOT_A_NUMBER = _("Hãy ghi một con số, ví dụ 1.700 hoặc 93,5.")


class Correction(forms.Form):
    """Its fields hold text; `values` gives back what they mean, in the form of `rules.review.Item`."""

    def __init__(
        self, item: Item, data: Any = None, *, bodies: Sequence[Body], people: Sequence[Post], issued: dt.date | None
    ) -> None:
        self.item, self.bodies, self.people, self.issued = item, bodies, people, issued
        self.values: Json = {}
        super().__init__(data, initial=self.shown(), auto_id=f"c-{item.key}-%s", use_required_attribute=False)
        for field in self.fields.values():
            choice, flag = isinstance(field, forms.ChoiceField), isinstance(field, forms.BooleanField)
            field.widget.attrs["class"] = "form-check-input" if flag else "form-select" if choice else "form-control"

    def shown(self) -> Json:
        """What the fields say of the item as it is."""
        raise NotImplementedError

    def meanings(self) -> Mapping[str, Callable[[Any], Json]]:
        """By field: the values that its text means; may raise ValidationError."""
        raise NotImplementedError

    def clean(self) -> None:
        for name, meaning in self.meanings().items():
            typed = self.cleaned_data.get(name)
            if typed is None or typed == (self.initial[name] or type(typed)()):
                continue
            try:
                self.values |= meaning(typed)
            except ValidationError as error:
                self.add_error(name, error)


class TargetCorrection(Correction):
    indicator = forms.CharField(label=_("Chỉ tiêu"), max_length=LONGEST, widget=forms.Textarea({"rows": 2}))
    comparator = forms.ChoiceField(label=_("So sánh"), choices=COMPARATORS.items())
    value = forms.CharField(label=_("Giá trị"), required=False, max_length=40)
    value_high = forms.CharField(label=_("đến"), required=False, max_length=40)
    unit = forms.CharField(label=_("Đơn vị tính"), required=False, max_length=100)
    kind = forms.ChoiceField(label=_("Loại"), choices=TARGET_KINDS.items())
    period = forms.CharField(label=_("Kỳ"), required=False, max_length=200)

    def shown(self) -> Json:
        target = as_target(self.item)
        return {
            "indicator": target.indicator,
            "comparator": target.comparator,
            "value": _number_words(target.value),
            "value_high": _number_words(target.value_high),
            "unit": target.unit or "",
            "kind": target.kind,
            "period": period_words(target),
        }

    def meanings(self) -> Mapping[str, Callable[[Any], Json]]:
        return {
            "indicator": lambda text: {"indicator": text},
            "comparator": lambda text: {"comparator": text},
            "value": lambda text: {"value": _number(text)},
            "value_high": lambda text: {"value_high": _number(text)},
            "unit": lambda text: {"unit": text or None},
            "kind": lambda text: {"kind": text},
            "period": lambda text: {"period": period_of(text, self.issued)},
        }


class DutyCorrection(Correction):
    title = forms.CharField(label=_("Nội dung"), max_length=LONGEST, widget=forms.Textarea({"rows": 2}))
    lead = forms.CharField(label=_("Cơ quan chủ trì"), required=False, max_length=LONGEST)
    person = forms.CharField(label=_("Người phụ trách"), required=False, max_length=200)
    director = forms.CharField(label=_("Lãnh đạo chỉ đạo"), required=False, max_length=200)
    partners = forms.CharField(label=_("Cơ quan phối hợp"), required=False, max_length=LONGEST)
    deadlines = forms.CharField(label=_("Thời hạn"), required=False, max_length=LONGEST)
    submit_to = forms.CharField(label=_("Trình cấp nào"), required=False, max_length=LONGEST)
    approving = forms.CharField(label=_("Cấp phê duyệt"), required=False, max_length=LONGEST)
    product = forms.CharField(label=_("Sản phẩm"), required=False, max_length=LONGEST)
    standing = forms.BooleanField(label=_("Nhiệm vụ thường xuyên, không có hạn cuối"), required=False)
    review_on = DayField(label=_("Xem lại ngày"), required=False)

    def __init__(self, item: Item, data: Any = None, **known: Any) -> None:
        super().__init__(item, data, **known)
        lists = {"lead": "bodies", "approving": "bodies", "person": "people", "director": "people"}
        for name, offered in lists.items():
            self.fields[name].widget.attrs["list"] = offered

    def shown(self) -> Json:
        task, values = as_task(self.item), self.item.values
        return {
            "title": task.title,
            "lead": lead_words(values),
            "person": values["person"],
            "director": values["director"],
            "partners": "; ".join(task.partners),
            "deadlines": "; ".join(map(deadline_words, task.deadlines)),
            "product": "; ".join(name for _, name in task.deliverables),
            "submit_to": "; ".join(task.submit_to),
            "approving": values["approving"],
            "standing": values["standing"],
            "review_on": day(values["review_on"]),
        }

    def meanings(self) -> Mapping[str, Callable[[Any], Json]]:
        return {
            "title": lambda text: {"title": text},
            "lead": self._lead,
            "person": lambda text: self._held(text, "person"),
            "director": lambda text: self._held(text, "director"),
            "partners": lambda text: {"partners": _names(text)},
            "deadlines": lambda text: {"deadlines": deadlines_of(text, self.issued)},
            "product": self._deliverables,
            "submit_to": lambda text: {"submit_to": _names(text)},
            "approving": lambda text: {"approving": text},
            "standing": lambda is_so: {"standing": is_so},
            "review_on": lambda on: {"review_on": on.isoformat() if on else None},
        }

    def _lead(self, text: str) -> Json:
        """A body of the list is meant itself; any other name stays a name."""
        body = Directory(self.bodies).find(text)
        if body is not None:
            return {"lead_body": body.pk, "lead_name": body.name}
        return {"lead": _names(text), "lead_body": None, "lead_name": ""}

    def _held(self, text: str, name: str) -> Json:
        """Who holds a post here is meant by it; any other name stays a name."""
        post = Holders(self.people).find(text)
        return {f"{name}_post": post.pk if post else None, name: post.person.name if post else text}

    def _deliverables(self, text: str) -> Json:
        """What was there keeps its kind."""
        kinds = {one["name"]: one["kind"] for one in self.item.values["deliverables"]}
        return {"deliverables": [{"kind": kinds.get(name, ""), "name": name} for name in _names(text)]}


def correction_of(item: Item, data: Any = None, **known: Any) -> Correction:
    """`known` are the locality's bodies and people, and the day of the document."""
    kind = TargetCorrection if item.kind == "target" else DutyCorrection
    return kind(item, data, **known)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(";") if name.strip()]


def _number_words(value: Decimal | None) -> str:
    return "" if value is None else number_words(value)


def _number(text: str) -> int | float | None:
    """As JSON has numbers."""
    if not text:
        return None
    value = parse_number(text)
    if value is None:
        raise ValidationError(_NOT_A_NUMBER)
    return int(value) if value == value.to_integral_value() else float(value)
