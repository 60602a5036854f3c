"""The audit trail is verified every night, and a broken one shows as a failed job."""

import datetime as dt

import pytest
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.jobs import services, worker
from tiendo.jobs.models import Job
from tiendo.ops.work import ChainBroken, verify_audit


def work_through_the_night(world: World) -> Job:
    services.enqueue_daily(NOW)
    while worker.run_one("w", lambda: NOW):
        pass
    return Job.objects.get(kind="audit.verify", locality=world.commune)


def test_the_audit_trail_is_verified_daily(owner_world: World) -> None:
    assert work_through_the_night(owner_world).state == Job.State.DONE


def test_a_broken_trail_shows_as_a_job_that_failed(owner_world: World) -> None:
    Entry.objects.filter(locality_id=owner_world.commune.pk).update(at=NOW - dt.timedelta(days=1))
    job = work_through_the_night(owner_world)
    assert (job.error, job.finished_at) == ("ChainBroken", None)


def test_the_error_names_the_place(owner_world: World) -> None:
    Entry.objects.filter(locality_id=owner_world.commune.pk).update(actor_id="x")
    with pytest.raises(ChainBroken, match="entry 1"):
        verify_audit(locality_id=owner_world.commune.pk)
