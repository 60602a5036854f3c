"""Asking for background work, claiming it, and what becomes of it."""

import datetime as dt
from typing import Any

from django.db import models

from tiendo.jobs.models import Job
from tiendo.jobs.registry import arguments, daily_kinds
from tiendo.tenancy.models import Locality

LEASE = dt.timedelta(minutes=5)
MAX_ATTEMPTS = 5
VIETNAM = dt.timezone(dt.timedelta(hours=7))
"""No summer time; a day of the schedule is a day here wherever the machine stands."""


def enqueue(kind: str, *, locality_id: int, now: dt.datetime, key: str | None = None, **args: Any) -> None:
    """Written in the caller's transaction: the job exists exactly when the change that asked for it does.

    A second request with the same `key` is ignored.
    """
    row = Job(locality_id=locality_id, kind=kind, args=arguments(**args), key=key, run_at=now)
    Job.objects.bulk_create([row], ignore_conflicts=key is not None)


def enqueue_daily(now: dt.datetime) -> None:
    """Ask for today's round of every daily kind whose hour has come, once per locality; asks nothing twice."""
    local = now.astimezone(VIETNAM)
    due = [kind for kind, at in daily_kinds().items() if local.time() >= at]
    rounds = {
        f"{kind}:{locality_id}:{local.date()}": (kind, locality_id)
        for locality_id in (Locality.objects.values_list("pk", flat=True) if due else ())
        for kind in due
    }
    asked = set(Job.objects.filter(key__in=rounds).values_list("key", flat=True))
    for key in rounds.keys() - asked:
        kind, locality_id = rounds[key]
        enqueue(kind, locality_id=locality_id, now=now, key=key)


def claim(worker: str, now: dt.datetime) -> Job | None:
    """Take the job longest due; the conditional UPDATE makes sure that no two workers take the same."""
    due = Job.objects.filter(state=Job.State.QUEUED, run_at__lte=now).order_by("run_at", "pk")
    for pk in due.values_list("pk", flat=True)[:10]:
        taken = Job.objects.filter(pk=pk, state=Job.State.QUEUED).update(
            state=Job.State.RUNNING, worker=worker, lease_until=now + LEASE, attempts=models.F("attempts") + 1
        )
        if taken:
            return Job.objects.get(pk=pk)
    return None


def finish(job: Job, now: dt.datetime) -> bool:
    """False where the lease was lost meanwhile: another worker answers for the job now."""
    return bool(_held(job).update(state=Job.State.DONE, lease_until=None, finished_at=now, error=""))


def fail(job: Job, error: str, now: dt.datetime) -> None:
    """Try again later, each time twice as late, and give up after `MAX_ATTEMPTS`."""
    gives_up = job.attempts >= MAX_ATTEMPTS
    _held(job).update(
        state=Job.State.FAILED if gives_up else Job.State.QUEUED,
        run_at=now + dt.timedelta(minutes=2**job.attempts),
        lease_until=None,
        finished_at=now if gives_up else None,
        error=error[:500],
    )


def sweep(now: dt.datetime) -> int:
    """Return to the queue what a killed worker held; a job that kills its workers is given up. Gives their number."""
    lost = Job.objects.filter(state=Job.State.RUNNING, lease_until__lt=now)
    if not lost.exists():
        # the loop asks every other second: only ask, so that nobody waits for a write that changes nothing
        return 0
    lost.filter(attempts__gte=MAX_ATTEMPTS).update(
        state=Job.State.FAILED, lease_until=None, finished_at=now, error="worker lost"
    )
    return lost.update(state=Job.State.QUEUED, worker="", lease_until=None)


def _held(job: Job) -> models.QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, worker=job.worker, attempts=job.attempts)
