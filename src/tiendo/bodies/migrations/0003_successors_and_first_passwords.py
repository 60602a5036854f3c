"""Which body took another's place, and which passwords must be changed at the first sign-in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0002_fields_of_work"),
    ]

    operations = [
        migrations.AddField(
            model_name="body",
            name="successor",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="predecessors",
                to="bodies.body",
            ),
        ),
        migrations.AddField(
            model_name="account",
            name="must_change_password",
            field=models.BooleanField(default=False),
        ),
    ]
