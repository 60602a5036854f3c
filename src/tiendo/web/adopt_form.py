"""What the Office records when a plan comes into force."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiendo.plans.models import Plan
from tiendo.web.duty_forms import LINE, DayField
from tiendo.web.forms import QUERY_LIMIT

BINDS = {
    Plan.AnnexBinds.SUBMISSION: _("Ngày trình: hồ sơ phải được trình trong thời gian ghi ở phụ lục"),
    Plan.AnnexBinds.ISSUE: _("Ngày ban hành: văn bản phải được ban hành trong thời gian ghi ở phụ lục"),
}
SIGNED = {
    "same": _("Tệp đã nạp và soát chính là bản đã ký"),
    "later": _("Chưa có tệp đã ký: ghi nhận là còn thiếu, bổ sung sau"),
}
TYPED = ("number", "issued_on", "annex_binds")


def signed_field(*, required: bool) -> forms.FileField:
    return forms.FileField(
        label=_("Tệp đã ký"),
        required=required,
        max_length=QUERY_LIMIT,
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ".pdf,.docx"}),
        error_messages={
            "required": _("Chưa chọn tệp nào. Hãy chọn tệp đã ký rồi bấm Tải lên và so sánh."),
            "invalid": _("Chưa nhận được tệp. Hãy chọn lại tệp đã ký."),
            "empty": _("Tệp rỗng, không có nội dung. Hãy chọn đúng tệp đã ký."),
            "max_length": _("Tên tệp quá dài. Hãy đặt tên ngắn hơn rồi tải lên lại."),
        },
    )


class AdoptForm(forms.Form):
    """Nothing of it is required here: what blocks an adoption is not a matter of the form."""

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
    file = signed_field(required=False)
    signed = forms.ChoiceField(
        label=_("Hoặc"), required=False, choices=list(SIGNED.items()), widget=forms.RadioSelect(attrs={"class": ""})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """How many differences the person was shown and has seen."""

    def __init__(self, data: Any = None, files: Any = None, *, has_annex: bool, has_copy: bool, **known: Any) -> None:
        """Where no dossier is listed there is nothing to choose, nor where a signed file was brought."""
        super().__init__(data, files, **known)
        self.has_copy = has_copy
        if not has_annex:
            del self.fields["annex_binds"]
        if has_copy:
            del self.fields["file"], self.fields["signed"]

    def clean(self) -> dict[str, Any]:
        given = {"annex_binds": Plan.AnnexBinds.SUBMISSION, **(super().clean() or {})}
        return {**given, "signed": "copy" if self.has_copy else given.get("signed", ""), "seen": given.get("seen") or 0}


class SignedForm(forms.Form):
    """The signed file of a plan that was adopted without it."""

    file = signed_field(required=True)


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do rút"),
        max_length=LINE,
        strip=True,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"}),
        error_messages={"required": _("Hãy ghi lý do rút văn bản.")},
    )
