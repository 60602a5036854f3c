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

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="plan")
    reading = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    """The one that was reviewed: addresses are its addresses, whatever a newer reader says."""
    number = models.TextField()
    issued_on = models.DateField()
    signed_file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    """None while the Office has not got it: recorded as lacking, and asked for until it is there."""
    signed_differences = models.PositiveIntegerField(null=True)
    """In how many places its content differs from the text that had been reviewed."""
    signed_seen_by = models.CharField(max_length=120, default="", blank=True)
    """Who has seen the differences and kept the file, as named then."""
    signed_seen_at = models.DateTimeField(null=True)
    annex_binds = models.CharField(max_length=10, choices=AnnexBinds)
    """Which of a dossier's two days the annex's time is for, as the Office recorded it at adoption."""
    adopted_at = models.DateTimeField()

    class Meta:
        db_table = "plans_plan"

    def __str__(self) -> str:
        return self.number

    @property
    def tracks_signed_text(self) -> bool:
        """Whether what is tracked was read from the signed file itself."""
        return self.signed_file_id is not None and self.signed_file_id == self.reading.file_id


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
