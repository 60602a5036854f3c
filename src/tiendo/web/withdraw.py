"""A review is withdrawn before anything is tracked, with a reason; and taken up again where it stood."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from tiendo.intake.adopt import withdraw_intake
from tiendo.intake.models import Intake
from tiendo.intake.selectors import intake_for
from tiendo.intake.services import Rejected, reopen
from tiendo.rules.rights import Permission, may
from tiendo.web.adopt import Desk
from tiendo.web.adopt_form import WithdrawForm
from tiendo.web.request import Request


@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    intake = _intake(request, pk)
    form = WithdrawForm(request.POST)
    if form.is_valid():
        try:
            withdraw_intake(intake, reason=form.cleaned_data["reason"], account=request.user, now=timezone.now())
        except Rejected:
            form.add_error("reason", gettext("Việc soát đã kết thúc, không rút được nữa."))
        else:
            messages.success(request, gettext("Đã rút văn bản; không có gì của văn bản này được theo dõi."))
            return redirect("web:adopt", pk)
    desk = Desk(request, intake)
    return desk.page(desk.form(initial=desk.known()), withdrawal=form)


@require_POST
def take_up_again(request: Request, pk: int) -> HttpResponse:
    intake = _intake(request, pk)
    try:
        reopen(intake, account=request.user, now=timezone.now())
    except Rejected:
        # by a colleague, a moment ago, or never withdrawn: the review itself shows how it stands
        return redirect("web:review", pk)
    messages.success(request, gettext("Đã mở lại việc soát; các quyết định trước đây vẫn được giữ."))
    return redirect("web:review", pk)


def _intake(request: Request, pk: int) -> Intake:
    if not may(request.user.roles, Permission.PLAN_ADOPT):
        raise PermissionDenied
    return intake_for(request.user, pk)
