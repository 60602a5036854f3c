"""Who answers for a duty and which leader directs it, as posts that they held when the plan was adopted."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0002_fields_of_work"),
        ("plans", "0002_what_is_done_about_findings"),
    ]

    operations = [
        migrations.AddField(
            "plantask",
            "person_post",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.post"
            ),
        ),
        migrations.AddField("plantask", "director", models.TextField(default="")),
        migrations.AddField(
            "plantask",
            "director_post",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.post"
            ),
        ),
    ]
