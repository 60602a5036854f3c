"""`make test` says what it installs, and what went wrong where it could not."""

import sys
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import run_tests


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Of a Debian without a browser, whose every package fails to install; what it was asked to run."""
    commands: list[list[str]] = []

    def fail(command: list[str], **_: Any) -> CompletedProcess[str]:
        commands.append(command)
        return CompletedProcess(command, 100, stdout="", stderr="E: no network")

    monkeypatch.setattr(run_tests.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(run_tests.os, "geteuid", lambda: 0)
    monkeypatch.setattr(run_tests.subprocess, "run", fail)
    return commands


def test_an_installation_is_announced_and_its_failure_shown(
    asked: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    run_tests.install_browser()
    said = capsys.readouterr().out
    assert "installing Debian's package chromium" in said
    assert "E: no network" in said


def test_nothing_is_installed_by_who_is_not_root(asked: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_tests.os, "geteuid", lambda: 1000)
    run_tests.install_browser()
    assert asked == []
