"""What the soak tests let processes of their own do: `python -m tests.soak.product_process WHAT …`."""

import datetime as dt
import json
import os
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tiendo.config.settings"
django.setup()

from django.utils import timezone  # noqa: E402
from tests.world import build_world  # noqa: E402

from tiendo.audit.models import Entry  # noqa: E402
from tiendo.audit.selectors import verify_chain  # noqa: E402
from tiendo.audit.services import SYSTEM, Subject, record  # noqa: E402
from tiendo.bodies.models import Account  # noqa: E402
from tiendo.documents.models import Document  # noqa: E402
from tiendo.intake.models import Intake  # noqa: E402
from tiendo.intake.selectors import decisions_of, review_of  # noqa: E402
from tiendo.intake.services import decide, take_in  # noqa: E402
from tiendo.jobs import services  # noqa: E402
from tiendo.jobs.models import Job  # noqa: E402
from tiendo.jobs.registry import job  # noqa: E402
from tiendo.ops.setup import prepare_database  # noqa: E402
from tiendo.ops.work import work  # noqa: E402
from tiendo.tenancy.models import Locality  # noqa: E402

services.LEASE = dt.timedelta(seconds=1)
services.MAX_ATTEMPTS = 1000


@job("soak.mark")
def mark(*, locality_id: int, number: int) -> None:
    """Two writes with a pause between: a kill in between must leave neither."""
    for half in ("first", "second"):
        subject = Subject("soak", str(number))
        record(f"soak.{half}", locality_id=locality_id, subject=subject, data={}, at=timezone.now(), actor=SYSTEM)
        time.sleep(0.03)


def set_up() -> None:
    prepare_database()
    build_world()


def ask(jobs: str) -> None:
    for number in range(int(jobs)):
        services.enqueue("soak.mark", locality_id=Locality.objects.earliest("pk").pk, now=timezone.now(), number=number)


def unfinished() -> int:
    return Job.objects.filter(kind="soak.mark").exclude(state=Job.State.DONE).count()


def marks() -> list[str]:
    return [f"{e.verb} {e.subject_id}" for e in Entry.objects.filter(subject_kind="soak")]


def take_in_many(path: str, first: str) -> None:
    """One plan after the other, each a little different."""
    plan, clerk = Path(path).read_bytes(), Account.objects.get(username="clerk")
    for number in range(int(first), int(first) + 1000):
        take_in(plan + f"\nGhi chú số {number}.\n".encode(), "plan.txt", account=clerk, now=timezone.now())


def documents() -> list[Any]:
    """(SHA-256, number of clauses, whether the reading in force is of the file) of each taken in."""
    found = Document.objects.exclude(reading__reader_version="test/1").select_related("file", "reading")
    return [(d.file.sha256, d.clauses.count(), d.reading.file_id == d.file_id) for d in found]


def answer_decisions() -> None:
    """A line for each line that comes in: [token, kind, payload] is decided, [token, number] is the answer."""
    clerk = Account.objects.get(username="clerk")
    intake = Intake.objects.get(document__reading__reader_version="test/1")
    for line in sys.stdin:
        token, kind, payload = json.loads(line)
        decision = decide(intake, kind, payload, token=UUID(token), account=clerk, now=timezone.now())
        print(json.dumps([token, decision.seq]), flush=True)


def review() -> dict[str, Any]:
    """The open review's keys, its decisions' tokens, and the titles of its tasks."""
    intake = Intake.objects.select_related("document__reading").get(document__reading__reader_version="test/1")
    items = [item for item in review_of(intake).items if item.kind != "target"]
    return {
        "titles": {item.key: item.values["title"] for item in items},
        "decisions": [[str(d.token), d.seq] for d in decisions_of(intake)],
    }


def is_whole() -> bool:
    return all(verify_chain(locality.pk).is_whole for locality in Locality.objects.all())


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    known = [set_up, ask, unfinished, marks, take_in_many, documents, answer_decisions, review, is_whole, work]
    answer = {f.__name__: f for f in known}[what]
    print(json.dumps(answer(*arguments)))
