"""How long `tiendo read` takes, interpreter included, beside an interpreter that does nothing.

    .venv/bin/python bench/command_line.py [FILE …]

Prints the median and the spread of the wall clock over the runs, the ratio to the bare interpreter and to the limit
of 0.6 s, for each file.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "tests/vanban/samples"
LIMIT = 0.6
TIENDO = Path(sys.executable).parent / "tiendo"


def seconds(command: list[str], runs: int) -> list[float]:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=11)
    args = parser.parse_args()
    files = args.files or [SAMPLES / f"ke-hoach-ngoc-lien.{form}" for form in ("docx", "pdf", "txt")]
    bare = statistics.median(seconds([sys.executable, "-c", "pass"], args.runs))
    print(f"bare interpreter {bare:.3f} s, {args.runs} runs each")
    for file in files:
        taken = seconds([str(TIENDO), "read", str(file), "--json"], args.runs)
        median = statistics.median(taken)
        print(
            f"{file.name}: median {median:.3f} s ({taken[0]:.3f} to {taken[-1]:.3f}), "
            f"{median / bare:.1f} x bare interpreter, {median / LIMIT:.2f} x limit"
        )


if __name__ == "__main__":
    main()
