"""Accounts are opened with a password for one time, which nobody else learns again."""

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import given
from hypothesis import strategies as st
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.models import Account, Person
from tiendo.bodies.passwords import one_time_password
from tiendo.bodies.services import OrganisationRefused, change_password, give_account, renew_password, set_active
from tiendo.bodies.usernames import is_username, proposed_username
from tiendo.rules.rights import Role


@pytest.fixture
def somebody(world: World) -> Person:
    return Person.objects.create(locality=world.commune, name="Lê Thị Mới")


@pytest.fixture
def administrator(world: World) -> Account:
    return world.by_role[Role.ADMINISTRATOR]


def test_an_account_opens_with_a_password_for_one_time(somebody: Person, administrator: Account) -> None:
    account, password = give_account("le-moi", person=somebody, now=NOW, actor=administrator)
    assert account.check_password(password) and account.must_change_password
    change_password(account, "mật khẩu của tôi", now=NOW)
    assert not Account.objects.get(pk=account.pk).must_change_password
    assert password not in str([entry.payload.data for entry in Entry.objects.all()])
    assert [e.verb for e in Entry.objects.order_by("-seq")[:2]] == ["account.password_changed", "account.opened"]


def test_a_forgotten_password_is_replaced_by_one_for_one_time(world: World, administrator: Account) -> None:
    first, second = (renew_password(world.colleague, now=NOW, actor=administrator) for _ in range(2))
    account = Account.objects.get(pk=world.colleague.pk)
    assert (account.check_password(first), account.check_password(second)) == (False, True)
    assert account.must_change_password


@pytest.mark.parametrize("username", ["Hoa", "hoa nguyen", "hòa", "ho", "-hoa", "clerk", "nguoi-ngoai"])
def test_a_name_that_is_not_allowed_or_taken_is_refused(
    somebody: Person, administrator: Account, username: str
) -> None:
    with pytest.raises(OrganisationRefused):
        give_account(username, person=somebody, now=NOW, actor=administrator)


def test_a_person_has_one_account(world: World, administrator: Account) -> None:
    person = world.colleague.person
    assert person
    with pytest.raises(OrganisationRefused):
        give_account("them", person=person, now=NOW, actor=administrator)


def test_nobody_locks_oneself_out(world: World, administrator: Account) -> None:
    with pytest.raises(OrganisationRefused):
        set_active(administrator, active=False, now=NOW, actor=administrator)
    set_active(world.colleague, active=False, now=NOW, actor=administrator)
    assert not Account.objects.get(pk=world.colleague.pk).is_active


def test_only_administrators_manage_accounts(world: World, somebody: Person) -> None:
    for account in (world.clerk, world.by_role[Role.CHIEF_OF_OFFICE], world.outsider):
        with pytest.raises(PermissionDenied):
            give_account("moi", person=somebody, now=NOW, actor=account)
        with pytest.raises(PermissionDenied):
            renew_password(world.colleague, now=NOW, actor=account)
        with pytest.raises(PermissionDenied):
            set_active(world.colleague, active=False, now=NOW, actor=account)


@given(st.text(max_size=80), st.sets(st.sampled_from(["nguyen-van-a", "nguyen-van-a-2", "a-1"])))
def test_what_is_proposed_is_allowed_and_free(name: str, taken: set[str]) -> None:
    found = proposed_username(name, taken)
    assert is_username(found) and found not in taken


def test_a_name_is_proposed_from_the_persons() -> None:
    assert proposed_username("Nguyễn Thị Đào", set()) == "nguyen-thi-dao"
    assert proposed_username("Nguyễn Thị Đào", {"nguyen-thi-dao"}) == "nguyen-thi-dao-2"


def test_passwords_for_one_time_differ_and_are_long_enough() -> None:
    made = {one_time_password() for _ in range(50)}
    assert len(made) == 50
    assert {len(password) for password in made} == {17}
