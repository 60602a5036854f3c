"""What tests share: the named cast, and on PostgreSQL the role that people's work is done as."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import settings as hypothesis_settings
from pytest_django import Settings
from tests.world import World, build_world

from tiendo.intake.folded import forget
from tiendo.ops.setup import compile_messages
from tiendo.tenancy.scope import scoped_to

# how long an example takes is for bench/, not for a busy machine's tests
hypothesis_settings.register_profile("tiendo", deadline=None)
hypothesis_settings.load_profile("tiendo")

SAMPLES = Path(__file__).parent / "vanban" / "samples"


@pytest.fixture(scope="session", autouse=True)
def _messages() -> None:
    compile_messages()


@pytest.fixture(autouse=True)
def _no_reviews_of_others() -> None:
    forget()


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """On PostgreSQL the test goes on as the member role, within the commune, as a request would."""
    built = build_world()
    with scoped_to([built.commune.pk]):
        yield built


@pytest.fixture
def owner_world(db: None) -> World:
    """The same world seen by whoever owns the tables, as by one who sits at the database itself."""
    return build_world()


@pytest.fixture
def clerk_client(client: Client, world: World) -> Client:
    client.force_login(world.clerk)
    return client


@pytest.fixture
def samples() -> Path:
    return SAMPLES


@pytest.fixture
def files_folder(settings: Settings, tmp_path: Path) -> Path:
    """Where taken-in files of this test lie."""
    settings.FILES_FOLDER = tmp_path / "files"
    return tmp_path / "files"
