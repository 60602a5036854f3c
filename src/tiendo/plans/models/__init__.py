"""Plans as adopted, and what they bind people to."""

from tiendo.plans.models.finding import FindingStep, OpenFinding
from tiendo.plans.models.plan import Plan, Untracked
from tiendo.plans.models.target import PlanTarget
from tiendo.plans.models.task import PlanTask, PlanTaskBody

__all__ = ["FindingStep", "OpenFinding", "Plan", "PlanTarget", "PlanTask", "PlanTaskBody", "Untracked"]
