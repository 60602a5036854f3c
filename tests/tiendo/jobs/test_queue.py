"""A job is done once, by one worker, and survives the death of whoever held it."""

import datetime as dt
import itertools
import threading
from contextlib import nullcontext

import pytest
from django.db import connection
from tests.world import NOW, World

from tiendo.jobs import registry, services, worker
from tiendo.jobs.models import Job

MINUTE = dt.timedelta(minutes=1)
done: list[int] = []


@registry.job("test.note")
def note(*, locality_id: int, number: int) -> None:
    done.append(number)


@registry.job("test.fail")
def fail(*, locality_id: int) -> None:
    Job.objects.create(locality_id=locality_id, kind="test.trace", run_at=NOW)
    raise ValueError


@registry.job("test.round")
def make_round(*, locality_id: int) -> None:
    done.append(locality_id)


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    done.clear()
    monkeypatch.setattr(registry, "_daily", {})


def ask(world: World, number: int = 1, key: str | None = None) -> None:
    services.enqueue("test.note", locality_id=world.commune.pk, now=NOW, key=key, number=number)


def test_a_job_is_done_and_marked_so(world: World) -> None:
    ask(world)
    assert worker.run_one("w", lambda: NOW)
    assert (done, Job.objects.get().state) == ([1], Job.State.DONE)


def test_the_loop_rests_when_nothing_is_due(world: World) -> None:
    assert not worker.run_one("w", lambda: NOW)


def test_a_job_waits_for_its_time(world: World) -> None:
    ask(world)
    assert services.claim("w", NOW - MINUTE) is None


def test_a_claimed_job_is_not_claimed_again(world: World) -> None:
    ask(world)
    assert services.claim("first", NOW) is not None
    assert services.claim("second", NOW) is None


def test_a_key_is_asked_for_once(world: World) -> None:
    ask(world, key="daily")
    ask(world, key="daily")
    assert Job.objects.count() == 1


def test_what_a_failed_job_wrote_is_undone(world: World) -> None:
    services.enqueue("test.fail", locality_id=world.commune.pk, now=NOW)
    worker.run_one("w", lambda: NOW)
    job = Job.objects.get()
    assert (job.state, job.error, job.attempts) == (Job.State.QUEUED, "ValueError", 1)


def test_each_failure_is_tried_again_twice_as_late_until_given_up(world: World) -> None:
    services.enqueue("test.fail", locality_id=world.commune.pk, now=NOW)
    waits, clock = [], [NOW]
    while Job.objects.get().state == Job.State.QUEUED:
        worker.run_one("w", lambda: clock[-1])
        clock.append(Job.objects.get().run_at)
        waits.append(clock[-1] - clock[-2])
    assert waits == [MINUTE * 2**n for n in range(1, services.MAX_ATTEMPTS + 1)]
    assert Job.objects.get().state == Job.State.FAILED


def test_a_job_of_an_unknown_kind_fails_without_stopping_the_loop(world: World) -> None:
    services.enqueue("test.unknown", locality_id=world.commune.pk, now=NOW)
    assert worker.run_one("w", lambda: NOW)
    assert Job.objects.get().error == "KeyError"


def test_the_sweep_returns_what_a_dead_worker_held(world: World) -> None:
    ask(world)
    services.claim("dead", NOW)
    assert services.sweep(NOW + services.LEASE) == 0
    assert services.sweep(NOW + services.LEASE + MINUTE) == 1
    assert services.claim("living", NOW + services.LEASE + MINUTE) is not None


def test_a_job_that_kills_its_workers_is_given_up(world: World) -> None:
    ask(world)
    now = NOW
    for _ in range(services.MAX_ATTEMPTS):
        services.claim("dead", now)
        now += services.LEASE + MINUTE
        services.sweep(now)
    assert Job.objects.get().state == Job.State.FAILED


def test_a_worker_whose_lease_was_lost_undoes_its_work(world: World) -> None:
    """The clock stands at the claim, and has run past the lease when the job is to be finished."""
    ask(world)

    def lose_lease(*, locality_id: int) -> None:
        services.sweep(NOW + services.LEASE + MINUTE)
        services.claim("other", NOW + services.LEASE + MINUTE)
        Job.objects.create(locality_id=locality_id, kind="test.trace", run_at=NOW)

    Job.objects.update(kind="test.lose", args={})
    registry.job("test.lose")(lose_lease)
    worker.run_one("first", lambda: NOW)
    assert list(Job.objects.values_list("kind", flat=True)) == ["test.lose"]


def test_daily_rounds_are_asked_for_once_a_day_from_their_hour_on(owner_world: World) -> None:
    registry.daily("test.round", at=dt.time(2, 0))
    night = NOW.replace(hour=1)
    times = [night, NOW, NOW + MINUTE, NOW + dt.timedelta(days=1)]
    counts = []
    for now in times:
        services.enqueue_daily(now)
        counts.append(Job.objects.filter(kind="test.round", locality=owner_world.commune).count())
    assert counts == [0, 1, 1, 2]


def test_only_plain_values_are_arguments() -> None:
    with pytest.raises(TypeError):
        registry.arguments(when=NOW)


def test_two_functions_cannot_do_one_kind() -> None:
    with pytest.raises(ValueError, match=r"test\.note"):
        registry.job("test.note")(fail)


def test_every_worker_has_a_name_of_its_own() -> None:
    assert worker.worker_name() != worker.worker_name()


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_do_each_job_once(owner_world: World) -> None:
    for number in range(20):
        ask(owner_world, number)
    stop = threading.Event()
    threads = [threading.Thread(target=worker.loop, args=(stop, lambda: NOW), kwargs={"pause": 0.05}) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in itertools.takewhile(lambda _: len(done) < 20, range(200)):
        stop.wait(0.05)
    stop.set()
    for thread in threads:
        thread.join()
    assert sorted(done) == list(range(20))
    assert set(Job.objects.values_list("state", flat=True)) == {Job.State.DONE}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("read_only", "in_transaction"), [(True, False), (False, True)])
def test_only_work_that_writes_is_done_in_the_transaction_that_ends_the_job(
    owner_world: World, monkeypatch: pytest.MonkeyPatch, read_only: bool, in_transaction: bool
) -> None:
    """Outside the scope's own transaction, which PostgreSQL has and SQLite has not."""
    seen: list[bool] = []
    monkeypatch.setattr(registry, "_works", {})
    monkeypatch.setattr(registry, "_read_only", set())
    monkeypatch.setattr(worker, "scoped_to", lambda localities: nullcontext())
    registry.job("test.look", read_only=read_only)(lambda **_: seen.append(connection.in_atomic_block))
    services.enqueue("test.look", locality_id=owner_world.commune.pk, now=NOW)
    worker.run_one("w", lambda: NOW)
    assert (seen, Job.objects.get().state) == ([in_transaction], Job.State.DONE)
