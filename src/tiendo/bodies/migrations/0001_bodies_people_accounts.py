"""Bodies, people, posts, and the accounts that Django signs in with."""

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
            name="Body",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("committee", "Ủy ban nhân dân"),
                            ("council", "Hội đồng nhân dân"),
                            ("party", "cơ quan Đảng"),
                            ("front", "Mặt trận, đoàn thể"),
                            ("office", "phòng, ban chuyên môn"),
                            ("unit", "đơn vị sự nghiệp"),
                            ("hamlet", "thôn"),
                            ("superior", "cơ quan cấp trên"),
                        ],
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(null=True)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="bodies.body",
                    ),
                ),
            ],
            options={
                "db_table": "bodies_body",
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
            ],
            options={
                "db_table": "bodies_person",
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=60, unique=True)),
                ("is_active", models.BooleanField(default=True)),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account",
                        to="bodies.person",
                    ),
                ),
            ],
            options={
                "db_table": "bodies_account",
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("clerk", "Chuyên viên Văn phòng"),
                            ("chief_of_office", "Chánh Văn phòng"),
                            ("records_clerk", "Văn thư"),
                            ("chair", "Chủ tịch"),
                            ("deputy_chair", "Phó Chủ tịch phụ trách"),
                            ("head_of_unit", "Thủ trưởng đơn vị"),
                            ("officer", "Đầu mối của đơn vị"),
                            ("hamlet_head", "Trưởng thôn"),
                            ("party_office", "Văn phòng Đảng ủy"),
                            ("council", "Hội đồng nhân dân, Mặt trận Tổ quốc"),
                            ("province", "Cấp tỉnh"),
                            ("administrator", "Quản trị hệ thống"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=120)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="bodies.body"
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.locality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="bodies.person"
                    ),
                ),
            ],
            options={
                "db_table": "bodies_post",
            },
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.UniqueConstraint(fields=("locality", "name", "valid_from"), name="bodies_body_name"),
        ),
        ScopeTable("bodies_body"),
        ScopeTable("bodies_person"),
        ScopeTable("bodies_post"),
    ]
