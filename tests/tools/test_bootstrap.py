"""The environment is made where Python has neither pip nor ensurepip, kept when it works, and installed once."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import bootstrap  # noqa: E402


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / ".venv"
    places = {"ENVIRONMENT": folder, "PYTHON": folder / "bin/python", "STAMP": folder / "installed"}
    for name, place in places.items():
        monkeypatch.setattr(bootstrap, name, place)
    monkeypatch.setattr(bootstrap, "COMMAND", bootstrap.COMMAND.replace(str(ROOT / ".venv"), str(folder)))


def test_an_environment_is_made_without_ensurepip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    bootstrap.make_environment()
    assert bootstrap.works()
    found = subprocess.run([bootstrap.PYTHON, "-c", "import viet"], capture_output=True, check=False)
    assert found.returncode == 0


def test_the_command_runs_in_the_environment() -> None:
    bootstrap.make_environment()
    helped = subprocess.run(
        [bootstrap.ENVIRONMENT / "bin/tiendo", "--help"], capture_output=True, text=True, check=False
    )
    assert (helped.returncode, "read" in helped.stdout) == (0, True)


def test_the_vendored_pip_runs_there() -> None:
    bootstrap.make_environment()
    (pip,) = (ROOT / "vendor").glob("pip-*.whl")
    asked = subprocess.run(
        [bootstrap.PYTHON, "-I", pip / "pip", "--version"], capture_output=True, text=True, check=False
    )
    assert asked.stdout.startswith("pip ")


def test_an_environment_of_another_python_is_made_anew() -> None:
    bootstrap.make_environment()
    bootstrap.PYTHON.unlink()
    bootstrap.PYTHON.write_text("#!/bin/sh\necho 2.7\n", encoding="utf-8")
    bootstrap.PYTHON.chmod(0o755)
    bootstrap.make_environment()
    assert bootstrap.works()


def test_what_is_installed_is_not_installed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(bootstrap, "install", lambda lock: installed.append(lock) or True)
    for arguments in ([], [], ["--dev"]):
        monkeypatch.setattr(sys, "argv", ["bootstrap.py", *arguments])
        assert bootstrap.main() == 0
    assert installed == [bootstrap.RUNTIME, bootstrap.DEVELOPMENT]


def test_a_failed_installation_is_told_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "install", lambda lock: False)
    monkeypatch.setattr(sys, "argv", ["bootstrap.py"])
    assert bootstrap.main() == 1
    assert "Không cài được thư viện" in capsys.readouterr().err
    assert bootstrap.installed() == set()
