"""Every file made by others is listed, in the README of its folder, with the SHA-256 that it still has."""

import hashlib
import re
import sys
from collections.abc import Iterator

from tree import ROOT, own_files

FOLDERS = ("vendor", "src/tiendo/ui/static/vendor", "src/tiendo/ui/icons", "tests/vendor")
OURS = ("README.md", "LICENSE")
"""A licence may be copied out of its release without being listed."""
ROW = re.compile(r"^\| `([^`]+)` \|(?:.*\|)? `([0-9a-f]{64})` \|$", re.MULTILINE)


def main() -> int:
    faults = [f"{folder}/{fault}" for folder in FOLDERS for fault in faults_in(folder)]
    print("\n".join(sorted(faults)) or f"vendor: {len(FOLDERS)} folders, all files as released")
    return bool(faults)


def faults_in(folder: str) -> Iterator[str]:
    root = ROOT / folder
    listed = dict(ROW.findall((root / "README.md").read_text(encoding="utf-8")))
    there = {path.relative_to(root).as_posix(): path for path in own_files(folder) if path.name not in OURS}
    yield from (f"{name}: not listed in the README.md" for name in there.keys() - listed.keys())
    yield from (f"{name}: listed but missing" for name in listed.keys() - there.keys())
    for name in there.keys() & listed.keys():
        if hashlib.sha256(there[name].read_bytes()).hexdigest() != listed[name]:
            yield f"{name}: is not the release that the README.md names"


if __name__ == "__main__":
    sys.exit(main())
