"""The form by which many duties are given what they lack, from the locality's bodies and people."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.holders import holder_words
from tiendo.bodies.models import Body, Post
from tiendo.rules.clarities import Clarity
from tiendo.rules.rights import Role
from tiendo.web.duty_forms import LINE, DayField
from tiendo.web.review.times import deadlines_of

Json = dict[str, Any]
LEADERS = (Role.CHAIR, Role.DEPUTY_CHAIR)
_PEOPLE = ("lead", "person", "director")
_OTHERS = (Clarity.TIME, Clarity.PRODUCT, Clarity.AUTHORITY)
_UNCHANGED = _("– không điền –")


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=forms.Select({"class": "form-select"}))


def _words(label: Any, **attrs: str) -> forms.CharField:
    widget = forms.TextInput({"class": "form-control", "autocomplete": "off", **attrs})
    return forms.CharField(label=label, required=False, max_length=LINE, widget=widget)


def _flag(label: Any) -> forms.BooleanField:
    return forms.BooleanField(label=label, required=False, widget=forms.CheckboxInput({"class": "form-check-input"}))


class FillForm(forms.Form):
    """`values` gives back what was given, in the form of `rules.review.Item`."""

    lead = _choice(_("Cơ quan chủ trì"))
    person = _choice(_("Người phụ trách"))
    director = _choice(_("Lãnh đạo chỉ đạo"))
    deadlines = _words(_("Thời hạn"), placeholder="quý I năm 2026")
    product = _words(_("Sản phẩm"))
    approving = _words(_("Cấp phê duyệt"), list="bodies")
    standing = _flag(_("Nhiệm vụ thường xuyên, không có hạn cuối"))
    review_on = DayField(label=_("Xem lại ngày"), required=False)
    only_gaps = _flag(_("Chỉ điền vào chỗ còn thiếu, không thay những gì đã có"))

    def __init__(
        self,
        data: Any = None,
        *,
        bodies: Iterable[Body],
        people: Iterable[Post],
        issued: dt.date | None,
        lack: str = "",
    ) -> None:
        super().__init__(data, auto_id="fill-%s", initial={"only_gaps": True}, use_required_attribute=False)
        self.issued, self.lack, self.values = issued, lack, Json()
        posts = list(people)
        self._offer("lead", [(str(body.pk), body.name) for body in bodies])
        by_body = groupby(posts, key=lambda post: post.body.name)
        self._offer("person", [(name, [_held(post) for post in held]) for name, held in by_body])
        self._offer("director", [_held(post) for post in posts if post.role in LEADERS])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [("", _UNCHANGED), *choices]

    @property
    def people_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in _PEOPLE]

    @property
    def other_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in (*_PEOPLE, "only_gaps")]

    @property
    def shows_more(self) -> bool:
        """Where something was said in them, or the list is of what lacks it."""
        return self.lack in _OTHERS or any(
            field.errors or (self.is_bound and field.data) for field in self.other_fields
        )

    @property
    def only_filling_gaps(self) -> bool:
        return bool(self.cleaned_data["only_gaps"])

    def clean(self) -> None:
        for name, meaning in self._meanings().items():
            if not self.cleaned_data.get(name):
                continue
            try:
                self.values |= meaning(self.cleaned_data[name])
            except ValidationError as error:
                self.add_error(name, error)
        if self.values.get("deadlines") and self.values.get("standing"):
            self.add_error("standing", _("Hãy chọn một: có thời hạn, hoặc thường xuyên không có hạn cuối."))
        if self.cleaned_data.get("review_on") and not self.values.get("standing"):
            self.add_error("review_on", _("Ngày xem lại chỉ dùng cho nhiệm vụ thường xuyên."))

    def _meanings(self) -> Mapping[str, Callable[[Any], Json]]:
        return {
            "lead": lambda pk: {"lead_body": int(pk)},
            "person": lambda pk: {"person_post": int(pk)},
            "director": lambda pk: {"director_post": int(pk)},
            "deadlines": lambda text: {"deadlines": deadlines_of(text, self.issued)},
            "product": lambda text: {"deliverables": [{"kind": "", "name": text}]},
            "approving": lambda text: {"approving": text},
            "standing": lambda is_so: {"standing": is_so},
            "review_on": lambda day: {"review_on": day.isoformat()},
        }


def _held(post: Post) -> tuple[str, str]:
    return str(post.pk), holder_words(post)
