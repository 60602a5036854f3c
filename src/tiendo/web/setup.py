"""Setting up a real place on the first page, by whoever reads the code where the server was started; once."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.bodies.selectors import may_set_up
from tiendo.bodies.services.accounts import BAD_USERNAME
from tiendo.bodies.services.founding import AlreadyThere, FirstAccount, found_locality
from tiendo.bodies.setup_code import is_setup_code
from tiendo.bodies.template import PROVINCES, UNITS
from tiendo.bodies.usernames import is_username
from tiendo.web.access import BACKEND
from tiendo.web.forms import PASSWORD_HELP, password_errors
from tiendo.web.organisation.forms import OrganisationForm, choice, line


def secret(label: Any, **how: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"class": "form-control", "autocomplete": "new-password"})
    return forms.CharField(
        label=label, strip=False, widget=widget, error_messages={"required": _("Hãy điền ô này.")}, **how
    )


class SetupForm(OrganisationForm):
    code = line(_("Mã thiết lập"), 40, help_text=_("In trên màn hình của máy chủ, nơi đã chạy lệnh khởi động"))
    unit = choice(_("Cấp xã"), choices=[(unit, unit) for unit in UNITS])
    name = line(_("Tên xã, phường, đặc khu"), 80, help_text=_("Không kèm chữ “xã”, “phường”, “đặc khu”"))
    province_unit = choice(_("Cấp tỉnh"), choices=[(unit, unit) for unit in PROVINCES])
    province = line(_("Tên tỉnh, thành phố"), 80, help_text=_("Không kèm chữ “tỉnh”, “thành phố”"))
    person = line(_("Họ tên người quản trị đầu tiên"), 120)
    username = line(_("Tên tài khoản"), 60, help_text=_("Chữ thường không dấu, ví dụ: nguyen-van-an"))
    is_clerk = forms.BooleanField(
        label=_("Người này cũng là chuyên viên Văn phòng (nạp, soát kế hoạch)"), required=False, initial=True
    )
    password = secret(_("Mật khẩu"), help_text=PASSWORD_HELP)
    again = secret(_("Nhập lại mật khẩu"))

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        if not is_setup_code(code):
            raise forms.ValidationError(_("Mã chưa đúng. Hãy xem lại dòng “Mã thiết lập” trên màn hình máy chủ."))
        return code

    def clean_username(self) -> str:
        username = str(self.cleaned_data["username"])
        if not is_username(username):
            raise forms.ValidationError(BAD_USERNAME)
        return username

    def clean(self) -> dict[str, Any]:
        given = {**(super().clean() or {})}
        for name, units in (("name", UNITS), ("province", PROVINCES)):
            if str(given.get(name, "")).casefold().startswith(tuple(f"{unit} " for unit in units)):
                self.add_error(name, _("Hãy ghi tên riêng, không kèm chữ chỉ cấp; cấp đã chọn ở ô bên cạnh."))
        if given.get("password") and given.get("again") and given["password"] != given["again"]:
            self.add_error("again", _("Hai lần nhập mật khẩu không giống nhau. Hãy nhập lại."))
        for words in password_errors(given.get("password") or "", None) if given.get("password") else ():
            self.add_error("password", words)
        return given


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def setup(request: HttpRequest) -> HttpResponse:
    """Once anything is set up, there is nothing here."""
    if not may_set_up():
        raise Http404
    form = SetupForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return setup_page(request, form)
    try:
        return _set_up(request, form.cleaned_data)
    except AlreadyThere:
        raise Http404 from None


def _set_up(request: HttpRequest, given: dict[str, Any]) -> HttpResponse:
    first = FirstAccount(given["person"], given["username"], given["password"], is_clerk=given["is_clerk"])
    account = found_locality(
        f"{given['unit']} {given['name']}",
        f"{given['province_unit']} {given['province']}",
        first=first,
        now=timezone.now(),
        today=timezone.localdate(),
    )
    login(request, account, backend=BACKEND)
    messages.success(request, gettext("Đã thiết lập địa bàn. Tiếp theo: chọn các cơ quan, đơn vị theo mẫu."))
    return redirect("web:template")


def setup_page(request: HttpRequest, form: SetupForm) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "web/setup.html", {"form": form}, status=status)
