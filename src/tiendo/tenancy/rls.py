"""Row security of PostgreSQL for the tables of localities, as a migration operation; nothing on SQLite."""

from typing import Any

from django.db import connections
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from tiendo.tenancy.scope import MEMBER_ROLE

_MAKE_ROLE = f"""
DO $$ BEGIN
  CREATE ROLE {MEMBER_ROLE} NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(CURRENT_USER, '{MEMBER_ROLE}', 'MEMBER') THEN GRANT {MEMBER_ROLE} TO CURRENT_USER; END IF;
END $$
"""
"""Roles belong to the whole server, so that several databases may be set up at the same moment."""

_POLICY = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY locality_scope ON {table}
  USING (locality_id = ANY (string_to_array(nullif(current_setting('tiendo.localities', true), ''), ',')::bigint[]))
"""


class ScopeTable(Operation):
    """Rows of `table` are seen and written only by those working within their `locality_id`."""

    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models do not change."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(_MAKE_ROLE)
            schema_editor.execute(_POLICY.format(table=schema_editor.quote_name(self.table)))

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        if schema_editor.connection.vendor == "postgresql":
            table = schema_editor.quote_name(self.table)
            schema_editor.execute(f"DROP POLICY locality_scope ON {table}")
            schema_editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")

    def describe(self) -> str:
        return f"Keep localities apart in {self.table}"


_WITHHELD = {
    "audit_entry": "UPDATE, DELETE",
    "intake_decision": "UPDATE, DELETE",
    "plans_finding_step": "UPDATE, DELETE",
    "progress_update": "UPDATE, DELETE",
    "tenancy_locality": "INSERT, UPDATE, DELETE",
    "django_migrations": "INSERT, UPDATE, DELETE",
}
"""Facts may be added and read, never changed; what the product stands on may be read."""


def grant_tables(*, using: str, **_: Any) -> None:
    """Give the member role the tables' plain rights, but for those withheld."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(_MAKE_ROLE)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {MEMBER_ROLE}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {MEMBER_ROLE}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {MEMBER_ROLE}")
        for table in _WITHHELD.keys() & set(connection.introspection.table_names(cursor)):
            cursor.execute(f"REVOKE {_WITHHELD[table]} ON {table} FROM {MEMBER_ROLE}")
