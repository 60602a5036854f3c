"""The review of a document that came in, and the decisions of which it consists."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.documents.models import Document, StoredFile, StoredReading
from tiendo.tenancy.models import Scoped


class Intake(Scoped):
    """The review of one document ("soát"), open until the plan is adopted or withdrawn.

    Its row is the lock under which decisions get their numbers.
    """

    class State(models.TextChoices):
        OPEN = "open", _("đang soát")
        ADOPTED = "adopted", _("đã ban hành")
        WITHDRAWN = "withdrawn", _("đã rút")

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="intake")
    opened_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=120, default="", blank=True)
    """Who adopted or withdrew it, as named then."""
    closed_reason = models.TextField(default="", blank=True)
    """Why it was withdrawn."""

    class Meta:
        db_table = "intake_intake"

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"


class Decision(Scoped):
    """One step of a review ("quyết định soát"); only ever added, taken back by another decision of kind "undo".

    The account is a value, so that what was decided stands however people and accounts change.
    """

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="decisions")
    seq = models.PositiveIntegerField()
    """From 1, without gaps."""
    token = models.UUIDField()
    """The client's name for it: sent again, it is the same decision."""
    kind = models.CharField(max_length=20)
    payload = models.JSONField()
    """As `rules.review.payloads` describes it, with what its maker saw under "seen"."""
    account_id = models.BigIntegerField()
    account_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        db_table = "intake_decision"
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["intake", "seq"], name="intake_decision_seq"),
            models.UniqueConstraint(fields=["intake", "token"], name="intake_decision_once"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind}"


class SignedCopy(Scoped):
    """A signed file as it was brought and compared ("bản đã ký"); the last one that is not set aside counts."""

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="signed_copies")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    reading = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    compared_with = models.ForeignKey(StoredReading, on_delete=models.PROTECT, related_name="+")
    """The reading that had been reviewed by then."""
    account_name = models.CharField(max_length=120)
    at = models.DateTimeField()
    set_aside = models.BooleanField(default=False)
    """It was the wrong file."""

    class Meta:
        db_table = "intake_signed_copy"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.intake_id}: {self.file_id}"
