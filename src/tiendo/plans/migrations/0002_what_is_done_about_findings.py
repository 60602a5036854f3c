"""What is done about the findings of a plan in force, and what then counts for its duties."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable

HOWS = [
    ("amending", "văn bản sửa đổi, thay thế"),
    ("redraft", "nơi soạn thảo đã sửa trước khi ký"),
    ("correction", "công văn đính chính"),
    ("interim", "ý kiến chỉ đạo tạm thời của Chủ tịch"),
    ("filled", "đã bổ sung khi soát"),
    ("merged", "đã gộp khi soát"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0001_plans"),
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.AddField("openfinding", "about", models.CharField(blank=True, default="", max_length=10)),
        migrations.AddField(
            "openfinding", "by_itself", models.CharField(blank=True, choices=HOWS, default="", max_length=10)
        ),
        migrations.AddField("openfinding", "clause", models.TextField(blank=True, default="")),
        migrations.AddField("openfinding", "items", models.JSONField(default=list)),
        migrations.AddField("openfinding", "places", models.JSONField(default=list)),
        migrations.AddField("openfinding", "sides", models.JSONField(default=list)),
        migrations.AlterField(
            "openfinding", "how", models.CharField(blank=True, choices=HOWS, default="", max_length=10)
        ),
        migrations.AddField("plantask", "held", models.JSONField(default=list)),
        migrations.AddField("plantaskbody", "is_overruled", models.BooleanField(default=False)),
        migrations.AddField(
            "plantaskbody",
            "by_finding",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plans.openfinding"
            ),
        ),
        migrations.CreateModel(
            name="FindingStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token", models.UUIDField()),
                ("kind", models.CharField(max_length=20)),
                ("payload", models.JSONField()),
                ("account_id", models.BigIntegerField()),
                ("account_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="plans.openfinding"
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
                "db_table": "plans_finding_step",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("finding", "token"), name="plans_finding_step_once")],
            },
        ),
        ScopeTable("plans_finding_step"),
    ]
