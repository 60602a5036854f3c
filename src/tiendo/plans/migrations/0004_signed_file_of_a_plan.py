"""Who has seen in how many places the signed file differs; a plan in force is never withdrawn, only its review is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_people_of_tasks")]

    operations = [
        migrations.RemoveField("plan", "state"),
        migrations.AddField("plan", "signed_differences", models.PositiveIntegerField(null=True)),
        migrations.AddField("plan", "signed_seen_by", models.CharField(blank=True, default="", max_length=120)),
        migrations.AddField("plan", "signed_seen_at", models.DateTimeField(null=True)),
    ]
