"""Making the place whose data are kept here."""

from django.db import connection, transaction

from tiendo.tenancy.models import Locality
from tiendo.tenancy.scope import as_owner


class AlreadyThere(Exception):
    """A locality was set up before; a second one must not come about by chance."""


@transaction.atomic
def make_first_locality(name: str, province_name: str, *, is_demo: bool) -> Locality:
    """Of two who ask at the same moment one is refused. Raises AlreadyThere."""
    with as_owner():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE tenancy_locality IN SHARE ROW EXCLUSIVE MODE")
        if Locality.objects.exists():
            raise AlreadyThere
        return Locality.objects.create(name=name, province_name=province_name, is_demo=is_demo)
