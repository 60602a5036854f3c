"""Adopted plans, their targets, tasks, findings and what is not tracked."""

import django.db.models.deletion
from django.db import migrations, models

from tiendo.tenancy.rls import ScopeTable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("bodies", "0002_fields_of_work"),
        ("documents", "0001_documents"),
        ("tenancy", "0001_localities"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.TextField()),
                ("issued_on", models.DateField()),
                (
                    "annex_binds",
                    models.CharField(choices=[("submission", "ngày trình"), ("issue", "ngày ban hành")], max_length=10),
                ),
                ("adopted_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("in_force", "đang thực hiện"), ("withdrawn", "đã rút")],
                        default="in_force",
                        max_length=10,
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan", to="documents.document"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.storedreading"
                    ),
                ),
                (
                    "signed_file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
                    ),
                ),
            ],
            options={
                "db_table": "plans_plan",
            },
        ),
        migrations.CreateModel(
            name="PlanTask",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("kind", models.CharField(choices=[("task", "nhiệm vụ"), ("dossier", "hồ sơ trình")], max_length=8)),
                ("number", models.PositiveIntegerField()),
                ("title", models.TextField()),
                ("quote", models.TextField()),
                ("address", models.TextField(default="")),
                ("also_at", models.JSONField(default=list)),
                ("product", models.TextField(default="")),
                ("approving", models.TextField(default="")),
                ("person", models.TextField(default="")),
                ("standing", models.BooleanField(default=False)),
                ("review_on", models.DateField(null=True)),
                ("due", models.DateField(null=True)),
                ("deadlines", models.JSONField(default=list)),
                ("prevailing", models.JSONField(null=True)),
                ("is_request", models.BooleanField(default=False)),
                (
                    "clause",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.clause"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="plans.plan"
                    ),
                ),
            ],
            options={
                "db_table": "plans_task",
            },
        ),
        migrations.CreateModel(
            name="PlanTaskBody",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "part",
                    models.CharField(
                        choices=[("lead", "chủ trì"), ("partner", "phối hợp"), ("submit_to", "nơi trình")],
                        max_length=10,
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("name", models.TextField(default="")),
                (
                    "body",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bodies", to="plans.plantask"
                    ),
                ),
            ],
            options={
                "db_table": "plans_task_body",
            },
        ),
        migrations.CreateModel(
            name="Untracked",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField()),
                (
                    "clause",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.clause"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="untracked", to="plans.plan"
                    ),
                ),
            ],
            options={
                "db_table": "plans_untracked",
            },
        ),
        migrations.CreateModel(
            name="OpenFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=20)),
                ("severity", models.CharField(max_length=8)),
                ("message_vi", models.TextField()),
                ("message_en", models.TextField()),
                ("quotes", models.JSONField(default=list)),
                ("addresses", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "chưa xem xét"),
                            ("settled", "đã giải quyết"),
                            ("left_open", "để ngỏ"),
                            ("sent_back", "đã gửi lại nơi soạn thảo"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("amending", "văn bản sửa đổi, thay thế"),
                            ("correction", "công văn đính chính"),
                            ("interim", "ý kiến chỉ đạo tạm thời của Chủ tịch"),
                            ("filled", "đã bổ sung khi soát"),
                            ("merged", "đã gộp khi soát"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("number", models.TextField(default="")),
                ("on", models.DateField(null=True)),
                ("note", models.TextField(default="")),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="findings", to="plans.plan"
                    ),
                ),
            ],
            options={
                "db_table": "plans_finding",
                "constraints": [models.UniqueConstraint(fields=("plan", "key"), name="plans_finding_once")],
            },
        ),
        migrations.CreateModel(
            name="PlanTarget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("indicator", models.TextField()),
                ("quote", models.TextField()),
                ("address", models.TextField(default="")),
                ("kind", models.CharField(max_length=12)),
                ("comparator", models.CharField(max_length=6)),
                ("value", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ("value_high", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ("unit", models.TextField(default="")),
                ("direction", models.CharField(default="", max_length=4)),
                ("start", models.DateField(null=True)),
                ("end", models.DateField(null=True)),
                ("each", models.CharField(default="", max_length=10)),
                ("baseline", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ("baseline_year", models.PositiveSmallIntegerField(null=True)),
                ("owners", models.JSONField(default=list)),
                (
                    "clause",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.clause"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="targets", to="plans.plan"
                    ),
                ),
            ],
            options={
                "db_table": "plans_target",
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "key"), name="plans_target_once"),
                    models.UniqueConstraint(fields=("plan", "number"), name="plans_target_number"),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="plantask",
            index=models.Index(fields=["locality", "due"], name="plans_task_due"),
        ),
        migrations.AddConstraint(
            model_name="plantask",
            constraint=models.UniqueConstraint(fields=("plan", "key"), name="plans_task_once"),
        ),
        migrations.AddConstraint(
            model_name="plantask",
            constraint=models.UniqueConstraint(fields=("plan", "kind", "number"), name="plans_task_number"),
        ),
        migrations.AddIndex(
            model_name="plantaskbody",
            index=models.Index(fields=["body", "part"], name="plans_task_body_part"),
        ),
        migrations.AddConstraint(
            model_name="plantaskbody",
            constraint=models.UniqueConstraint(fields=("task", "part", "place"), name="plans_task_body_place"),
        ),
        migrations.AddConstraint(
            model_name="untracked",
            constraint=models.UniqueConstraint(fields=("plan", "clause"), name="plans_untracked_once"),
        ),
        ScopeTable("plans_plan"),
        ScopeTable("plans_untracked"),
        ScopeTable("plans_target"),
        ScopeTable("plans_task"),
        ScopeTable("plans_task_body"),
        ScopeTable("plans_finding"),
    ]
