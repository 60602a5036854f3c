"""Intakes and the decisions of their reviews; documents that are there already get an intake each."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from tiendo.tenancy.rls import ScopeTable


def open_intakes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    intake = apps.get_model("intake", "Intake")
    documents = apps.get_model("documents", "Document").objects.values_list("pk", "locality_id", "taken_in_at")
    intake.objects.bulk_create(
        (intake(document_id=pk, locality_id=locality, opened_at=at) for pk, locality, at in documents.iterator()),
        batch_size=500,
    )


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_documents"),
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.CreateModel(
            name="Intake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("opened_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "đang soát"), ("adopted", "đã ban hành"), ("withdrawn", "đã rút")],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="intake", to="documents.document"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
            ],
            options={
                "db_table": "intake_intake",
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.PositiveIntegerField()),
                ("token", models.UUIDField()),
                ("kind", models.CharField(max_length=20)),
                ("payload", models.JSONField()),
                ("account_id", models.BigIntegerField()),
                ("account_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "intake",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="intake.intake"
                    ),
                ),
            ],
            options={
                "db_table": "intake_decision",
                "ordering": ["seq"],
                "constraints": [
                    models.UniqueConstraint(fields=("intake", "seq"), name="intake_decision_seq"),
                    models.UniqueConstraint(fields=("intake", "token"), name="intake_decision_once"),
                ],
            },
        ),
        migrations.RunPython(open_intakes, migrations.RunPython.noop, elidable=True),
        ScopeTable("intake_intake"),
        ScopeTable("intake_decision"),
    ]
