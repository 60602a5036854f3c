"""`make mutants`: whether the tests notice small changes made to what was changed in rules, viet and vanban.

    .venv/bin/python tools/mutants.py [--base COMMIT] [--sample N]

Functions with lines changed since COMMIT (by default since the last commit but one, uncommitted changes included) are
mutated; of their mutants a sample, the same each time, is tested, and the share that the tests kill is printed.
"""

import argparse
import ast
import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tree import ROOT, named, own_files

PLACES = ("src/viet", "src/vanban", "src/tiendo/rules")
WANTED = 0.8
"""Share of mutants that must be killed."""
SURVIVED, UNTESTED = {0}, {5, 33}
"""Exit codes under which mutmut keeps a mutant that no test noticed, or that no test reached."""
HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="HEAD~1")
    parser.add_argument("--sample", type=int, default=200)
    options = parser.parse_args()
    changed = sorted({name for path in own_files(*PLACES) for name in changed_functions(path, options.base)})
    if not changed:
        print("mutants: nothing changed in rules, viet and vanban")
        return 0
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)
    # the first run makes all mutants and learns which test reaches which function
    mutmut(f"{changed[0]}__mutmut_1")
    names = [name for name in verdicts() if name.rpartition("__mutmut_")[0] in changed]
    chosen = random.Random(0).sample(sorted(names), min(options.sample, len(names)))
    mutmut(*chosen)
    return tell(chosen, len(names))


def tell(chosen: list[str], out_of: int) -> int:
    codes = {name: code for name, code in verdicts().items() if name in chosen}
    alive = sorted(name for name, code in codes.items() if code in SURVIVED | UNTESTED)
    for name in alive:
        print(f"not noticed{' (no test reaches it)' if codes[name] in UNTESTED else ''}: {name}")
    killed = len(chosen) - len(alive)
    share = killed / len(chosen) if chosen else 1.0
    print(f"mutants: {killed} of {len(chosen)} killed ({share:.0%}), a sample of {out_of}")
    return share < WANTED


def mutmut(*names: str) -> None:
    program = Path(sys.executable).with_name("mutmut")
    subprocess.run([program, "run", *names], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)


def verdicts() -> dict[str, int | None]:
    """The exit code of the tests for each mutant, None where they did not run."""
    found: dict[str, int | None] = {}
    for path in sorted((ROOT / "mutants").rglob("*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def changed_functions(path: Path, base: str) -> Iterator[str]:
    """As mutmut calls them: `viet.fold.x_fold`, and with its class between strokes for a method."""
    if path.suffix != ".py":
        return
    lines = changed_lines(path, base)
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and lines & span(node):
            yield f"{module}.x_{node.name}"
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef) and lines & span(part)]
            yield from (f"{module}.xǁ{node.name}ǁ{method.name}" for method in methods)


def span(node: ast.FunctionDef) -> set[int]:
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def changed_lines(path: Path, base: str) -> set[int]:
    """All of them in a file that git does not know yet."""
    tracked = subprocess.run(["git", "ls-files", named(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    if not tracked.stdout:
        return set(range(1, path.read_text(encoding="utf-8").count("\n") + 2))
    command = ["git", "diff", "--unified=0", base, "--", named(path)]
    diff = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    hunks = ((int(start), int(count or 1)) for start, count in HUNK.findall(diff))
    return {line for start, count in hunks for line in range(start, start + count)}


if __name__ == "__main__":
    sys.exit(main())
