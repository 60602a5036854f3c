"""`tiendo work`: the background loop as a process of its own."""

import datetime as dt
import os
import signal
import sys
import threading
from types import FrameType

from django.utils import timezone

from tiendo.audit.selectors import verify_chain
from tiendo.jobs.registry import daily, job
from tiendo.jobs.worker import loop


class ChainBroken(Exception):
    """The audit trail was changed behind the product's back."""


@job("audit.verify", read_only=True)
def verify_audit(*, locality_id: int) -> None:
    """A broken chain fails the job, which is seen among the jobs and in the log."""
    verdict = verify_chain(locality_id)
    if not verdict.is_whole:
        raise ChainBroken(f"locality {locality_id}, entry {verdict.broken_at}")


daily("audit.verify", at=dt.time(2, 0))


def work(*, beside_server: bool = False) -> int:
    """Until SIGINT or SIGTERM; a job that is being done is done to its end.

    Beside a server also until standard input ends: the server holds the other end, so that it is never outlived.
    """
    stop = threading.Event()
    _stop_on_signals(stop)
    if beside_server:
        threading.Thread(target=_stop_at_end_of_input, args=[stop], daemon=True).start()
    loop(stop, timezone.now)
    return 0


def _stop_on_signals(stop: threading.Event) -> None:
    def handler(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, handler)
    signal.signal(signal.SIGTERM, handler)


def _stop_at_end_of_input(stop: threading.Event) -> None:
    # not through sys.stdin: its lock would be held when the interpreter shuts down
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop.set()
