"""`make test`: the whole suite on SQLite, then what uses a database on PostgreSQL; the browser comes first.

Arguments go to pytest, and name another set of tests than all but `tests/soak`.
"""

import os
import shutil
import subprocess
import sys
import time

from tree import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PYTEST = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile"]
WITHOUT_DATABASE = ("bieumau", "tools", "vanban", "viet")
"""Tests of what knows neither Django nor a database; a second run could tell nothing."""
POSTGRES = [sys.executable, "tools/with_postgres.py"]


def main(arguments: list[str]) -> int:
    install_browser()
    tests = arguments or ["tests", "--ignore=tests/soak"]
    ignored = [f"--ignore=tests/{folder}" for folder in WITHOUT_DATABASE]
    with_database = arguments or [*tests, *ignored, "-m", "not look"]
    failed = [
        name
        for name, command in {"SQLite": [*PYTEST, *tests], "PostgreSQL": [*POSTGRES, *PYTEST, *with_database]}.items()
        if not passes(name, command)
    ]
    print(f"test: failed on {', '.join(failed)}" if failed else "test: passed on SQLite and on PostgreSQL")
    return bool(failed)


def install_browser() -> None:
    """Debian's chromium, where we are root; without one the browser tests fail and say what to do."""
    if any(map(shutil.which, BROWSERS)) or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("test: no chromium here, installing Debian's package chromium with apt-get for the browser tests", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"],
    ):
        answer = subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if answer.returncode:
            print(f"test: {' '.join(command)} failed:\n{answer.stdout}{answer.stderr}", flush=True)
            return


def passes(name: str, command: list[str]) -> bool:
    start = time.monotonic()
    print(f"test: on {name}", flush=True)
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    answer = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
    print(f"test: {name} took {time.monotonic() - start:.0f} s", flush=True)
    return answer.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
