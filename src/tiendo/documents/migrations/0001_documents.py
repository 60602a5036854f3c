"""Documents, files, readings and clauses."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("media_type", models.CharField(max_length=100)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
            ],
            options={
                "db_table": "documents_file",
            },
        ),
        migrations.CreateModel(
            name="StoredReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reader_version", models.CharField(max_length=40)),
                ("data", models.JSONField()),
                ("counts", models.JSONField()),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="documents.storedfile"
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
                "db_table": "documents_reading",
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.TextField(default="")),
                ("title", models.TextField(default="")),
                ("number", models.TextField(default="")),
                ("symbol", models.TextField(default="")),
                ("issuer", models.TextField(default="")),
                ("issued_start", models.DateField(null=True)),
                ("issued_end", models.DateField(null=True)),
                ("taken_in_at", models.DateTimeField()),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="document", to="documents.storedfile"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.storedreading"
                    ),
                ),
            ],
            options={
                "db_table": "documents_document",
            },
        ),
        migrations.CreateModel(
            name="Clause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("page", models.PositiveIntegerField(null=True)),
                ("level", models.PositiveSmallIntegerField(null=True)),
                ("title", models.TextField(default="")),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="clauses", to="documents.document"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.storedreading"
                    ),
                ),
            ],
            options={
                "db_table": "documents_clause",
            },
        ),
        migrations.AddConstraint(
            model_name="storedfile",
            constraint=models.UniqueConstraint(fields=("locality", "sha256"), name="documents_file_once"),
        ),
        migrations.AddConstraint(
            model_name="storedreading",
            constraint=models.UniqueConstraint(fields=("file", "reader_version"), name="documents_reading_once"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["locality", "-taken_in_at"], name="documents_document_recent"),
        ),
        migrations.AddIndex(
            model_name="clause",
            index=models.Index(fields=["document", "address"], name="documents_clause_address"),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.UniqueConstraint(fields=("reading", "start"), name="documents_clause_place"),
        ),
        ScopeTable("documents_file"),
        ScopeTable("documents_reading"),
        ScopeTable("documents_document"),
        ScopeTable("documents_clause"),
    ]
