"""Findings that came along with an adopted plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.plans.models.plan import Plan
from tiendo.tenancy.models import Scoped


class OpenFinding(Scoped):
    """A finding and how it stood when the plan was adopted ("phát hiện mang theo"): none of them blocks."""

    class State(models.TextChoices):
        OPEN = "open", _("chưa xem xét")
        SETTLED = "settled", _("đã giải quyết")
        LEFT_OPEN = "left_open", _("để ngỏ")
        SENT_BACK = "sent_back", _("đã gửi lại nơi soạn thảo")

    class How(models.TextChoices):
        AMENDING = "amending", _("văn bản sửa đổi, thay thế")
        CORRECTION = "correction", _("công văn đính chính")
        INTERIM = "interim", _("ý kiến chỉ đạo tạm thời của Chủ tịch")
        FILLED = "filled", _("đã bổ sung khi soát")
        MERGED = "merged", _("đã gộp khi soát")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="findings")
    key = models.CharField(max_length=80)
    """Its key in the review's ledger."""
    kind = models.CharField(max_length=20)
    severity = models.CharField(max_length=8)
    message_vi = models.TextField()
    message_en = models.TextField()
    quotes = models.JSONField(default=list)
    addresses = models.JSONField(default=list)
    """Of the clauses that it speaks of."""
    state = models.CharField(max_length=10, choices=State)
    how = models.CharField(max_length=10, choices=How, default="", blank=True)
    number = models.TextField(default="")
    """Of the document that settled it."""
    on = models.DateField(null=True)
    note = models.TextField(default="")

    class Meta:
        db_table = "plans_finding"
        constraints = [models.UniqueConstraint(fields=["plan", "key"], name="plans_finding_once")]

    def __str__(self) -> str:
        return self.message_vi

    @property
    def is_settled(self) -> bool:
        """An interim instruction of the Chair does not settle: it holds until a document does."""
        return self.state == self.State.SETTLED
