"""Background work."""

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
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("args", models.JSONField(default=dict)),
                ("key", models.CharField(max_length=120, null=True, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "đang chờ"),
                            ("running", "đang chạy"),
                            ("done", "xong"),
                            ("failed", "không thành"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("run_at", models.DateTimeField()),
                ("worker", models.CharField(default="", max_length=60)),
                ("lease_until", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("error", models.CharField(default="", max_length=500)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
            ],
            options={
                "db_table": "jobs_job",
                "indexes": [models.Index(fields=["state", "run_at"], name="jobs_job_due")],
            },
        ),
        ScopeTable("jobs_job"),
    ]
