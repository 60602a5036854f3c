"""Tasks and dossiers, and the bodies that answer for them."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Body, Post
from tiendo.documents.models import Clause
from tiendo.plans.models.finding import OpenFinding
from tiendo.plans.models.plan import Plan
from tiendo.plans.prevailing import wording_of
from tiendo.rules.deadlines import Term
from tiendo.tenancy.models import Scoped

PREFIXES = {"task": "NV", "dossier": "HS"}


class PlanTask(Scoped):
    """A duty of an adopted plan: a "nhiệm vụ", or a "hồ sơ trình" of its annex."""

    class Kind(models.TextChoices):
        TASK = "task", _("nhiệm vụ")
        DOSSIER = "dossier", _("hồ sơ trình")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="tasks")
    key = models.CharField(max_length=80)
    """The item's key in the review that it was confirmed in."""
    kind = models.CharField(max_length=8, choices=Kind)
    number = models.PositiveIntegerField()
    """Its place among those of its kind, from 1."""
    title = models.TextField()
    quote = models.TextField()
    """The plan's own words; empty for a duty that no words of the plan say."""
    clause = models.ForeignKey(Clause, null=True, on_delete=models.PROTECT, related_name="+")
    address = models.TextField(default="")
    also_at = models.JSONField(default=list)
    """Addresses of the other places that say the same, where the review merged them."""
    product = models.TextField(default="")
    approving = models.TextField(default="")
    """Who approves the product, as printed."""
    person = models.TextField(default="")
    """Who answers for it in the lead body, as the Office entered it."""
    person_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    """The post that this person held when the plan was adopted; None for a name that was only typed."""
    director = models.TextField(default="")
    """The leader who directs it ("lãnh đạo chỉ đạo"), likewise."""
    director_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    standing = models.BooleanField(default=False)
    """Work without end ("nhiệm vụ thường xuyên"): never late, looked at again on `review_on`."""
    review_on = models.DateField(null=True)
    due = models.DateField(null=True)
    """The last day in time, of the deadline that counts; None where none is a day."""
    deadlines = models.JSONField(default=list)
    """Objects of the reading's contract, in the order of the words."""
    prevailing = models.JSONField(null=True)
    """Which deadline counts while the plan contradicts itself, as `plans.prevailing` describes it; None elsewhere."""
    held = models.JSONField(default=list)
    """The same for the other questions on which the plan contradicts itself."""
    is_request = models.BooleanField(default=False)

    class Meta:
        db_table = "plans_task"
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="plans_task_once"),
            models.UniqueConstraint(fields=["plan", "kind", "number"], name="plans_task_number"),
        ]
        indexes = [models.Index(fields=["locality", "due"], name="plans_task_due")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def code(self) -> str:
        """How screens name it: "NV3", "HS11"."""
        return f"{PREFIXES[self.kind]}{self.number}"

    @property
    def prevails_because(self) -> str:
        """For the person who looks at it; empty where nothing contradicts its deadline."""
        return wording_of(self.prevailing) if self.prevailing else ""

    @property
    def held_because(self) -> list[str]:
        """The same for the other questions on which the plan contradicts itself."""
        return [wording_of(data) for data in self.held]

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.address, *self.also_at)

    @property
    def is_dossier(self) -> bool:
        return self.kind == self.Kind.DOSSIER

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(Term.of(deadline) for deadline in self.deadlines)

    @property
    def deadline_text(self) -> str:
        """As printed."""
        return "; ".join(term.text for term in self.terms)

    @property
    def leads(self) -> tuple["PlanTaskBody", ...]:
        return self._of_part(PlanTaskBody.Part.LEAD)

    @property
    def partners(self) -> tuple["PlanTaskBody", ...]:
        return self._of_part(PlanTaskBody.Part.PARTNER)

    @property
    def submit_to(self) -> tuple["PlanTaskBody", ...]:
        return self._of_part(PlanTaskBody.Part.SUBMIT_TO)

    @property
    def has_lead(self) -> bool:
        """True where a body known here answers for it."""
        return any(lead.body_id for lead in self.leads)

    def is_led_by(self, body_ids: Iterable[int]) -> bool:
        return not {lead.body_id for lead in self.leads}.isdisjoint(body_ids)

    def _of_part(self, part: str) -> tuple["PlanTaskBody", ...]:
        """From what `plans.selectors` fetched along, so that a list costs no query per row."""
        return tuple(body for body in self.bodies.all() if body.part == part and not body.is_overruled)


class PlanTaskBody(Scoped):
    """A body's part in a task: as printed, and which body of the locality it is."""

    class Part(models.TextChoices):
        LEAD = "lead", _("chủ trì")
        PARTNER = "partner", _("phối hợp")
        SUBMIT_TO = "submit_to", _("nơi trình")

    task = models.ForeignKey(PlanTask, on_delete=models.PROTECT, related_name="bodies")
    part = models.CharField(max_length=10, choices=Part)
    place = models.PositiveSmallIntegerField()
    """Among those of the same part, in the order named."""
    name = models.TextField(default="")
    """As printed; empty where the plan names nobody and the Office gave it to `body`."""
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    is_overruled = models.BooleanField(default=False)
    """Printed or assigned, but somebody has said since, or instructed, that it is another's part."""
    by_finding = models.ForeignKey(OpenFinding, null=True, on_delete=models.PROTECT, related_name="+")
    """The contradiction that made it so; None for what was adopted."""

    class Meta:
        db_table = "plans_task_body"
        constraints = [models.UniqueConstraint(fields=["task", "part", "place"], name="plans_task_body_place")]
        indexes = [models.Index(fields=["body", "part"], name="plans_task_body_part")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The body's name here, else what is printed."""
        return self.body.name if self.body else self.name
