"""Processes are killed at any moment, again and again; nothing is lost, done twice or left half done."""

import hashlib
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SAMPLES

ROOT = Path(__file__).resolve().parents[2]
JOBS, KILLS = 150, 12


@dataclass(frozen=True, slots=True)
class Product:
    """A product of its own, in a data folder of its own, on SQLite in a file."""

    data: Path

    def start(self, what: str, *arguments: str, **streams: Any) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.soak.product_process", what, *arguments]
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        environment |= {"TIENDO_DATA": str(self.data), "TIENDO_DEMO": "0", "PYTHONPATH": str(ROOT / "src")}
        return subprocess.Popen(command, env=environment, cwd=ROOT, text=True, **streams)

    def ask(self, what: str, *arguments: str) -> Any:
        process = self.start(what, *arguments, stdout=subprocess.PIPE)
        said, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        return json.loads(said.splitlines()[-1])


@pytest.fixture
def product(tmp_path: Path) -> Product:
    made = Product(tmp_path / "data")
    made.ask("set_up")
    return made


def killed_times(seed: int) -> list[float]:
    """Seconds after which each process is killed; most of a second goes by until it works at all."""
    chance = random.Random(seed)
    return [chance.uniform(0.8, 2.5) for _ in range(KILLS)]


def test_killed_workers_lose_no_job_and_do_none_twice(product: Product) -> None:
    product.ask("ask", str(JOBS))
    for seconds in killed_times(1):
        process = product.start("work", stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()
    last, end = product.start("work", stdout=subprocess.DEVNULL), time.monotonic() + 60
    while product.ask("unfinished") and time.monotonic() < end:
        time.sleep(0.5)
    last.terminate()
    assert last.wait(15) == 0
    wanted = [f"soak.{half} {number}" for number in range(JOBS) for half in ("first", "second")]
    assert Counter(product.ask("marks")) == Counter(wanted)
    assert product.ask("is_whole")


def test_a_kill_while_taking_in_leaves_whole_documents_only(product: Product) -> None:
    plan = str(SAMPLES / "ke-hoach-ngoc-lien.txt")
    for number, seconds in enumerate(killed_times(2)):
        process = product.start("take_in_many", plan, str(number * 1000), stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()
    documents = product.ask("documents")
    assert len(documents) > KILLS / 2
    assert len({(clauses, fits) for _, clauses, fits in documents}) == 1
    for sha256, _, _ in documents:
        (stored,) = (product.data / "files").glob(f"*/*/{sha256}")
        assert hashlib.sha256(stored.read_bytes()).hexdigest() == sha256
    assert product.ask("is_whole")
