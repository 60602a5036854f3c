"""A file read into the contract's form, a sample once for all tests."""

import functools
import json
from pathlib import Path
from typing import Any

from vanban.api import read
from vanban.export.contract import to_contract

Json = dict[str, Any]


def contract(data: bytes, name: str) -> Json:
    """As it comes out of the command line."""
    return json.loads(json.dumps(to_contract(read(data, name))))


@functools.cache
def untouched(sample: Path) -> Json:
    return contract(sample.read_bytes(), sample.name)
