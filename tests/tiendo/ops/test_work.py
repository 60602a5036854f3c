"""The audit trail is verified every night, and a broken one shows as a failed job."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.jobs import services, worker
from tiendo.jobs.models import Job
from tiendo.ops.work import ChainBroken, verify_audit

ROOT = Path(__file__).resolve().parents[3]


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


def test_beside_a_server_it_ends_in_order_when_told_to(tmp_path: Path) -> None:
    """Its first words are of the database, which is not there; standard input stays open, as the server holds it."""
    of_the_tests = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    environment = {key: value for key, value in os.environ.items() if key not in of_the_tests}
    environment |= {"TIENDO_DATA": str(tmp_path), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "tiendo.ops.cli", "work-beside"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr and "jobs_job" in process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        assert (process.returncode, "Fatal" in process.stderr.read()) == (0, False)
