"""The plan itself, and what of it is consciously not tracked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.documents.models import Clause, Document, StoredFile, StoredReading
from tiendo.tenancy.models import Scoped


class Plan(Scoped):
    """A document in force whose duties are tracked ("kế hoạch đã ban hành")."""

    class AnnexBinds(models.TextChoices):
        SUBMISSION = "submission", _("ngày trình")
        ISSUE = "issue", _("ngày ban hành")

    class State(models.TextChoices):
        IN_FORCE = "in_force", _("đang thực hiện")
        WITHDRAWN = "withdrawn", _("đã rút")

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="plan")
    reading = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    """The one that was reviewed: addresses are its addresses, whatever a newer reader says."""
    number = models.TextField()
    issued_on = models.DateField()
    signed_file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    annex_binds = models.CharField(max_length=10, choices=AnnexBinds)
    """Which of a dossier's two days the annex's time is for, as the Office recorded it at adoption."""
    adopted_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.IN_FORCE)

    class Meta:
        db_table = "plans_plan"

    def __str__(self) -> str:
        return self.number


class Untracked(Scoped):
    """A clause that somebody decided not to track, and why ("không theo dõi")."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="untracked")
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    class Meta:
        db_table = "plans_untracked"
        constraints = [models.UniqueConstraint(fields=["plan", "clause"], name="plans_untracked_once")]

    def __str__(self) -> str:
        return self.reason
