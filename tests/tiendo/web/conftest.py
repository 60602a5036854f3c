"""A browser without scripts: it sends back the token that each form holds, and the server insists on it."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.world import NOW, World

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
Submit = Callable[..., HttpResponse]
AtMost = Callable[[int], AbstractContextManager[None]]


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def strict_clerk(strict: Client, world: World) -> Client:
    strict.force_login(world.clerk)
    return strict


@pytest.fixture
def submit() -> Submit:
    """Opens the page of the form first, as a person would."""

    def send(client: Client, page: str, to: str, data: dict[str, Any], **extra: Any) -> Any:
        token = TOKEN.search(client.get(page).content.decode())
        assert token
        return client.post(to, {"csrfmiddlewaretoken": token[1], **data}, **extra)

    return send


@pytest.fixture
def at_most() -> AtMost:
    """Fails where more is asked of the database; a savepoint is there only because a test is a transaction itself."""

    @contextmanager
    def watch(limit: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as seen:
            yield
        asked = [query["sql"] for query in seen if "SAVEPOINT" not in query["sql"]]
        assert len(asked) <= limit, "\n".join(asked)

    return watch


@pytest.fixture
def frozen_day(monkeypatch: pytest.MonkeyPatch) -> dt.datetime:
    """It is the day on which the world was made."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    return NOW
