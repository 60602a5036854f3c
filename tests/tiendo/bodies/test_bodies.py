"""Bodies, people and accounts are set up with an audit entry each, and posts give the rights."""

import datetime as dt

import pytest
from django.test import override_settings
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.world import NOW, SINCE, World

from tiendo.audit.models import Entry
from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Account, Body, FieldOfWork, Post
from tiendo.bodies.selectors import bodies_for, demo_accounts, fields_for, people_for
from tiendo.bodies.services import actor_of, appoint, found_body, give_field, open_account
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality


def set_up(world: World, password: str | None = None) -> Account:
    body = found_body(
        "Phòng Kinh tế", kind="office", locality_id=world.commune.pk, since=SINCE, now=NOW, actor=SYSTEM, parent=None
    )
    person = appoint(
        "Lê Thị Mới", body=body, role=Role.OFFICER, title="Chuyên viên", since=SINCE, now=NOW, actor=SYSTEM
    )
    return open_account("moi", person=person, password=password, now=NOW, actor=actor_of(world.clerk))


def test_each_step_leaves_an_audit_entry_with_its_actor(world: World) -> None:
    account = set_up(world)
    entries = list(Entry.objects.filter(locality_id=world.commune.pk).order_by("-seq")[:3])
    assert [e.verb for e in entries] == ["account.opened", "post.taken", "body.founded"]
    assert (entries[0].actor_kind, entries[0].actor_id) == ("account", str(world.clerk.pk))
    assert entries[0].subject_id == str(account.pk)


def test_the_audit_trail_does_not_hold_the_password(world: World) -> None:
    set_up(world, password="bi-mat-2026")
    assert "bi-mat-2026" not in str([entry.payload.data for entry in Entry.objects.all()])


def test_an_account_without_a_password_cannot_be_entered_with_one(world: World) -> None:
    account = set_up(world)
    assert not any(account.check_password(word) for word in ("", "None", "moi"))


def test_an_account_has_the_roles_of_the_posts_held_now(world: World) -> None:
    account = set_up(world)
    (post,) = account.posts
    Post.objects.filter(pk=post.pk).update(until=dt.date(2026, 1, 31))
    assert account.roles == {Role.OFFICER}
    assert Account.objects.get(pk=account.pk).roles == frozenset()


def test_an_account_shows_its_person_and_title(world: World) -> None:
    account = set_up(world)
    assert (account.display_name, account.role_label) == ("Lê Thị Mới", "Chuyên viên")


def test_an_account_without_a_person_has_no_rights(world: World) -> None:
    account = Account.objects.create(username="tro-troi", locality=world.commune)
    assert (account.roles, account.display_name, account.role_label) == (frozenset(), "tro-troi", "")


def test_a_field_has_one_body_and_each_change_an_audit_entry(world: World) -> None:
    set_up(world)
    office, economy = Body.objects.filter(locality=world.commune).order_by("pk")
    for body in (office, economy):
        give_field("nông nghiệp, rừng", body=body, now=NOW, actor=actor_of(world.clerk))
    assert FieldOfWork.objects.get().body == economy
    assert [e.payload.data["body"] for e in Entry.objects.filter(verb="field.given")] == [office.pk, economy.pk]


def test_bodies_and_fields_are_those_of_the_locality_that_exist_now(world: World) -> None:
    set_up(world)
    office, economy = Body.objects.filter(locality=world.commune).order_by("pk")
    for body in (office, economy):
        give_field(body.name, body=body, now=NOW, actor=actor_of(world.clerk))
    Body.objects.filter(pk=office.pk).update(valid_until=NOW.date())
    assert bodies_for(world.clerk) == [economy]
    assert [field.body for field in fields_for(world.clerk)] == [economy]
    assert fields_for(world.outsider) == []


def test_people_are_the_posts_held_on_a_day_by_body_and_name_in_one_query(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    set_up(world)
    Post.objects.filter(person=world.colleague.person).update(until=dt.date(2026, 1, 31))
    with django_assert_num_queries(1):
        found = [(post.body.name, post.person.name) for post in people_for(world.clerk, on=NOW.date())]
    assert found[0] == ("Phòng Kinh tế", "Lê Thị Mới")
    assert found[1][1] == "Bùi Văn Thôn"
    assert len(found) == len(Role)
    assert people_for(world.outsider, on=SINCE - dt.timedelta(1)) == []


def test_demo_accounts_are_those_of_the_demo_commune(world: World) -> None:
    assert set(demo_accounts()) == set(world.by_role.values())


def test_the_clerk_comes_first_and_all_roles_cost_three_queries(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        accounts = demo_accounts()
        assert accounts[0].roles == {Role.CLERK}


def test_a_commune_that_is_no_demo_has_no_demo_accounts(owner_world: World) -> None:
    Locality.objects.filter(pk=owner_world.commune.pk).update(is_demo=False)
    assert demo_accounts() == []


def test_there_are_no_demo_accounts_outside_the_demo(world: World) -> None:
    with override_settings(DEMO=False):
        assert demo_accounts() == []


def test_a_closed_account_is_no_demo_account(world: World) -> None:
    Account.objects.filter(pk=world.colleague.pk).update(is_active=False)
    assert world.colleague not in demo_accounts()


@pytest.mark.parametrize(
    ("since", "until", "is_held"),
    [(0, None, True), (1, None, False), (-9, 0, True), (-9, -1, False), (-9, 9, True)],
    ids=["from today", "from tomorrow", "until today", "until yesterday", "for a time"],
)
def test_a_post_is_held_from_its_first_day_to_its_last(
    world: World, since: int, until: int | None, is_held: bool
) -> None:
    today = timezone.localdate()
    days = {name: today + dt.timedelta(n) for name, n in (("since", since), ("until", until)) if n is not None}
    Post.objects.filter(person=world.clerk.person).update(**days)
    assert (Role.CLERK in Account.objects.get(pk=world.clerk.pk).roles) is is_held


@pytest.mark.parametrize(("minute", "is_held"), [(-1, False), (0, True)])
def test_a_day_begins_with_midnight_in_vietnam(
    world: World, monkeypatch: pytest.MonkeyPatch, minute: int, is_held: bool
) -> None:
    Post.objects.filter(person=world.clerk.person).update(since=dt.date(2026, 3, 10))
    midnight = dt.datetime(2026, 3, 9, 17, tzinfo=dt.UTC)
    monkeypatch.setattr(timezone, "now", lambda: midnight + dt.timedelta(minutes=minute))
    assert (Role.CLERK in Account.objects.get(pk=world.clerk.pk).roles) is is_held
