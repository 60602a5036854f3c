"""The server is killed again and again during a review; what has no answer is sent again, each decision counts once."""

import json
import random
import subprocess
import threading
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.soak.test_kill import Product

KILLS, REQUESTS = 12, 150


class Server:
    """Lives until it is killed, at a moment that only chance knows, soon after some answers."""

    def __init__(self, product: Product, chance: random.Random) -> None:
        self.process = product.start(
            "answer_decisions", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.answers_left, self.delay = chance.randint(2, REQUESTS // KILLS), chance.uniform(0, 0.02)

    def answer(self, request: list[Any], *, mortal: bool) -> list[Any] | None:
        """None where it died before it answered."""
        assert self.process.stdin is not None and self.process.stdout is not None
        if mortal and self.answers_left == 0:
            threading.Timer(self.delay, self.process.kill).start()
        self.answers_left -= 1
        try:
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
            said = self.process.stdout.readline()
        except BrokenPipeError:
            return None
        answer: list[Any] | None = json.loads(said) if said.endswith("\n") else None
        return answer


@pytest.fixture
def product(tmp_path: Path) -> Product:
    made = Product(tmp_path / "data")
    made.ask("set_up")
    return made


def requests(keys: list[str]) -> list[list[Any]]:
    """Each corrects an item, so that the last for each item is what it must say in the end."""
    return [
        [str(UUID(int=n + 1)), "correct", {"key": keys[n % len(keys)], "values": {"title": f"Bản {n}"}}]
        for n in range(REQUESTS)
    ]


def test_a_killed_server_loses_no_decision_and_doubles_none(product: Product) -> None:
    keys = list(product.ask("review")["titles"])
    chance, kills, answered = random.Random(3), 0, []
    server = Server(product, chance)
    for request in requests(keys):
        while (answer := server.answer(request, mortal=kills < KILLS)) is None:
            server.process.wait(20)
            server, kills = Server(product, chance), kills + 1
        answered.append(answer)
    server.process.kill()
    left = product.ask("review")
    assert kills >= KILLS - 2
    assert left["decisions"] == answered
    assert [seq for _, seq in answered] == list(range(1, REQUESTS + 1))
    last = {keys[n % len(keys)]: f"Bản {n}" for n in range(REQUESTS)}
    assert left["titles"] == last
    assert product.ask("is_whole")
