"""Files stop at 400 lines and functions at 60; what is larger is listed with its size, and the list may only shrink."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tree import ROOT, named, own_files

FILE_LIMIT, FUNCTION_LIMIT = 400, 60
EXCEPTIONS = ROOT / "tools" / "size_exceptions.txt"
"""One a line: what, a blank, its lines; "path" for a file, "path::function" for a function."""


def main() -> int:
    allowed = dict(line.rsplit(" ", 1) for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines() if line)
    over = dict(size for path in own_files("*.py") for size in too_large(path))
    faults = [f"{what}: {size} lines" for what, size in over.items() if size > int(allowed.get(what, "0"))]
    faults += [
        f"{what}: listed with {size} lines, now {over.get(what, 'within the limit')}; lower it in {named(EXCEPTIONS)}"
        for what, size in allowed.items()
        if over.get(what, 0) < int(size)
    ]
    print("\n".join(faults) or "sizes: all files and functions are within the limits or shrinking")
    return bool(faults)


def too_large(path: Path) -> Iterator[tuple[str, int]]:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > FILE_LIMIT:
        yield named(path), lines
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            length = node.end_lineno - node.lineno + 1
            if length > FUNCTION_LIMIT:
                yield f"{named(path)}::{node.name}", length


if __name__ == "__main__":
    sys.exit(main())
