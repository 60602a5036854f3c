"""The chain, its payloads and its end."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ChainEnd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("locality_id", models.BigIntegerField(unique=True)),
                ("seq", models.PositiveBigIntegerField(default=0)),
                (
                    "hash",
                    models.CharField(
                        default="0000000000000000000000000000000000000000000000000000000000000000", max_length=64
                    ),
                ),
            ],
            options={
                "db_table": "audit_chain_end",
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("locality_id", models.BigIntegerField()),
                ("seq", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor_kind", models.CharField(max_length=20)),
                ("actor_id", models.CharField(max_length=40)),
                ("verb", models.CharField(max_length=60)),
                ("subject_kind", models.CharField(max_length=40)),
                ("subject_id", models.CharField(max_length=40)),
                ("payload_digest", models.CharField(max_length=64)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "audit_entry",
                "indexes": [models.Index(fields=["subject_kind", "subject_id"], name="audit_entry_subject")],
                "constraints": [models.UniqueConstraint(fields=("locality_id", "seq"), name="audit_entry_seq")],
            },
        ),
        migrations.CreateModel(
            name="Payload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("locality_id", models.BigIntegerField()),
                ("salt", models.CharField(max_length=32)),
                ("data", models.JSONField()),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="payload", to="audit.entry"
                    ),
                ),
            ],
            options={
                "db_table": "audit_payload",
            },
        ),
        ScopeTable("audit_chain_end"),
        ScopeTable("audit_entry"),
        ScopeTable("audit_payload"),
    ]
