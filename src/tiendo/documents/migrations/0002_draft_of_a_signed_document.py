"""The file that a document came in as, where the signed one took its place."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_documents")]

    operations = [
        migrations.AddField(
            "document",
            "draft",
            models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="became",
                to="documents.storedfile",
            ),
        ),
    ]
