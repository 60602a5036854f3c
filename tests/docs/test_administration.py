"""The guide for administrators names every setting, command and exit code."""

import re
from pathlib import Path

import pytest

from tiendo.ops.cli import PRODUCT_COMMANDS
from tiendo.ops.comparing import DIFFERENT
from tiendo.ops.reading import UNWRITTEN
from vanban.errors import BY_SLUG

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/administration.md").read_text(encoding="utf-8")
CONFIG = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src/tiendo/config").glob("*.py"))
SETTINGS = set(re.findall(r"env\.?\w*\(\s*\"([A-Z_]+)\"", CONFIG))


def test_there_are_settings_to_name() -> None:
    assert {"TIENDO_DATA", "DATABASE_URL"} <= SETTINGS


@pytest.mark.parametrize("setting", sorted(SETTINGS))
def test_every_setting_is_in_the_guide(setting: str) -> None:
    assert f"`{setting}`" in GUIDE


@pytest.mark.parametrize("command", sorted({*PRODUCT_COMMANDS, "read", "compare"}))
def test_every_command_is_in_the_guide(command: str) -> None:
    assert f"`tiendo {command}" in GUIDE or f"bin/tiendo {command}" in GUIDE


@pytest.mark.parametrize("code", sorted({UNWRITTEN, DIFFERENT, *(c.exit_code for c in BY_SLUG.values())}))
def test_every_exit_code_is_in_the_guide(code: int) -> None:
    assert re.search(rf"^\| {code} \|", GUIDE, re.MULTILINE)
