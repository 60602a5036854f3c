"""What people type and choose, checked before anything is done with it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account
from tiendo.documents import items
from tiendo.ui import wording

QUERY_LIMIT = 200
PASSWORD_HELP = _("Ít nhất 10 ký tự, ví dụ vài từ dễ nhớ; không dùng mật khẩu nhiều người hay đặt.")
Choices = list[tuple[str, str]]


def password_errors(password: str, account: Account | None) -> list[Any]:
    """What the validators of the settings have against it, in our words."""
    words = {
        "password_too_short": _("Mật khẩu ngắn quá: cần ít nhất 10 ký tự."),
        "password_too_common": _("Mật khẩu này quá nhiều người dùng. Hãy đặt mật khẩu khác."),
    }
    try:
        validate_password(password, account)
    except ValidationError as error:
        return [words.get(each.code or "", each.message) for each in error.error_list]
    return []


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": _(
            "Tên tài khoản hoặc mật khẩu chưa đúng. Hãy kiểm tra bộ gõ tiếng Việt, phím Caps Lock và nhập lại."
        ),
        "inactive": _("Tài khoản này đã khóa. Hãy liên hệ người quản trị của đơn vị."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Tên tài khoản")
        self.fields["password"].label = _("Mật khẩu")
        for field in self.fields.values():
            field.error_messages["required"] = _("Hãy điền ô này.")
            field.widget.attrs["class"] = "form-control"


class TakeInForm(forms.Form):
    file = forms.FileField(
        label=_("Tệp văn bản"),
        error_messages={
            "required": _("Chưa chọn tệp nào. Hãy chọn tệp văn bản đã ban hành rồi bấm Nạp."),
            "invalid": _("Chưa nhận được tệp. Hãy chọn lại tệp rồi bấm Nạp."),
            "empty": _("Tệp rỗng, không có nội dung. Hãy chọn đúng tệp văn bản đã ban hành."),
            "max_length": _("Tên tệp quá dài. Hãy đặt tên ngắn hơn rồi nạp lại."),
        },
        max_length=QUERY_LIMIT,
    )


class ListFilter(forms.Form):
    """What to show of a list; whatever is not among the choices is as if not given."""

    q = forms.CharField(required=False, max_length=QUERY_LIMIT, strip=True, label=_("Tìm"))
    body = forms.ChoiceField(required=False, label=_("Cơ quan"))
    period = forms.ChoiceField(required=False, label=_("Thời hạn"))
    kind = forms.ChoiceField(required=False, label=_("Loại"))
    sort = forms.ChoiceField(required=False, widget=forms.HiddenInput)

    every_kind = _("Mọi loại")

    def __init__(self, data: Any, *, of: Iterable[items.Item], kinds: dict[str, Any]) -> None:
        super().__init__(data)
        listed = list(of)
        self._offer("body", _("Mọi cơ quan"), [(name, f"{name} ({n})") for name, n in items.bodies_in(listed)])
        self._offer("period", _("Mọi thời hạn"), [(p, wording.option_words(p)) for p in items.periods_in(listed)])
        found = [(kind, f"{kinds.get(kind, kind)} ({n})") for kind, n in items.kinds_in(listed)]
        self._offer("kind", self.every_kind, found)
        self._choice_field("sort").choices = [(sign + key, key) for sign in ("", "-") for key in items.KEYS]
        for name in ("q", "body", "period", "kind"):
            is_text = name == "q"
            self.fields[name].widget.attrs["class"] = "form-control" if is_text else "form-select"

    def _offer(self, name: str, everything: Any, choices: Choices) -> None:
        self._choice_field(name).choices = [("", everything), *choices]
        if len(choices) < 2:
            self.fields[name].widget = forms.HiddenInput()

    def _choice_field(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        return field

    def value(self, name: str) -> str:
        """Empty where it was not given or not offered."""
        self.is_valid()
        return str(self.cleaned_data.get(name, ""))

    @property
    def is_narrowing(self) -> bool:
        return any(self.value(name) for name in ("q", "body", "period", "kind"))
