"""The glossary names every model, role, permission and kind of finding."""

import re
from pathlib import Path
from typing import get_args

import pytest
from django.apps import apps

from tiendo.rules.rights import Permission, Role
from vanban.model import FindingKind

ROOT = Path(__file__).resolve().parents[2]
NAMED = set(re.findall(r"`([^`]+)`", (ROOT / "docs/glossary.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("model", [m for m in apps.get_models() if m.__module__.startswith("tiendo.")], ids=str)
def test_every_model_is_in_the_glossary(model: type) -> None:
    assert model.__name__ in NAMED


@pytest.mark.parametrize("word", [*Role, *Permission])
def test_every_role_and_permission_is_in_the_glossary(word: str) -> None:
    assert str(word) in NAMED


@pytest.mark.parametrize("kind", get_args(FindingKind))
def test_every_kind_of_finding_is_in_the_glossary(kind: str) -> None:
    assert kind in NAMED
