"""Targets of adopted plans."""

from django.db import models

from tiendo.documents.models import Clause
from tiendo.plans.models.plan import Plan
from tiendo.tenancy.models import Scoped


class PlanTarget(Scoped):
    """A "chỉ tiêu" of an adopted plan, with the words of the reading's contract for what it measures."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="targets")
    key = models.CharField(max_length=80)
    """The item's key in the review that it was confirmed in."""
    number = models.PositiveIntegerField()
    """Its place among the plan's targets, from 1."""
    indicator = models.TextField()
    quote = models.TextField()
    clause = models.ForeignKey(Clause, null=True, on_delete=models.PROTECT, related_name="+")
    address = models.TextField(default="")
    kind = models.CharField(max_length=12)
    comparator = models.CharField(max_length=6)
    value = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    value_high = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    unit = models.TextField(default="")
    direction = models.CharField(max_length=4, default="")
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    each = models.CharField(max_length=10, default="")
    baseline = models.DecimalField(max_digits=20, decimal_places=6, null=True)
    baseline_year = models.PositiveSmallIntegerField(null=True)
    owners = models.JSONField(default=list)
    """Who must reach it, as printed."""

    class Meta:
        db_table = "plans_target"
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="plans_target_once"),
            models.UniqueConstraint(fields=["plan", "number"], name="plans_target_number"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.indicator}"

    @property
    def code(self) -> str:
        """How screens name it: "CT3"."""
        return f"CT{self.number}"
