"""No file names a machine's paths or a registry's host, and `src` names no sample, place or person of the demo."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tree import ROOT, named, own_files, text_of

FORBIDDEN = {
    "path of a machine": re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+|mnt/\w+)/\w|[A-Z]:\\\\Users"),
    "host of a registry": re.compile(
        r"\b(?:pypi\.org|files\.pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|(?:deb|security)\.debian\.org)"
    ),
    "conflict marker": re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE),
}
OTHERS = ("vendor/", "tests/vanban/samples/", "tests/vanban/gold/")
"""Made elsewhere, kept as they are."""


def main() -> int:
    sys.path.insert(0, str(ROOT / "src"))
    faults = [fault for path in own_files() for fault in faults_of(path)]
    print("\n".join(faults) or "hygiene: nothing that does not belong here")
    return bool(faults)


def faults_of(path: Path) -> Iterator[str]:
    name, text = named(path), text_of(path)
    if text is None or name.startswith(OTHERS) or path == Path(__file__).resolve():
        return
    for what, pattern in FORBIDDEN.items():
        if match := pattern.search(text):
            yield f"{name}: {what}: {match[0]}"
    if name.startswith("src/"):
        yield from (f"{name}: names {word!r} of the demo or the samples" for word in names_in(text))


def names_in(text: str) -> list[str]:
    from viet.fold import fold

    folded = f" {fold(text)} "
    return [word for word in demo_names() if re.search(rf"\b{re.escape(fold(word))}\b", folded)]


def demo_names() -> list[str]:
    """Proper names: of the commune, its hamlets and people; and the samples' file names."""
    commune = json.loads((ROOT / "demo/commune.json").read_text(encoding="utf-8"))
    hamlets = [body["name"] for body in commune["bodies"] if body["kind"] == "hamlet"]
    people = [person["name"] for body in commune["bodies"] for person in body["people"]]
    places = [name.partition(" ")[2] for name in (commune["name"], *hamlets)]
    samples = {path.stem for path in (ROOT / "tests/vanban/samples").iterdir()}
    return [*places, *people, *(name for name in samples if "-" in name)]


if __name__ == "__main__":
    sys.exit(main())
