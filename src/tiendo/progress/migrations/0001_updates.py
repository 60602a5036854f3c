"""Updates: what was said about a duty."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("plans", "0001_plans"),
        ("tenancy", "0001_localities"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Update",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("assigned", "mới giao"),
                            ("received", "đã nhận"),
                            ("under_way", "đang thực hiện"),
                            ("awaiting_confirmation", "chờ xác nhận"),
                            ("returned", "trả lại"),
                            ("done", "hoàn thành"),
                            ("paused", "tạm dừng"),
                            ("cancelled", "hủy"),
                        ],
                        max_length=24,
                    ),
                ),
                ("text", models.TextField(default="")),
                ("product", models.TextField(default="")),
                ("difficulty", models.TextField(default="")),
                ("on_behalf_of", models.TextField(null=True)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "reported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="updates", to="plans.plantask"
                    ),
                ),
            ],
            options={
                "db_table": "progress_update",
                "indexes": [
                    models.Index(fields=["task", "-on", "-id"], name="progress_update_last"),
                    models.Index(fields=["locality", "-recorded_at"], name="progress_update_recent"),
                ],
            },
        ),
        ScopeTable("progress_update"),
    ]
