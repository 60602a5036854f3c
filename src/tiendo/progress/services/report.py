"""Reporting on a duty: an update is added, whoever answers for the duty or the clerk who heard it from them."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account
from tiendo.bodies.services import actor_of
from tiendo.plans.models import PlanTask
from tiendo.progress.models import Update
from tiendo.progress.selectors import steps_of
from tiendo.rules.rights import Permission, may
from tiendo.rules.tasks import REPORTABLE, Step, TaskState, may_add


class ReportRefused(Exception):
    """Nothing was changed; `reasons` say why, in words for the person."""

    def __init__(self, reasons: Sequence[Promise]) -> None:
        super().__init__(*map(str, reasons))
        self.reasons = tuple(reasons)


def may_report(account: Account, task: PlanTask) -> bool:
    """True where a body that the account's post with this right is in leads the task."""
    bodies = {post.body_id for post in account.posts if may([post.role], Permission.PROGRESS_REPORT)}
    return account.locality_id == task.locality_id and task.is_led_by(bodies)


def may_report_on_behalf(account: Account, task: PlanTask) -> bool:
    """True for who enters what others said, on any duty."""
    return account.locality_id == task.locality_id and may(account.roles, Permission.PROGRESS_REPORT_ON_BEHALF)


@transaction.atomic
def report(
    task: PlanTask,
    *,
    on: dt.date,
    state: TaskState,
    text: str,
    product: str,
    difficulty: str,
    account: Account,
    now: dt.datetime,
    on_behalf_of: str | None = None,
) -> Update:
    """`on_behalf_of` names who said it where the clerk enters it. Raises ReportRefused with every reason."""
    speaker = on_behalf_of.strip() if on_behalf_of else None
    if not (may_report_on_behalf(account, task) if speaker else may_report(account, task)):
        raise PermissionDenied
    # the lock lets the updates of one duty follow one another
    PlanTask.objects.select_for_update().get(pk=task.pk)
    text, product, difficulty = text.strip(), product.strip(), difficulty.strip()
    reasons = _reasons(task, Step(on, TaskState(state)), product, now)
    if reasons:
        raise ReportRefused(reasons)
    update = Update.objects.create(
        locality_id=task.locality_id,
        task=task,
        on=on,
        recorded_at=now,
        state=state,
        text=text,
        product=product,
        difficulty=difficulty,
        reported_by=account,
        on_behalf_of=speaker,
    )
    _record(update, account, now)
    return update


def _reasons(task: PlanTask, step: Step, product: str, now: dt.datetime) -> list[Promise]:
    reasons: list[Promise] = []
    if step.on > timezone.localdate(now):
        reasons.append(_("Ngày cập nhật chưa tới."))
    if step.state not in REPORTABLE or not may_add(steps_of(task), step):
        reasons.append(_("Nhiệm vụ không thể chuyển sang trạng thái này vào ngày đã ghi."))
    if step.state is TaskState.AWAITING_CONFIRMATION and not product:
        reasons.append(_("Muốn báo đã làm xong, cần ghi sản phẩm: số văn bản, biên bản hoặc kết quả khác."))
    return reasons


def _record(update: Update, account: Account, now: dt.datetime) -> None:
    data = {
        "task": update.task_id,
        "on": update.on.isoformat(),
        "state": update.state,
        "text": update.text,
        "product": update.product,
        "difficulty": update.difficulty,
        "on_behalf_of": update.on_behalf_of,
    }
    subject = Subject("update", str(update.pk))
    record(
        "progress.reported",
        locality_id=update.locality_id,
        subject=subject,
        data=data,
        at=now,
        actor=actor_of(account),
    )
