"""What the Office records when a plan comes into force."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiendo.plans.models import Plan
from tiendo.web.duty_forms import LINE, DayField

BINDS = {
    Plan.AnnexBinds.SUBMISSION: _("Ngày trình: hồ sơ phải được trình trong thời gian ghi ở phụ lục"),
    Plan.AnnexBinds.ISSUE: _("Ngày ban hành: văn bản phải được ban hành trong thời gian ghi ở phụ lục"),
}


class AdoptForm(forms.Form):
    """Number and day are not required here: whether they may be missing is not a matter of the form."""

    number = forms.CharField(
        label=_("Số văn bản"),
        required=False,
        max_length=LINE,
        strip=True,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"}),
    )
    issued_on = DayField(label=_("Ngày ban hành"), required=False)
    annex_binds = forms.ChoiceField(
        label=_("Thời gian ghi ở phụ lục là"),
        choices=list(BINDS.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Hãy chọn thời gian ở phụ lục là ngày trình hay ngày ban hành."),
            "invalid_choice": _("Hãy chọn thời gian ở phụ lục là ngày trình hay ngày ban hành."),
        },
    )

    def __init__(self, data: Any = None, *, has_annex: bool, **known: Any) -> None:
        """Where no dossier is listed there is nothing to choose."""
        super().__init__(data, **known)
        if not has_annex:
            del self.fields["annex_binds"]

    def clean(self) -> dict[str, Any]:
        return {"annex_binds": Plan.AnnexBinds.SUBMISSION, **(super().clean() or {})}
