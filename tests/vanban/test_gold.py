"""Whether the documents with hand-made gold are read as well as they must be, in every form."""

import json
from pathlib import Path

import pytest
from tests.vanban.measure import measured, overall, pairs

from vanban.api import read
from vanban.export.contract import to_contract

PAIRS = list(pairs([]))
LEAST = {".docx": 0.88, ".pdf": 0.88, ".txt": 0.82}


@pytest.mark.parametrize(("sample", "gold"), PAIRS, ids=[sample.name for sample, _ in PAIRS])
def test_a_gold_document_is_read_well_enough(sample: Path, gold: Path) -> None:
    rows, _, faults = measured(sample, gold)
    assert faults == []
    assert overall(rows) >= LEAST[sample.suffix]


def test_the_same_bytes_give_the_same_reading() -> None:
    data = PAIRS[0][0].read_bytes()
    first, second = (json.dumps(to_contract(read(data, "a.docx"))) for _ in range(2))
    assert first == second
