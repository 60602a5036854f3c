"""Every file under `vendor` is listed in its README with the SHA-256 that it still has."""

import hashlib
import re
import sys

from tree import ROOT, own_files

VENDOR = ROOT / "vendor"
README = VENDOR / "README.md"
ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", re.MULTILINE)


def main() -> int:
    listed = dict(ROW.findall(README.read_text(encoding="utf-8")))
    there = {path.relative_to(VENDOR).as_posix(): path for path in own_files("vendor") if path != README}
    faults = [f"vendor/{name}: not listed in vendor/README.md" for name in there.keys() - listed.keys()]
    faults += [f"vendor/{name}: listed but missing" for name in listed.keys() - there.keys()]
    for name in there.keys() & listed.keys():
        if hashlib.sha256(there[name].read_bytes()).hexdigest() != listed[name]:
            faults.append(f"vendor/{name}: is not the release that vendor/README.md names")
    print("\n".join(sorted(faults)) or f"vendor: {len(there)} files as released")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
