"""Localities."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Locality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="tên")),
                ("province_name", models.CharField(max_length=200, verbose_name="tỉnh, thành phố")),
                ("is_demo", models.BooleanField(default=False, verbose_name="dữ liệu minh họa")),
            ],
            options={
                "db_table": "tenancy_locality",
            },
        ),
    ]
