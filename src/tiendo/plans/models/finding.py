"""Findings that came along with an adopted plan."""

from typing import cast

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.plans.models.plan import Plan
from tiendo.rules.prevailing import Basis, Place
from tiendo.rules.review import in_force
from tiendo.rules.settling import Mark, Matter, State, standing
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
        REDRAFT = "redraft", _("nơi soạn thảo đã sửa trước khi ký")
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
    places = models.JSONField(default=list)
    """Every place that is quoted: address and words, of a table those of the whole row."""
    about = models.CharField(max_length=10, default="", blank=True)
    """What a contradiction is about; a question of `rules.prevailing`."""
    items = models.JSONField(default=list)
    """Keys of the tasks, dossiers and targets that it speaks of."""
    sides = models.JSONField(default=list)
    """The places of a contradiction with what each answers, as `rules.prevailing.Place.as_side` writes them."""
    clause = models.TextField(default="", blank=True)
    """The address at which the plan makes one of the places prevail; empty where it does not."""
    by_itself = models.CharField(max_length=10, choices=How, default="", blank=True)
    """Why it needs no document: what was missing or double is so no more."""
    state = models.CharField(max_length=10, choices=State)
    """This and what follows is projected from the steps."""
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

    @property
    def counting_steps(self) -> list["FindingStep"]:
        """Those that nobody has taken back; from what `plans.selectors` fetched along."""
        return in_force(list(self.steps.all()))

    @property
    def mark(self) -> Mark:
        """How it stands now; what came without steps stands as it came."""
        if not self.steps.all() and not self.by_itself:
            basis = Basis(self.how, self.number, self.on.isoformat() if self.on else "", text=self.note)
            return Mark(cast("State", self.state), basis if self.how else None, note=self.note)
        return standing(self.counting_steps, self.by_itself)

    @property
    def sides_read(self) -> tuple[Place, ...]:
        return tuple(map(Place.of_answer, self.sides))

    @property
    def matter(self) -> Matter:
        return Matter(self.kind, self.mark.state, self.about, self.sides_read)


class FindingStep(Scoped):
    """One thing done about a finding, under review or after ("bước xử lý"); only ever added, taken back by another."""

    finding = models.ForeignKey(OpenFinding, on_delete=models.PROTECT, related_name="steps")
    token = models.UUIDField()
    """The client's name for it; the same for all findings of which it was done at once."""
    kind = models.CharField(max_length=20)
    """"settle", "leave_open", "send_back" as `rules.settling` has them, and "undo"."""
    payload = models.JSONField()
    account_id = models.BigIntegerField()
    account_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        db_table = "plans_finding_step"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["finding", "token"], name="plans_finding_step_once")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.kind}"

    @property
    def seq(self) -> int:
        return self.pk
