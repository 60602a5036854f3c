"""Two people review one plan; requests are lost, sent twice, or die with the server: each decision counts once."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reviews import Taken, plan_with_findings, steps
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.documents.models import StoredReading
from tiendo.intake.models import Decision, Intake
from tiendo.intake.selectors import decisions_of, intake_for, review_of
from tiendo.intake.services import Rejected, decide
from tiendo.rules.review import Review, fold
from tiendo.rules.rights import Role

FATES = ("answered", "answer lost, sent again", "server killed, sent again", "sent twice by mistake")
LENGTH = 9


class Killed(Exception):
    """The server died before it could commit."""


class Desk:
    """One person before the screen, who decides by what it showed when it was loaded last."""

    def __init__(self, world: World, role: Role) -> None:
        self.world, self.account = world, world.by_role[role]
        self.reload()

    def reload(self) -> None:
        self.intake: Intake = intake_for(self.account, self.world.document.pk)
        self.decisions = decisions_of(self.intake)
        self.review: Review = review_of(self.intake)

    def send(self, kind: str, payload: dict[str, Any], token: UUID) -> Decision:
        with transaction.atomic():
            return decide(self.intake, kind, payload, token=token, account=self.account, now=NOW)

    def send_and_die(self, kind: str, payload: dict[str, Any], token: UUID) -> None:
        with suppress(Killed), transaction.atomic():
            decide(self.intake, kind, payload, token=token, account=self.account, now=NOW)
            raise Killed

    def act(self, data: st.DataObject, token: UUID) -> Decision | None:
        """None where the decision was rejected; the person is told then, and nothing is recorded."""
        kind, payload = data.draw(steps(self.review, self.decisions, kinds=KINDS))
        fate = data.draw(st.sampled_from(FATES))
        try:
            if fate == "server killed, sent again":
                self.send_and_die(kind, payload, token)
            decision = self.send(kind, payload, token)
            if fate in ("answer lost, sent again", "sent twice by mistake"):
                assert self.send(kind, payload, token) == decision
        except Rejected:
            return None
        return decision


KINDS = ("accept", "correct", "delete", "restore", "add", "split", "merge", "settle", "leave_open", "bind", "undo")


@contextmanager
def one_example(world: World) -> Iterator[None]:
    """What one sequence writes is gone before the next."""
    with transaction.atomic():
        StoredReading.objects.filter(pk=world.document.reading_id).update(data=plan_with_findings())
        yield
        transaction.set_rollback(True)


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_decision_is_lost_and_none_counts_twice(world: World, data: st.DataObject) -> None:
    with one_example(world):
        entries = Entry.objects.filter(verb="intake.decided").count()
        desks, acknowledged = [Desk(world, Role.CLERK), Desk(world, Role.CHIEF_OF_OFFICE)], []
        for _ in range(LENGTH):
            desk = data.draw(st.sampled_from(desks))
            if data.draw(st.booleans()):
                desk.reload()
            if (decision := desk.act(data, uuid4())) is not None:
                acknowledged.append(decision)
        loaded = decisions_of(world.intake)
        assert [(d.seq, d.token, d.kind) for d in loaded] == [
            (n, d.token, d.kind) for n, d in enumerate(acknowledged, 1)
        ]
        assert Entry.objects.filter(verb="intake.decided").count() - entries == len(acknowledged)
        in_memory = [Taken(d.seq, d.token, d.kind, d.payload, d.account_id) for d in acknowledged]
        review = review_of(intake_for(world.clerk, world.document.pk))
        assert review == fold(plan_with_findings(), in_memory)
        assert review.last_seq == len(acknowledged)


@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_by_either_restores_exactly(world: World, data: st.DataObject) -> None:
    with one_example(world):
        desks = [Desk(world, Role.CLERK), Desk(world, Role.CHIEF_OF_OFFICE)]
        for _ in range(LENGTH // 2):
            desk, other = data.draw(st.permutations(desks))
            desk.reload()
            before = desk.review
            if (decision := desk.act(data, uuid4())) is not None:
                other.send("undo", {"token": str(decision.token)}, uuid4())
                desk.reload()
                assert (desk.review.items, desk.review.ledger) == (before.items, before.ledger)
