"""On PostgreSQL the database itself keeps localities apart; on SQLite the selectors do."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from tests.databases import postgresql
from tests.small_plan import small_plan
from tests.world import NOW, World

from tiendo.audit.models import Entry
from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Body
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.tenancy.models import Scoped
from tiendo.tenancy.scope import MEMBER_ROLE, scoped_to


def current_role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        (role,) = cursor.fetchone()
    return str(role)


@postgresql
def test_work_within_a_scope_is_done_as_the_member_role(world: World) -> None:
    assert current_role() == MEMBER_ROLE


@postgresql
def test_a_query_that_forgets_the_locality_sees_only_its_own(world: World) -> None:
    assert {body.locality_id for body in Body.objects.all()} == {world.commune.pk}


@postgresql
def test_without_a_locality_nothing_is_seen(world: World) -> None:
    with scoped_to([]):
        assert not Document.objects.exists()


@postgresql
def test_a_row_of_another_locality_cannot_be_written(world: World) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Body.objects.create(locality=world.neighbour, kind="office", name="Phòng Lạ", valid_from=NOW.date())


@postgresql
def test_a_row_cannot_be_moved_into_another_locality(world: World) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Document.objects.update(locality=world.neighbour)


@postgresql
@pytest.mark.parametrize("change", ["UPDATE audit_entry SET verb = 'x'", "DELETE FROM audit_entry"])
def test_the_member_role_cannot_change_the_audit_trail(world: World, change: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)


@postgresql
def test_an_inner_scope_ends_with_its_block(world: World) -> None:
    with scoped_to([world.neighbour.pk]):
        assert not Document.objects.exists()
    assert Document.objects.exists()


@postgresql
def test_the_scope_ends_with_its_transaction(transactional_db: None) -> None:
    owner = current_role()
    with scoped_to([1]):
        assert current_role() == MEMBER_ROLE
    assert current_role() == owner


@postgresql
def test_every_table_of_a_locality_has_row_security(db: None) -> None:
    wanted = {m._meta.db_table for m in apps.get_models() if issubclass(m, Scoped)}
    wanted |= {m._meta.db_table for m in apps.get_app_config("audit").get_models()}
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_policies")
        assert {name for (name,) in cursor.fetchall()} == wanted


def test_entries_of_the_neighbour_do_not_reach_the_commune(world: World) -> None:
    with scoped_to([world.neighbour.pk]):
        register(small_plan(), locality_id=world.neighbour.pk, size=1, now=NOW, actor=SYSTEM)
    assert Entry.objects.filter(locality_id=world.commune.pk).count() == 1


def test_a_request_works_within_the_locality_of_the_account(client: Client, world: World) -> None:
    client.force_login(world.outsider)
    assert client.get(f"/van-ban/{world.document.pk}/").status_code == 404


@postgresql
@pytest.mark.parametrize("table", ["tenancy_locality", "django_migrations"])
def test_the_member_role_cannot_change_what_the_product_stands_on(world: World, table: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM {table}")
