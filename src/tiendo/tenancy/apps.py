"""Registers tenancy, and keeps the rights of the PostgreSQL role in step with the tables."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TenancyConfig(AppConfig):
    name = "tiendo.tenancy"
    label = "tenancy"

    def ready(self) -> None:
        from tiendo.tenancy.rls import grant_tables

        post_migrate.connect(grant_tables, sender=self)
