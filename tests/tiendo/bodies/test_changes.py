"""Bodies are put right, renamed and closed, posts change and end, each with one audit entry and by who may."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from tests.small_adoption import body_of, small_plan_in_force
from tests.world import NOW, SINCE, World

from tiendo.audit.models import Entry
from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Account, Body, FieldOfWork, Post
from tiendo.bodies.names import Directory
from tiendo.bodies.selectors import bodies_for, known_bodies_for, people_for
from tiendo.bodies.services import (
    OrganisationRefused,
    amend_body,
    amend_field,
    amend_person,
    change_post,
    close_body,
    drop_field,
    end_post,
    found_body,
    give_field,
    give_post,
    rename_body,
)
from tiendo.plans.models import PlanTaskBody
from tiendo.plans.services import close_with_duties
from tiendo.rules.rights import Role

TODAY = NOW.date()
DAY = dt.date(2026, 3, 1)
BEFORE = dt.date(2026, 2, 28)


def found(world: World, name: str, kind: str = "office", parent: Body | None = None) -> Body:
    where = world.commune.pk
    return found_body(name, kind=kind, locality_id=where, since=SINCE, now=NOW, actor=SYSTEM, parent=parent)


@pytest.fixture
def economy(world: World) -> Body:
    return found(world, "Phòng Kinh tế xã")


def entries_of(do: Callable[[], object]) -> list[str]:
    before = Entry.objects.count()
    do()
    return [entry.verb for entry in Entry.objects.order_by("pk")[before:]]


def close(body: Body, account: Account, successor: Body | None = None, *, carry: bool = False) -> None:
    close_body(body, last_day=BEFORE, successor=successor, carry_people=carry, now=NOW, actor=account)


def test_a_renamed_body_keeps_its_people_and_duties_and_its_former_name_is_told(world: World) -> None:
    office = body_of(world.colleague)
    plan, former = small_plan_in_force(world), office.name
    said = entries_of(lambda: rename_body(office, "Phòng Tổng hợp", on=DAY, now=NOW, actor=world.clerk))
    assert said == ["body.renamed"]
    assert {lead.label for lead in plan.tasks.get(key="n1").leads} == {"Phòng Tổng hợp"}
    assert {post.body.name for post in people_for(world.clerk, on=TODAY)} == {"Phòng Tổng hợp"}
    past = Body.objects.get(name=former, locality=world.commune)
    assert (past.valid_from, past.valid_until, past.successor) == (SINCE, BEFORE, office)
    assert [body.name for body in bodies_for(world.clerk)] == ["Phòng Tổng hợp"]


def test_a_former_name_on_paper_means_the_body_of_today(world: World, economy: Body) -> None:
    rename_body(economy, "Phòng Kinh tế và Đô thị", on=DAY, now=NOW, actor=world.clerk)
    directory = Directory(known_bodies_for(world.clerk))
    assert directory.find("Phòng Kinh tế") == directory.find("Phòng Kinh tế và Đô thị") == economy


def test_a_closed_body_leaves_its_people_fields_and_duties_to_its_successor(world: World, economy: Body) -> None:
    office = body_of(world.colleague)
    small_plan_in_force(world)
    give_field("rừng", body=office, now=NOW, actor=world.clerk)
    how = {"last_day": BEFORE, "successor": economy, "carry_people": True, "account": world.clerk, "now": NOW}
    said = entries_of(lambda: close_with_duties(office, **how))
    assert said == ["body.closed", "duties.moved"]
    assert set(PlanTaskBody.objects.exclude(body=None).values_list("body", flat=True)) == {economy.pk}
    assert FieldOfWork.objects.get().body == economy
    assert {post.body for post in people_for(world.clerk, on=TODAY)} == {economy}
    assert {post.body for post in people_for(world.clerk, on=BEFORE)} == {office}


def test_a_decision_for_a_closed_body_holds_for_its_successor(world: World, economy: Body) -> None:
    other = found(world, "Thôn Đông", "hamlet")
    close(economy, world.clerk, other)
    assert Directory(known_bodies_for(world.clerk)).now(economy.pk) == other
    close(other, world.clerk)
    assert Directory(known_bodies_for(world.clerk)).now(economy.pk) is None


def test_posts_end_with_a_body_without_successor(world: World, economy: Body) -> None:
    own = {"role": Role.OFFICER, "title": "Phụ trách", "since": SINCE}
    give_post(world.colleague.person, body=economy, **own, now=NOW, actor=SYSTEM)
    close(economy, world.clerk)
    assert Post.objects.get(body=economy).until == BEFORE
    assert economy not in bodies_for(world.clerk)


def test_what_is_not_possible_is_refused_with_words(world: World, economy: Body) -> None:
    below = found(world, "Tổ 1", "hamlet", economy)
    office, by = body_of(world.clerk), {"now": NOW, "actor": world.clerk}
    tomorrow = TODAY + dt.timedelta(1)
    attempts: list[Callable[[], object]] = [
        lambda: rename_body(economy, "TỔ 1", on=DAY, **by),
        lambda: rename_body(economy, "Phòng mới", on=SINCE, **by),
        lambda: rename_body(economy, "Phòng mới", on=tomorrow, **by),
        lambda: amend_body(economy, name="Phòng A", kind="office", parent=below, **by),
        lambda: close(economy, world.clerk, below),
        lambda: close(economy, world.clerk, economy),
        lambda: close(office, world.clerk),
    ]
    for attempt in attempts:
        with pytest.raises(OrganisationRefused) as refused:
            attempt()
        assert str(refused.value)


def test_what_was_entered_wrongly_is_put_right_without_history(world: World, economy: Body) -> None:
    office = body_of(world.clerk)
    amend_body(economy, name="Phòng Kinh tế", kind="unit", parent=office, now=NOW, actor=world.clerk)
    amend_person(world.colleague.person, name="Đỗ Trung Kiên A", now=NOW, actor=world.clerk)
    economy.refresh_from_db()
    assert (economy.name, economy.kind, economy.parent, economy.predecessors.count()) == (
        "Phòng Kinh tế",
        "unit",
        office,
        0,
    )
    assert [e.verb for e in Entry.objects.order_by("-seq")[:2]] == ["person.amended", "body.amended"]


def test_a_field_is_changed_and_dropped_and_two_have_not_the_same_words(world: World, economy: Body) -> None:
    forest = give_field("rừng", body=economy, now=NOW, actor=world.clerk)
    other = give_field("đất", body=economy, now=NOW, actor=world.clerk)
    with pytest.raises(OrganisationRefused):
        amend_field(other, words="rừng", body=economy, now=NOW, actor=world.clerk)
    amend_field(forest, words="rừng, lâm nghiệp", body=body_of(world.clerk), now=NOW, actor=world.clerk)
    drop_field(other, now=NOW, actor=world.clerk)
    assert [field.words for field in FieldOfWork.objects.all()] == ["rừng, lâm nghiệp"]
    assert [e.verb for e in Entry.objects.order_by("-seq")[:2]] == ["field.dropped", "field.amended"]


def test_a_post_that_began_today_is_put_right_and_an_older_one_is_followed_by_another(world: World) -> None:
    (post,) = world.colleague.posts
    own = {"role": Role.HEAD_OF_UNIT, "now": NOW, "actor": world.clerk}
    later = change_post(post, title="Quyền Trưởng phòng", since=DAY, **own)
    same = change_post(later, title="Trưởng phòng", since=DAY, **own)
    assert later.pk == same.pk != post.pk
    held = Post.objects.filter(person=world.colleague.person).order_by("since")
    assert [(each.since, each.until) for each in held] == [(SINCE, BEFORE), (DAY, None)]


def test_who_is_no_administrator_gives_nothing_to_oneself_and_makes_no_administrator(world: World) -> None:
    office, by = body_of(world.clerk), {"title": "X", "since": DAY, "now": NOW, "actor": world.clerk}
    with pytest.raises(OrganisationRefused):
        give_post(world.clerk.person, body=office, role=Role.CHAIR, **by)
    with pytest.raises(OrganisationRefused):
        give_post(world.colleague.person, body=office, role=Role.ADMINISTRATOR, **by)
    with pytest.raises(OrganisationRefused):
        end_post(world.by_role[Role.ADMINISTRATOR].posts[0], last_day=DAY, now=NOW, actor=world.clerk)


def test_an_administrator_remains(world: World) -> None:
    administrator = world.by_role[Role.ADMINISTRATOR]
    with pytest.raises(OrganisationRefused):
        end_post(administrator.posts[0], last_day=DAY, now=NOW, actor=administrator)


def test_others_and_those_of_elsewhere_change_nothing(world: World, economy: Body) -> None:
    for account in (world.colleague, world.by_role[Role.CHAIR], world.outsider):
        with pytest.raises(PermissionDenied):
            rename_body(economy, "Phòng mới", on=DAY, now=NOW, actor=account)
