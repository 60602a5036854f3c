"""Which tests speak of only one of the two databases."""

import pytest
from django.db import connection

postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="row security is PostgreSQL's")
