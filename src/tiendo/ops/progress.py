"""How the steps of setting up are told to the person who waits."""

import sys

STEPS = 6
"""Of `make run` as a whole; `bootstrap.py` takes the first two."""


def step(number: int, what: str) -> None:
    say(f"[{number}/{STEPS}] {what} …")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
