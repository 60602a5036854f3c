"""What the reader makes of the gold documents, as one digest for each version; run as a program, it notes the present.

`python -m tests.vanban.gold_readings` refuses where the version was not raised with the reading.
"""

import hashlib
import json
import sys
from pathlib import Path

from tests.vanban.measure import pairs
from tests.vanban.readings import untouched

from vanban.version import READER_VERSION

NOTED = Path(__file__).with_suffix(".json")


def digest() -> str:
    """Of all that is stored of a reading but the version itself."""
    found = hashlib.sha256()
    for sample, _ in pairs([]):
        reading = {key: value for key, value in untouched(sample).items() if key != "reader_version"}
        found.update(json.dumps(reading, sort_keys=True, ensure_ascii=False).encode())
    return found.hexdigest()


def noted() -> dict[str, str]:
    """The version and its digest; empty before the first."""
    found: dict[str, str] = json.loads(NOTED.read_text(encoding="utf-8")) if NOTED.exists() else {}
    return found


def note() -> int:
    now, before = {"version": READER_VERSION, "digest": digest()}, noted()
    if before and now != before and now["version"] == before["version"]:
        print(f"The readings changed: first raise READER_VERSION, {READER_VERSION}, in src/vanban/version.py.")
        return 1
    NOTED.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(note())
