"""What the product runs with has a licence that lets it travel with ours: neither GPL nor AGPL, none unknown."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tree import ROOT

REFUSED = re.compile(r"\b(?:A?GPL|Affero)|(?<!Lesser )General Public|UNKNOWN", re.IGNORECASE)


def main() -> int:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)
    command = [Path(sys.executable).with_name("pip-licenses"), "--from=mixed", "--format=json", "--packages", *packages]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    faults = [f"{row['Name']}: {row['License']}" for row in found if REFUSED.search(row["License"])]
    print("\n".join(faults) or f"licences: {len(found)} packages, none refused")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
