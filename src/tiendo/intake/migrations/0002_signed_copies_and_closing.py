"""Signed files that were brought and compared; who closed a review, when and why."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable

READING = "documents.storedreading"


def key(to: str, related_name: str = "+") -> "models.ForeignKey[object, object]":
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name=related_name, to=to)


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_draft_of_a_signed_document"),
        ("intake", "0001_intakes_and_decisions"),
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.AddField("intake", "closed_at", models.DateTimeField(null=True)),
        migrations.AddField("intake", "closed_by", models.CharField(blank=True, default="", max_length=120)),
        migrations.AddField("intake", "closed_reason", models.TextField(blank=True, default="")),
        migrations.CreateModel(
            name="SignedCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("set_aside", models.BooleanField(default=False)),
                ("compared_with", key(READING)),
                ("file", key("documents.storedfile")),
                ("intake", key("intake.intake", "signed_copies")),
                ("locality", key("tenancy.locality")),
                ("reading", key(READING)),
            ],
            options={"db_table": "intake_signed_copy", "ordering": ["pk"]},
        ),
        ScopeTable("intake_signed_copy"),
    ]
