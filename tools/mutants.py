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
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

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
    changed = {path: names for path in own_files(*PLACES) if (names := set(changed_functions(path, options.base)))}
    if not changed:
        print("mutants: nothing changed in rules, viet and vanban")
        return 0
    with tempfile.TemporaryDirectory(prefix="tiendo-mutants-") as folder:
        return mutate(Path(folder), changed, options.sample)


def mutate(folder: Path, changed: dict[Path, set[str]], sample: int) -> int:
    copy_project(folder, [named(path) for path in changed])
    functions, chance = sorted(set().union(*changed.values())), random.Random(0)
    # the first run makes all mutants and learns which test reaches which function; it must be given something to do
    mutmut(folder, [f"{name}__mutmut_1" for name in chance.sample(functions, min(5, len(functions)))])
    names = sorted(name for name in verdicts(folder) if name.rpartition("__mutmut_")[0] in functions)
    chosen = chance.sample(names, min(sample, len(names)))
    mutmut(folder, chosen)
    return tell(chosen, verdicts(folder), len(names))


def copy_project(folder: Path, mutated: list[str]) -> None:
    """A copy in which mutmut is told to mutate only the files given, and which tests to run."""
    for path in own_files():
        target = folder / named(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    tests = sorted(set(map(tests_of, mutated)))
    settings = {"source_paths": ["src"], "only_mutate": mutated, "pytest_add_cli_args_test_selection": tests}
    lines = [f"{key} = {json.dumps(value)}" for key, value in {**settings, "also_copy": ["demo", "tools"]}.items()]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(["", "[tool.mutmut]", *lines, ""]))


def tests_of(name: str) -> str:
    """The folder or file of `tests` that mirrors a file of `src`: its own tests must notice the change."""
    folder = Path("tests", *Path(name).parts[1:-1])
    own = [folder / f"test_{Path(name).stem}.py", folder] if len(folder.parts) == 2 else [folder]
    return next(place.as_posix() for place in (*own, *folder.parents) if (ROOT / place).exists())


def tell(chosen: list[str], codes: dict[str, int | None], out_of: int) -> int:
    if not chosen or any(codes[name] is None for name in chosen):
        print("mutants: there was nothing to mutate, or the tests do not pass as they are")
        return 1
    alive = [name for name in chosen if codes[name] in SURVIVED | UNTESTED]
    for name in sorted(alive):
        print(f"not noticed{' (no test reaches it)' if codes[name] in UNTESTED else ''}: {name}")
    killed = len(chosen) - len(alive)
    share = killed / len(chosen)
    print(f"mutants: {killed} of {len(chosen)} killed ({share:.0%}), a sample of {out_of}")
    return share < WANTED


def mutmut(folder: Path, names: list[str]) -> None:
    """What it says is shown only where it could not do its work."""
    call = [str(Path(sys.executable).with_name("mutmut")), "run", *names]
    answer = subprocess.run(call, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if answer.returncode:
        print(answer.stdout[-3000:], answer.stderr[-2000:], sep="\n", file=sys.stderr)


def verdicts(folder: Path) -> dict[str, int | None]:
    """The exit code of the tests for each mutant, None where they did not run."""
    found: dict[str, int | None] = {}
    for path in sorted((folder / "mutants").rglob("*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def changed_functions(path: Path, base: str) -> Iterator[str]:
    """As mutmut calls them: `viet.fold.x_fold`; without decorated ones, which it leaves alone."""
    if path.suffix != ".py":
        return
    lines = changed_lines(path, base)
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if is_changed(node, lines):
            yield f"{module}.x_{node.name}"
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if is_changed(part, lines)]
            yield from (f"{module}.xǁ{node.name}ǁ{method.name}" for method in methods)


def is_changed(node: ast.stmt, lines: set[int]) -> TypeGuard[ast.FunctionDef]:
    if not isinstance(node, ast.FunctionDef) or node.decorator_list:
        return False
    return not lines.isdisjoint(range(node.lineno, (node.end_lineno or node.lineno) + 1))


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
