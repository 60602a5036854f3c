"""How the time of a comparison grows with the length of a plan: twice the clauses must take about twice the time.

PYTHONPATH=src:. .venv/bin/python bench/comparisons.py
"""

import copy
import time
from pathlib import Path
from typing import Any

from tests.long_plan import repeated

from vanban.api import read
from vanban.compare import compare
from vanban.export.contract import to_contract

SAMPLE = Path(__file__).parents[1] / "tests" / "vanban" / "samples" / "ke-hoach-ngoc-lien.docx"


def main() -> None:
    reading = to_contract(read(SAMPLE.read_bytes(), SAMPLE.name))
    for times in (5, 10, 20, 40):
        old = repeated(reading, times)
        later: dict[str, Any] = copy.deepcopy(old) | {"text": old["text"].replace("2026", "2027")}
        for name, new in (("the same", old), ("other years", later)):
            start = time.perf_counter()
            found = compare(old, new)
            print(f"{found.clauses[0]} clauses, {name}: {time.perf_counter() - start:.2f} s, {found.counts}")


if __name__ == "__main__":
    main()
