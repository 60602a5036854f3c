"""The first page comes in under 150 KB over the wire, with everything that it needs."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import get_script_prefix
from pytest_django import Settings
from tests.world import World

LIMIT = 150_000
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')
FONT = re.compile(r'url\("?([^")]+\.woff2)')
HEADERS = {"accept-encoding": "gzip"}


@pytest.fixture
def published(settings: Settings, tmp_path: Path) -> Client:
    """A server whose static files are collected, hashed and compressed as in use."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "tiendo.ui.static_files.HashedStaticFiles"},
    }
    call_command("collectstatic", verbosity=0, interactive=False)
    assert get_script_prefix() == "/"
    return Client()


def _size(answer: HttpResponse) -> int:
    head = sum(len(name) + len(value) + 4 for name, value in answer.items())
    body = b"".join(answer) if answer.streaming else answer.content
    return head + len(body)


def _loaded(client: Client, page: str) -> Iterator[HttpResponse]:
    """What the page links to, and the fonts that its styles name."""
    for address in dict.fromkeys(LINKED.findall(page)):
        yield (answer := client.get(address, headers=HEADERS))
        if address.endswith(".css"):
            plain = b"".join(client.get(address)).decode()
            for font in dict.fromkeys(FONT.findall(plain)):
                yield client.get("/static/" + font.split("/static/")[-1].replace("../", ""), headers=HEADERS)
        assert answer.status_code == 200


def test_the_first_page_is_light(published: Client, world: World) -> None:
    page = published.get("/", headers=HEADERS)
    plain = published.get("/").content.decode()
    parts = list(_loaded(published, plain))
    assert {part.status_code for part in parts} == {200}
    assert sum("font" in part["Content-Type"] for part in parts) == 4
    assert _size(page) + sum(map(_size, parts)) < LIMIT


def test_static_files_are_kept_for_ever(published: Client, world: World) -> None:
    address = LINKED.findall(published.get("/").content.decode())[0]
    assert "immutable" in published.get(address)["Cache-Control"]
