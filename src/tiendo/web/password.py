"""Changing one's own password: whenever one wants to, and before anything else where it was made by another."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.bodies.services import change_password
from tiendo.web.forms import PASSWORD_HELP, password_errors
from tiendo.web.request import Request


class PasswordForm(PasswordChangeForm):
    error_messages = {
        "password_mismatch": _("Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại."),
        "password_incorrect": _("Mật khẩu đang dùng chưa đúng. Hãy kiểm tra bộ gõ tiếng Việt và nhập lại."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "old_password": _("Mật khẩu đang dùng"),
            "new_password1": _("Mật khẩu mới"),
            "new_password2": _("Nhập lại mật khẩu mới"),
        }
        for name, label in labels.items():
            field = self.fields[name]
            field.label, field.help_text = label, ""
            field.error_messages["required"] = _("Hãy điền ô này.")
            field.widget.attrs["class"] = "form-control"
        self.fields["new_password1"].help_text = PASSWORD_HELP

    def validate_password_for_user(self, user: Any, password_field_name: str = "new_password2") -> None:  # noqa: S107
        """In our words: Django's own have no Vietnamese."""
        new = self.cleaned_data.get(password_field_name)
        if not new:
            return
        for words in password_errors(new, user):
            self.add_error("new_password1", words)
        if new == self.cleaned_data.get("old_password"):
            self.add_error("new_password1", _("Mật khẩu mới phải khác mật khẩu đang dùng."))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: Request) -> HttpResponse:
    form = PasswordForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        change_password(request.user, form.cleaned_data["new_password1"], now=timezone.now())
        update_session_auth_hash(request, request.user)
        messages.success(request, gettext("Đã đổi mật khẩu."))
        return redirect("web:today")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "web/password.html", {"form": form}, status=status)
