"""The administrator's page names every setting and every command there is."""

import re
from pathlib import Path

import pytest

from tiendo.ops.cli import PRODUCT_COMMANDS
from vanban.errors import BY_SLUG

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/administration.md").read_text(encoding="utf-8")
CONFIG = [path.read_text(encoding="utf-8") for path in (ROOT / "src/tiendo/config").glob("*.py")]
SETTINGS = sorted({name for text in CONFIG for name in re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", text)})


def test_settings_are_found_in_the_code() -> None:
    assert {"PORT", "TIENDO_DATA", "DATABASE_URL"} <= set(SETTINGS)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_on_the_page(name: str) -> None:
    assert f"| `{name}` |" in PAGE


@pytest.mark.parametrize("command", ["read", *PRODUCT_COMMANDS])
def test_every_command_is_on_the_page(command: str) -> None:
    assert f"`tiendo {command}" in PAGE


@pytest.mark.parametrize("code", sorted({reason.exit_code for reason in BY_SLUG.values()}))
def test_every_exit_code_is_on_the_page(code: int) -> None:
    assert f"\n| {code} | " in PAGE
