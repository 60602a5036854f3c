"""Within which localities the present work is done; on PostgreSQL the database itself enforces it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

MEMBER_ROLE = "tiendo_member"
"""Owns nothing and cannot bypass row security; all work on behalf of people is done as this role."""


@contextmanager
def scoped_to(localities: Iterable[int]) -> Iterator[None]:
    """Rows of other localities can be neither seen nor written inside, where the database is PostgreSQL.

    Opens a transaction there, because the role and the list must end with it. On SQLite, made for one commune
    or a few that share an office, the selectors alone keep localities apart.
    """
    if connection.vendor != "postgresql":
        yield
        return
    listed = ",".join(str(int(locality)) for locality in localities)
    with transaction.atomic():
        before = _enter(listed)
        try:
            yield
        finally:
            if not connection.needs_rollback:
                _leave(before)


def _enter(listed: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('role'), coalesce(current_setting('tiendo.localities', true), '')")
        role, localities = cursor.fetchone()
        cursor.execute(
            "SELECT set_config('tiendo.localities', %s, true), set_config('role', %s, true)", [listed, MEMBER_ROLE]
        )
    return role, localities


def _leave(before: tuple[str, str]) -> None:
    """Only needed inside an outer transaction: the savepoint's release would keep the settings."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true), set_config('tiendo.localities', %s, true)", before)


@contextmanager
def as_owner() -> Iterator[None]:
    """Work that no locality's people do, such as founding one; back within the scope of before afterwards."""
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('role')")
            (role,) = cursor.fetchone()
            cursor.execute("SELECT set_config('role', 'none', true)")
        try:
            yield
        finally:
            if not connection.needs_rollback:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT set_config('role', %s, true)", [role])
