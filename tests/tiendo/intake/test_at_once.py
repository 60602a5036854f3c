"""Requests that arrive at the same moment, on connections of their own, are recorded one after the other."""

import threading
from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import connection
from tests.world import NOW, World, build_world

from tiendo.audit.models import Entry
from tiendo.audit.selectors import verify_chain
from tiendo.intake.adopt import adopt_intake
from tiendo.intake.selectors import decisions_of
from tiendo.intake.services import decide
from tiendo.plans.models import Plan
from tiendo.rules.rights import Role
from tiendo.tenancy.scope import scoped_to

EACH = 6


@pytest.fixture
def committed_world(transactional_db: None) -> World:
    return build_world()


def at_once(*works: Callable[[], None]) -> None:
    faults: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []


def deciding(world: World, role: Role, tokens: range) -> Callable[[], None]:
    account, commune = world.by_role[role], world.commune.pk

    def work() -> None:
        for number in tokens:
            with scoped_to([commune]):
                payload = {"annex": "issue"}
                decide(world.intake, "bind", payload, token=UUID(int=number), account=account, now=NOW)

    return work


def test_two_people_deciding_at_once_lose_nothing(committed_world: World) -> None:
    at_once(
        deciding(committed_world, Role.CLERK, range(EACH)),
        deciding(committed_world, Role.CHIEF_OF_OFFICE, range(EACH, 2 * EACH)),
    )
    decisions = decisions_of(committed_world.intake)
    assert [d.seq for d in decisions] == list(range(1, 2 * EACH + 1))
    assert {d.token.int for d in decisions} == set(range(2 * EACH))
    assert verify_chain(committed_world.commune.pk).is_whole


def test_the_same_requests_on_two_connections_count_once(committed_world: World) -> None:
    at_once(*[deciding(committed_world, Role.CLERK, range(EACH)) for _ in range(2)])
    assert [d.token.int for d in decisions_of(committed_world.intake)] == list(range(EACH))


def test_two_people_adopting_at_once_get_the_same_plan(committed_world: World) -> None:
    plans = []

    def adopting(role: Role) -> Callable[[], None]:
        account, given = committed_world.by_role[role], {"issued_on": NOW.date(), "annex_binds": "issue", "now": NOW}

        def work() -> None:
            with scoped_to([committed_world.commune.pk]):
                plans.append(adopt_intake(committed_world.intake, number="45", account=account, **given))

        return work

    at_once(adopting(Role.CLERK), adopting(Role.CHIEF_OF_OFFICE))
    assert plans == [Plan.objects.get()] * 2
    assert Entry.objects.filter(verb="plan.adopted").count() == 1
