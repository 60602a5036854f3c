"""The rows that background work is made of."""

from django.db import models

from tiendo.tenancy.models import Scoped


class Job(Scoped):
    """One piece of background work ("việc nền"); arguments are ids and plain values only."""

    class State(models.TextChoices):
        QUEUED = "queued", "đang chờ"
        RUNNING = "running", "đang chạy"
        DONE = "done", "xong"
        FAILED = "failed", "không thành"

    kind = models.CharField(max_length=60)
    args = models.JSONField(default=dict)
    key = models.CharField(max_length=120, unique=True, null=True)  # noqa: DJ001 - null means "no key": many may have none
    """At most one job ever has a given key, so that a schedule cannot ask twice."""
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    run_at = models.DateTimeField()
    worker = models.CharField(max_length=60, default="")
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=500, default="")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "jobs_job"
        indexes = [models.Index(fields=["state", "run_at"], name="jobs_job_due")]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk} {self.state}"
