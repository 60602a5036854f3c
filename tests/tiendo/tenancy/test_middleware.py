"""A request that fails leaves nothing behind on PostgreSQL, and its error page can still ask the database."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from tests.databases import postgresql
from tests.world import NOW, World

from tiendo.bodies.models import Body
from tiendo.tenancy.models import Locality

pytestmark = pytest.mark.urls(__name__)


def write_and_fail(request: HttpRequest) -> HttpResponse:
    Body.objects.create(locality_id=request.user.locality_id, kind="office", name="Dở dang", valid_from=NOW.date())
    raise RuntimeError


def ask_then_answer(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(Locality.objects.count()), status=500)


urlpatterns = [path("hong/", write_and_fail)]
handler500 = ask_then_answer


@postgresql
def test_what_a_failed_view_wrote_is_undone(client: Client, world: World) -> None:
    client.raise_request_exception = False
    client.force_login(world.clerk)
    answer = client.get("/hong/")
    assert (answer.status_code, answer.content) == (500, b"2")
    assert not Body.objects.filter(name="Dở dang").exists()
