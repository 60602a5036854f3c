"""`make check`: everything that can be said of the code without running it; all checks run, the failed ones end it."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tree import ROOT

BIN = Path(sys.executable).parent
CHECKS = {
    "ruff": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "layers": ["lint-imports"],
    "templates": ["djlint", "src/tiendo", "--lint"],
    "template format": ["djlint", "src/tiendo", "--check"],
    "security": [
        "bandit",
        "--quiet",
        "--severity-level",
        "medium",
        "--recursive",
        "src",
        "--configfile",
        "pyproject.toml",
    ],
    "sizes": ["python", "tools/check_sizes.py"],
    "hygiene": ["python", "tools/check_hygiene.py"],
    "vendor": ["python", "tools/check_vendor.py"],
    "messages": ["python", "tools/check_messages.py"],
    "licences": ["python", "tools/check_licences.py"],
    "migrations": ["python", "-m", "django", "makemigrations", "--check", "--dry-run"],
    "deployment": ["python", "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="tiendo-check-") as data:
        environment = {
            **os.environ,
            "TIENDO_DATA": data,
            "TIENDO_HTTPS": "1",
            "DJANGO_SETTINGS_MODULE": "tiendo.config.settings",
        }
        failed = [name for name, command in CHECKS.items() if not passes(name, command, environment)]
    print(f"check: {', '.join(failed)} failed" if failed else f"check: all {len(CHECKS)} passed")
    return bool(failed)


def passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    """What a check says is shown only where it fails."""
    start = time.monotonic()
    program, *arguments = command
    answer = subprocess.run(
        [BIN / program, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"{'ok    ' if answer.returncode == 0 else 'FAILED'} {name} ({time.monotonic() - start:.1f} s)", flush=True)
    if answer.returncode:
        print(answer.stdout + answer.stderr, flush=True)
    return answer.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
