"""The loop that does background work, in `make run` or as `tiendo work` on any number of machines."""

import datetime as dt
import os
import secrets
import socket
import threading
from collections.abc import Callable
from contextlib import nullcontext

import structlog
from django.db import close_old_connections, connections, transaction

from tiendo.jobs import services
from tiendo.jobs.models import Job
from tiendo.jobs.registry import is_read_only, work_of
from tiendo.tenancy.scope import scoped_to

log = structlog.get_logger(__name__)


def worker_name() -> str:
    """Different for every process that ever ran, so that a restarted one cannot pass for the one that was killed."""
    return f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(4)}"


def run_one(worker: str, clock: Callable[[], dt.datetime]) -> bool:
    """Do one job if one is due; an error is kept on its row and never stops the loop."""
    job = services.claim(worker, clock())
    if job is None:
        return False
    try:
        _do(job, clock)
    except Exception as error:
        log.exception("job failed", job=job.pk, kind=job.kind)
        services.fail(job, type(error).__name__, clock())
    return True


class LeaseLost(Exception):
    """Another worker took the job over; what was done here is undone."""


def _do(job: Job, clock: Callable[[], dt.datetime]) -> None:
    """Work that writes and its being done are one transaction: a killed worker leaves neither."""
    with nullcontext() if is_read_only(job.kind) else transaction.atomic():
        with scoped_to([job.locality_id]):
            work_of(job.kind)(locality_id=job.locality_id, **job.args)
        if not services.finish(job, clock()):
            raise LeaseLost(job.pk)


def loop(stop: threading.Event, clock: Callable[[], dt.datetime], *, pause: float = 2.0) -> None:
    """Until `stop` is set: return lost jobs, ask for the day's rounds, do what is due, rest `pause` seconds."""
    name = worker_name()
    while not stop.is_set():
        try:
            services.sweep(clock())
            services.enqueue_daily(clock())
            while not stop.is_set() and run_one(name, clock):
                pass
        except Exception:
            log.exception("worker loop")
        close_old_connections()
        stop.wait(pause)
    connections.close_all()
