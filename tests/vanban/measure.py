"""How well the reader reads: each gold document in each form, row by row, then overall.

`python -m tests.vanban.measure [part of a name …] [--misses]`
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.vanban import score

from vanban.api import read
from vanban.export.contract import to_contract

HERE = Path(__file__).parent
FORMS = ("docx", "pdf", "txt")
Rows = dict[str, tuple[int, int, int]]


def pairs(wanted: list[str]) -> Iterator[tuple[Path, Path]]:
    """(sample, gold) for every form there is of every gold document."""
    for gold in sorted((HERE / "gold").glob("*.json")):
        for form in FORMS:
            sample = HERE / "samples" / f"{gold.stem}.{form}"
            if sample.exists() and (not wanted or any(w in sample.name for w in wanted)):
                yield sample, gold


def measured(sample: Path, gold: Path) -> tuple[Rows, dict[str, list[Any]], list[str]]:
    """Counts by row, what was missed, and faults that make the reading count for nothing."""
    reading = json.loads(json.dumps(to_contract(read(sample.read_bytes(), sample.name))))
    rows, misses = score.score(reading, json.loads(gold.read_text("utf-8")))
    return rows, misses, score.faults(reading, sample.name)


def overall(rows: Rows) -> float:
    """The mean of the starred rows."""
    starred = [score.rates(*counts)["f1"] for name, counts in rows.items() if name.endswith("*")]
    return sum(starred) / len(starred) if starred else 0.0


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*")
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    readings = {sample.name: measured(sample, gold) for sample, gold in pairs(chosen.names)}
    for number, name in enumerate(readings):
        print(f"[{number}] {name}")
    labels = list(dict.fromkeys(row for rows, _, _ in readings.values() for row in rows))
    print(" " * 22, *(f"{f'[{number}]':>6}" for number in range(len(readings))))
    for label in labels:
        figures = [score.rates(*rows[label])["f1"] if label in rows else None for rows, _, _ in readings.values()]
        print(f"{label:22}", *("     -" if f is None else f"{f:6.3f}" for f in figures))
    print(f"{'overall':22}", *(f"{0.0 if faults else overall(rows):6.3f}" for rows, _, faults in readings.values()))
    for name, (_, misses, faults) in readings.items():
        for fault in faults[:10]:
            print(fault)
        for kind, missed in misses.items() if chosen.misses else ():
            if missed:
                print(f"\n{name}, {kind}:", *missed, sep="\n   ")


if __name__ == "__main__":
    main()
