"""`tiendo run` serves the demo from nothing, starts again in a moment with all it had, and ends when told to."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[3]
COMMUNE = json.loads((ROOT / "demo/commune.json").read_text(encoding="utf-8"))


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(data: Path, port: int) -> Iterator["subprocess.Popen[str]"]:
    of_the_tests = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    environment = {key: value for key, value in os.environ.items() if key not in of_the_tests}
    environment |= {"TIENDO_DATA": str(data), "TIENDO_DEMO": "1", "PORT": str(port), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "tiendo.ops.cli", "run"]
    with subprocess.Popen(command, env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def first_page(port: int, seconds: float) -> str:
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            assert time.monotonic() < end, f"no first page within {seconds} s"
            time.sleep(0.05)


def stop(process: "subprocess.Popen[str]") -> str:
    """What it said; nothing it started is left."""
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=20)
    assert process.returncode == 0
    assert psutil.wait_procs(family, timeout=5)[1] == []
    return said


def test_the_demo_is_served_from_nothing_and_again_in_a_moment(tmp_path: Path, port: int) -> None:
    with running(tmp_path, port) as process:
        assert COMMUNE["name"].removeprefix("xã ") in first_page(port, 60)
        time.sleep(0.5)
        said = stop(process)
    assert "[3/6]" in said
    assert f"http://localhost:{port}/" in said
    assert "15 hồ sơ" in said
    kept = (tmp_path / "tiendo.sqlite3").stat().st_size
    with running(tmp_path, port) as process:
        first_page(port, 10)
        time.sleep(0.5)
        said = stop(process)
    assert "[3/6]" not in said
    assert "[5/6]" not in said
    assert "chuyen-vien" in said
    assert (tmp_path / "tiendo.sqlite3").stat().st_size == kept


def test_a_port_in_use_is_named_with_another(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with running(tmp_path, port) as process:
            said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"PORT={port + 1} make run" in said
