"""A browser without scripts: it sends back the token that each form holds, and the server insists on it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.world import World

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
Post = Callable[..., HttpResponse]


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def strict_clerk(strict: Client, world: World) -> Client:
    strict.force_login(world.clerk)
    return strict


@pytest.fixture
def submit() -> Post:
    """Opens the page of the form first, as a person would."""

    def send(client: Client, page: str, to: str, data: dict[str, Any], **extra: Any) -> Any:
        token = TOKEN.search(client.get(page).content.decode())
        assert token
        return client.post(to, {"csrfmiddlewaretoken": token[1], **data}, **extra)

    return send
