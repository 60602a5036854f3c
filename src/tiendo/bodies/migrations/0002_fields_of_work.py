"""Which body answers for which field."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0001_bodies_people_accounts"),
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.CreateModel(
            name="FieldOfWork",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=500)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fields", to="bodies.body"
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
                "db_table": "bodies_field_of_work",
                "constraints": [
                    models.UniqueConstraint(fields=("locality", "words"), name="bodies_field_once"),
                ],
            },
        ),
        ScopeTable("bodies_field_of_work"),
    ]
