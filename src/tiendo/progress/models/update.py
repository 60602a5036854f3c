"""What was said about a duty, by whom, and when it was so."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tiendo.bodies.models import Account
from tiendo.plans.models import PlanTask
from tiendo.rules.tasks import TaskState
from tiendo.tenancy.models import Scoped

STATE_LABELS = {
    TaskState.ASSIGNED: _("mới giao"),
    TaskState.RECEIVED: pgettext_lazy("duty", "đã nhận"),
    TaskState.UNDER_WAY: _("đang thực hiện"),
    TaskState.AWAITING_CONFIRMATION: _("chờ xác nhận"),
    TaskState.RETURNED: _("trả lại"),
    TaskState.DONE: _("hoàn thành"),
    TaskState.PAUSED: _("tạm dừng"),
    TaskState.CANCELLED: _("hủy"),
}


class Update(Scoped):
    """One report on a duty ("cập nhật tiến độ"): a fact, only ever added; a mistake is followed by another."""

    task = models.ForeignKey(PlanTask, on_delete=models.PROTECT, related_name="updates")
    on = models.DateField()
    """The day on which it was so."""
    recorded_at = models.DateTimeField()
    """When it became known here."""
    state = models.CharField(max_length=24, choices=[(s.value, STATE_LABELS[s]) for s in TaskState])
    text = models.TextField(default="")
    """What was done."""
    product = models.TextField(default="")
    """The document or other product that shows it."""
    difficulty = models.TextField(default="")
    reported_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    on_behalf_of = models.TextField(null=True)  # noqa: DJ001 - None: the reporter speaks for their own body
    """Who said it, where the clerk entered it for them."""

    class Meta:
        db_table = "progress_update"
        indexes = [
            models.Index(fields=["task", "-on", "-id"], name="progress_update_last"),
            models.Index(fields=["locality", "-recorded_at"], name="progress_update_recent"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.on}: {self.state}"
