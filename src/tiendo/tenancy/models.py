"""Localities, and what every row that belongs to one has in common."""

from django.db import models


class Locality(models.Model):
    """A commune, ward or province whose data stand apart from all others' ("địa bàn")."""

    name = models.CharField("tên", max_length=200)
    province_name = models.CharField("tỉnh, thành phố", max_length=200)
    is_demo = models.BooleanField("dữ liệu minh họa", default=False)

    class Meta:
        db_table = "tenancy_locality"

    def __str__(self) -> str:
        return self.name


class Scoped(models.Model):
    """A row of one locality; its table gets `rls.ScopeTable` in the migration that makes it."""

    locality = models.ForeignKey(Locality, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
