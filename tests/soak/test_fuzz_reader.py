"""Whatever is done to a file, the reader gives a sound reading or says why not, and never anything else."""

import json
import random
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SAMPLES
from tests.soak.mutations import MUTATIONS

from vanban.api import read
from vanban.errors import Unreadable
from vanban.export.contract import to_contract
from vanban.guarded import read_guarded

SECONDS_PER_FORM = 40
SLOWEST = 5.0
"""Seconds for one damaged file of this size."""
PLANS = sorted(path for form in MUTATIONS for path in SAMPLES.glob(f"k*.{form}") if "scan" not in path.name)


def sound(reading: dict[str, Any]) -> None:
    """Every quote is the text at its spans, white space apart, and the whole can be stored in either database."""
    text = reading["text"]
    assert text == unicodedata.normalize("NFC", text)
    assert "\\u0000" not in json.dumps(reading)
    for item in (*reading["targets"], *reading["tasks"]):
        words = " ".join(text[span["start"] : span["end"]] for span in item["spans"])
        assert "".join(words.split()) == "".join(item["quote"].split()), item["quote"]


def damaged(path: Path, seed: int) -> bytes:
    chance = random.Random(f"{path.name}/{seed}")
    data = path.read_bytes()
    for _ in range(chance.randint(1, 3)):
        mutate = chance.choice(MUTATIONS[path.suffix[1:]])
        try:
            data = mutate(data, chance)
        except (ValueError, IndexError, OSError, NotImplementedError, RuntimeError):
            # already damaged beyond this mutation
            break
        except Exception as error:
            if type(error).__module__ not in ("zipfile", "zlib"):
                raise
            break
    return data


@pytest.mark.parametrize("form", MUTATIONS)
def test_a_damaged_file_gives_a_sound_reading_or_a_reason(form: str) -> None:
    plans = [path for path in PLANS if path.suffix == f".{form}"]
    end, seed, read_well = time.monotonic() + SECONDS_PER_FORM, 0, 0
    while time.monotonic() < end:
        path, start = plans[seed % len(plans)], time.monotonic()
        try:
            sound(to_contract(read(damaged(path, seed), path.name)))
            read_well += 1
        except Unreadable:
            pass
        except Exception as error:
            pytest.fail(f"{path.name}, seed {seed}: {error!r}")
        assert time.monotonic() - start < SLOWEST, f"{path.name}, seed {seed}"
        seed += 1
    assert 0 < read_well < seed


@pytest.mark.parametrize("path", PLANS[:6], ids=lambda path: path.name)
def test_the_guarded_reader_outlives_damaged_files(path: Path) -> None:
    for seed in range(1000, 1010):
        try:
            sound(read_guarded(damaged(path, seed), path.name))
        except Unreadable:
            continue
