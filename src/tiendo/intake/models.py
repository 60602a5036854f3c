"""The review of a document that came in, and the decisions of which it consists."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.documents.models import Document
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
