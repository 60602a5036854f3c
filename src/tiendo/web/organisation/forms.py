"""What is typed about bodies, people and fields, checked before anything is done with it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import ROLE_LABELS, Body, Person
from tiendo.rules.rights import Role, may_give
from tiendo.web.duty_forms import DayField

NAME = RegexValidator(r"^\w", _("Hãy bắt đầu bằng chữ hoặc số."))
REQUIRED = {"required": _("Hãy điền ô này.")}
CHOSEN = {"required": _("Hãy chọn một mục."), "invalid_choice": _("Hãy chọn một mục trong danh sách.")}


def line(label: Any, longest: int, **how: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"})
    given: dict[str, Any] = {"strip": True, "error_messages": REQUIRED, "validators": [NAME], "widget": widget} | how
    return forms.CharField(label=label, max_length=longest, **given)


def choice(label: Any, **how: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, widget=forms.Select(attrs={"class": "form-select"}), error_messages=CHOSEN, **how
    )


def past_day(label: Any) -> DayField:
    field = DayField(label=label)
    field.error_messages.update(REQUIRED)
    return field


def body_choices(bodies: Iterable[Body], blank: Any) -> list[tuple[str, Any]]:
    return [("", blank), *((str(body.pk), body.name) for body in bodies)]


class OrganisationForm(forms.Form):
    """Every field has its own name on a page that holds several of these forms."""

    def __init__(self, data: Any = None, **how: Any) -> None:
        super().__init__(data, auto_id=f"{type(self).__name__.lower()}_%s", **how)

    def offer(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices

    def not_after_today(self, name: str) -> None:
        day: dt.date | None = self.cleaned_data.get(name)
        if day is not None and day > timezone.localdate():
            self.add_error(name, _("Ngày này chưa đến. Hãy ghi ngày hôm nay hoặc trước đó."))


class BodyForm(OrganisationForm):
    """A new body, or one whose data are put right."""

    name = line(_("Tên cơ quan, đơn vị"), 200)
    kind = choice(_("Loại"))
    parent = choice(_("Cơ quan cấp trên"), required=False)

    def __init__(self, data: Any = None, *, bodies: Iterable[Body], **how: Any) -> None:
        super().__init__(data, **how)
        self.by_pk = {str(body.pk): body for body in bodies}
        self.offer("kind", [("", _("Chọn loại")), *Body.Kind.choices])
        self.offer("parent", body_choices(self.by_pk.values(), _("Không có")))

    def clean_parent(self) -> Body | None:
        return self.by_pk.get(self.cleaned_data["parent"])


class NewBodyForm(BodyForm):
    since = past_day(_("Hoạt động từ ngày"))

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        self.not_after_today("since")
        return given


class RenameForm(OrganisationForm):
    name = line(_("Tên mới"), 200)
    on = past_day(_("Từ ngày"))


class CloseForm(OrganisationForm):
    last_day = past_day(_("Ngày hoạt động cuối cùng"))
    successor = choice(_("Đơn vị kế thừa"), required=False)
    carry_people = forms.BooleanField(
        label=_("Người trong đơn vị chuyển sang đơn vị kế thừa, giữ chức vụ"), required=False
    )

    def __init__(self, data: Any = None, *, bodies: Iterable[Body], **how: Any) -> None:
        super().__init__(data, **how)
        self.by_pk = {str(body.pk): body for body in bodies}
        self.offer("successor", body_choices(self.by_pk.values(), _("Không có đơn vị kế thừa")))

    def clean_successor(self) -> Body | None:
        return self.by_pk.get(self.cleaned_data["successor"])


class PostForm(OrganisationForm):
    """Only roles that may be given are offered."""

    title = line(_("Chức vụ"), 120, help_text=_("Như ghi trên văn bản, ví dụ: Trưởng phòng"))
    role = choice(_("Vai trong hệ thống"))
    since = past_day(_("Từ ngày"))

    def __init__(self, data: Any = None, *, roles: frozenset[str], to_oneself: bool = False, **how: Any) -> None:
        super().__init__(data, **how)
        offered = [role for role in Role if may_give(roles, role, to_oneself=to_oneself)]
        self.offer("role", [("", _("Chọn vai")), *((role.value, ROLE_LABELS[role]) for role in offered)])

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        self.not_after_today("since")
        return given


class AppointForm(PostForm):
    """Somebody new by name, or somebody who is there already."""

    person = choice(_("Người"), required=False)
    name = line(_("Họ tên (nếu là người mới)"), 120, required=False)
    field_order = ("person", "name", "title", "role", "since")

    def __init__(self, data: Any = None, *, people: Iterable[Person], **how: Any) -> None:
        super().__init__(data, **how)
        self.people = {str(person.pk): person for person in people}
        known = [(pk, person.name) for pk, person in self.people.items()]
        self.offer("person", [("", _("Người mới")), *known])

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        given["person"] = self.people.get(given.get("person") or "")
        if given["person"] is None and not given.get("name"):
            self.add_error("name", _("Hãy ghi họ tên, hoặc chọn một người đã có."))
        if given["person"] is not None and given.get("name"):
            self.add_error("name", _("Đã chọn người có sẵn. Hãy bỏ trống ô này, hoặc chọn “Người mới”."))
        return given


class EndPostForm(OrganisationForm):
    last_day = past_day(_("Ngày giữ chức vụ cuối cùng"))

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        self.not_after_today("last_day")
        return given


class PersonForm(OrganisationForm):
    name = line(_("Họ tên"), 120)


class FieldForm(OrganisationForm):
    """One line of the table of fields; ids tell the lines apart."""

    words = forms.CharField(
        label=_("Từ ngữ của lĩnh vực, cách nhau bằng dấu phẩy"),
        max_length=500,
        strip=True,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
        error_messages=REQUIRED,
        validators=[NAME],
    )
    body = choice(_("Đơn vị"))

    def __init__(self, data: Any = None, *, bodies: Iterable[Body], number: int = 0, **how: Any) -> None:
        super().__init__(data, **how)
        self.auto_id = f"field{number}_%s"
        self.by_pk = {str(body.pk): body for body in bodies}
        self.offer("body", body_choices(self.by_pk.values(), _("Chọn đơn vị")))

    def clean_words(self) -> str:
        return " ".join(str(self.cleaned_data["words"]).split())

    def clean_body(self) -> Body:
        return self.by_pk[self.cleaned_data["body"]]
