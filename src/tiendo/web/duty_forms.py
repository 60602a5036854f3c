"""What is asked of a list of duties, and what is said about a duty, checked before anything is done with it."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tiendo.documents import items
from tiendo.progress.services import Sayable
from tiendo.rules.tasks import TaskState
from tiendo.ui.duty_rows import SHADE_NAMES
from tiendo.web.forms import ListFilter

DAY_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]
LINE, TEXT = 300, 4000
SAID = {
    TaskState.RECEIVED: _("Đã nhận việc"),
    TaskState.UNDER_WAY: _("Đang thực hiện"),
    TaskState.AWAITING_CONFIRMATION: _("Đã làm xong, chờ xác nhận"),
}
"""What those who answer for a duty can say of it."""


class DutyFilter(ListFilter):
    every_kind = _("Mọi tình trạng")

    def __init__(self, data: Any, *, of: Iterable[items.Item]) -> None:
        super().__init__(data, of=of, kinds=SHADE_NAMES)
        self.fields["body"].label = _("Cơ quan chủ trì")
        self.fields["kind"].label = _("Tình trạng")

    def query(self) -> str:
        """All that was chosen, for the addresses of the list's other pages."""
        return urlencode({name: value for name in self.fields if (value := self.value(name))})


class DayField(forms.DateField):
    """Typed day first, as on paper: a browser's own picker follows the language of Windows."""

    def __init__(self, **how: Any) -> None:
        hints = {
            "class": "form-control",
            "inputmode": "numeric",
            "autocomplete": "off",
            "placeholder": _("ngày/tháng/năm"),
        }
        super().__init__(
            input_formats=DAY_FORMATS,
            widget=forms.DateInput(format=DAY_FORMATS[0], attrs=hints),
            error_messages={"invalid": _("Ngày chưa đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/11/2025.")},
            **how,
        )


def _line(label: Any, **how: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "form-control"})
    return forms.CharField(label=label, required=False, max_length=LINE, strip=True, widget=widget, **how)


class ReportForm(forms.Form):
    """One report; with `unchanged`, which one click sends, nothing else need be said, and nothing typed is lost.

    Of the clerk it asks who said so, and when.
    """

    state = forms.ChoiceField(label=_("Tình hình"), widget=forms.RadioSelect, required=False)
    text = forms.CharField(
        label=_("Đã làm được gì"),
        required=False,
        max_length=TEXT,
        strip=True,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 3}),
    )
    product = _line(_("Sản phẩm, minh chứng"), help_text=_("Số văn bản, biên bản hoặc kết quả khác"))
    difficulty = _line(_("Khó khăn, cần giúp gì"))
    on_behalf_of = _line(_("Ai báo"), help_text=_("Họ tên, đơn vị; báo qua điện thoại, gặp trực tiếp…"))
    on = DayField(label=_("Ngày báo"), required=False)
    unchanged = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, sayable: Sayable) -> None:
        super().__init__(data, initial={"state": sayable.usual, "on": timezone.localdate()})
        self.sayable = sayable
        state = self.fields["state"]
        assert isinstance(state, forms.ChoiceField)  # noqa: S101 - for the type checker
        state.choices = [(each.value, SAID[each]) for each in sayable.states]
        if sayable.on_behalf:
            self.fields["on_behalf_of"].required = True
            self.fields["on_behalf_of"].error_messages["required"] = _("Hãy ghi ai báo.")
        else:
            del self.fields["on_behalf_of"], self.fields["on"]

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        if given.pop("unchanged", False) and self.sayable.unchanged:
            given["state"] = self.sayable.unchanged
        elif not any(given.get(name) for name in ("text", "product", "difficulty")):
            self.add_error("text", _("Hãy ghi việc đã làm, hoặc bấm “Chưa có thay đổi”."))
        elif not given.get("state"):
            self.add_error("state", _("Hãy chọn một tình hình."))
        return {**given, "on": given.get("on") or timezone.localdate()}
