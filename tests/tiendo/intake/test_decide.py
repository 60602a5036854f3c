"""A decision is recorded once, in its place, with an audit entry, by those who may, while the review is open."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.utils import ProgrammingError
from django.http import Http404
from pytest_django import DjangoAssertNumQueries
from tests.databases import postgresql
from tests.reviews import plan_with_findings
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.audit.selectors import verify_chain
from tiendo.bodies.models import Body, Post
from tiendo.bodies.services import actor_of
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.intake.models import Decision, Intake
from tiendo.intake.selectors import decisions_of, intake_for, intakes_for, review_of
from tiendo.intake.services import Rejected, close_intake, decide, open_intake, take_in
from tiendo.rules.review import Item
from tiendo.rules.rights import Permission, Role, may

TOKEN = UUID(int=1)


def first(world: World, kind: str = "task") -> Item:
    return next(item for item in review_of(intake_for(world.clerk, world.document.pk)).items if item.kind == kind)


def accept(world: World, token: UUID = TOKEN, **own: Any) -> Decision:
    given = {"account": world.clerk, "now": NOW} | own
    return decide(world.intake, "accept", {"keys": [first(world).key]}, token=token, **given)


def test_a_decision_is_seen_after_a_reload(world: World) -> None:
    decision = accept(world)
    assert (decision.seq, decision.account_id, decision.account_name, decision.at) == (
        1,
        world.clerk.pk,
        world.clerk.display_name,
        NOW,
    )
    assert first(world).state == "accepted"


def test_a_token_sent_again_is_the_same_decision(world: World) -> None:
    decision = accept(world)
    entries = Entry.objects.count()
    assert accept(world) == decision
    assert (Decision.objects.count(), Entry.objects.count()) == (1, entries)


def test_a_token_sent_again_after_the_adoption_is_still_answered(world: World) -> None:
    decision = accept(world)
    close_intake(world.intake, Intake.State.ADOPTED, now=NOW, account=world.clerk)
    assert accept(world) == decision


def test_a_token_names_a_decision_within_its_own_review_only(world: World) -> None:
    accept(world)
    reading = plan_with_findings() | {"source": plan_with_findings()["source"] | {"sha256": "8" * 64}}
    actor = actor_of(world.clerk)
    other = register(reading, locality_id=world.commune.pk, size=1, now=NOW, actor=actor)
    intake = open_intake(other, now=NOW, actor=actor)
    assert decide(intake, "bind", {"annex": "issue"}, token=TOKEN, account=world.clerk, now=NOW).intake == intake


def test_each_decision_leaves_an_audit_entry(world: World) -> None:
    decision = accept(world)
    entry = Entry.objects.filter(locality_id=world.commune.pk).latest("seq")
    assert (entry.verb, entry.subject_kind, entry.subject_id) == ("intake.decided", "intake", str(world.intake.pk))
    assert (entry.actor_id, entry.payload.data["seq"], entry.payload.data["kind"]) == (
        str(world.clerk.pk),
        decision.seq,
        "accept",
    )
    assert verify_chain(world.commune.pk).is_whole


def test_a_rejected_decision_leaves_nothing(world: World) -> None:
    entries = Entry.objects.count()
    with pytest.raises(Rejected, match="gone"):
        decide(world.intake, "accept", {"keys": ["task-0"]}, token=TOKEN, account=world.clerk, now=NOW)
    assert (Decision.objects.count(), Entry.objects.count()) == (0, entries)


def test_nothing_is_decided_after_the_review_is_closed(world: World) -> None:
    close_intake(world.intake, Intake.State.WITHDRAWN, now=NOW, account=world.clerk)
    with pytest.raises(Rejected, match="closed"):
        accept(world)
    with pytest.raises(Rejected, match="closed"):
        close_intake(world.intake, Intake.State.ADOPTED, now=NOW, account=world.clerk)
    assert Entry.objects.filter(verb="intake.withdrawn").count() == 1


@pytest.mark.parametrize("role", Role)
def test_only_those_with_the_right_decide(world: World, role: Role) -> None:
    if may([role], Permission.PLAN_REVIEW):
        assert accept(world, account=world.by_role[role]).account_id == world.by_role[role].pk
        return
    with pytest.raises(PermissionDenied):
        accept(world, account=world.by_role[role])


def test_an_outsider_neither_sees_nor_decides(world: World) -> None:
    with pytest.raises(PermissionDenied):
        accept(world, account=world.outsider)
    with pytest.raises(Http404):
        intake_for(world.outsider, world.document.pk)
    assert not intakes_for(world.outsider).exists()


@pytest.mark.parametrize("kind", ["assign", "correct"])
def test_a_body_is_called_by_its_own_name(world: World, kind: str) -> None:
    body = Body.objects.get(locality=world.commune, name="Văn phòng HĐND và UBND xã")
    give(world, kind, body.pk)
    values = first(world).values
    assert (values["lead_body"], values["lead_name"]) == (body.pk, body.name)


@pytest.mark.parametrize("kind", ["assign", "correct"])
@pytest.mark.parametrize("body", [10**9, "1", True])
def test_only_a_body_of_the_locality_can_lead(world: World, kind: str, body: Any) -> None:
    with pytest.raises(Rejected, match="unknown_body"):
        give(world, kind, body)


PEOPLE = [("person", Role.OFFICER), ("director", Role.DEPUTY_CHAIR)]


@pytest.mark.parametrize("kind", ["fill", "correct"])
@pytest.mark.parametrize(("name", "role"), PEOPLE)
def test_a_person_is_called_by_their_own_name(world: World, kind: str, name: str, role: Role) -> None:
    post = world.by_role[role].posts[0]
    name_person(world, kind, {f"{name}_post": post.pk, name: "gõ sai"})
    values = first(world).values
    assert (values[f"{name}_post"], values[name]) == (post.pk, post.person.name)


def test_a_person_who_is_typed_holds_no_post(world: World) -> None:
    name_person(world, "fill", {"person_post": world.by_role[Role.OFFICER].posts[0].pk})
    name_person(world, "correct", {"person": "người mới"})
    assert (first(world).values["person_post"], first(world).values["person"]) == (None, "người mới")


@pytest.mark.parametrize("post", [10**9, "1", True, "former"])
def test_only_who_holds_a_post_today_answers(world: World, post: Any) -> None:
    if post == "former":
        post = world.by_role[Role.OFFICER].posts[0].pk
        Post.objects.filter(pk=post).update(until=NOW.date() - dt.timedelta(days=1))
    with pytest.raises(Rejected, match="unknown_person"):
        name_person(world, "fill", {"person_post": post, "person": "Bà Hoa"})


def test_nobody_of_another_locality_answers(owner_world: World) -> None:
    with pytest.raises(Rejected, match="unknown_person"):
        name_person(owner_world, "fill", {"person_post": owner_world.outsider.posts[0].pk})


def name_person(world: World, kind: str, values: dict[str, Any]) -> Decision:
    payload = {"keys": [first(world).key], "values": values}
    return decide(world.intake, kind, payload, token=uuid4(), account=world.clerk, now=NOW)


def give(world: World, kind: str, body: Any) -> Decision:
    """To a body, with a name that somebody typed."""
    more = {"body": body, "name": "gõ sai"} if kind == "assign" else {"values": {"lead_body": body, "lead_name": "sai"}}
    payload = {"keys": [first(world).key]} | more
    return decide(world.intake, kind, payload, token=TOKEN, account=world.clerk, now=NOW)


def test_taking_in_opens_the_review_once(world: World, files_folder: object, samples: Any) -> None:
    data = (samples / "ke-hoach-ngoc-lien.txt").read_bytes()
    document = take_in(data, "a.txt", account=world.clerk, now=NOW)
    take_in(data, "b.txt", account=world.clerk, now=NOW)
    assert Intake.objects.get(document=document).state == Intake.State.OPEN
    assert Entry.objects.filter(verb="intake.opened").count() == 1


def test_a_review_costs_two_queries(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    accept(world)
    assert world.colleague.roles
    with django_assert_num_queries(2):
        review = review_of(intake_for(world.colleague, world.document.pk))
    assert review.last_seq == 1


def test_a_list_of_reviews_costs_one_query(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    assert world.clerk.roles
    with django_assert_num_queries(1):
        listed = [(intake.document.title, intake.document.reading.counts) for intake in intakes_for(world.clerk)]
    assert len(listed) == 1


def test_a_newer_reading_put_in_force_keeps_the_decisions(world: World) -> None:
    key = first(world).key
    accept(world)
    again = world.document.reading.data | {"reader_version": "test/2"}
    again["tasks"] = [task | {"id": f"x{n}"} for n, task in enumerate(reversed(again["tasks"]))]
    register(again, locality_id=world.commune.pk, size=1, now=NOW, actor=actor_of(world.clerk))
    assert Document.objects.get().reading.reader_version == "test/2"
    assert (first(world).key, first(world).state, first(world).id[0]) == (key, "accepted", "x")


@postgresql
@pytest.mark.parametrize("change", ["UPDATE intake_decision SET seq = 7", "DELETE FROM intake_decision"])
def test_the_member_role_cannot_change_decisions(world: World, change: str) -> None:
    accept(world)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        transaction.get_connection().cursor().execute(change)


def test_decisions_come_in_their_order(world: World) -> None:
    for annex in ("issue", "submission", "issue"):
        decide(world.intake, "bind", {"annex": annex}, token=uuid4(), account=world.clerk, now=NOW)
    assert [(d.seq, d.payload["annex"]) for d in decisions_of(world.intake)] == [
        (1, "issue"),
        (2, "submission"),
        (3, "issue"),
    ]
