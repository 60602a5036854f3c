"""Makes the environment in `.venv` from the lock files, with only Python's standard library and the vendored pip.

    python3 bootstrap.py           what serving needs
    python3 bootstrap.py --dev     and what checking and testing need

Done again it costs a few milliseconds: a stamp holds the hash of what was installed.
"""

import compileall
import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
STAMP = ENVIRONMENT / "installed"
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
STEPS = 6
"""Of `make run` as a whole; the rest are counted by `tiendo run`."""

FOUND = re.compile(
    r"(?:Collecting |Requirement already satisfied: |Processing (?:\S*/)?)([A-Za-z0-9._]+(?:-[A-Za-z_]+)*)"
)
"""How pip says that it has found a package, the name first."""

COMMAND = f"""#!{PYTHON}
import sys

from tiendo.ops.cli import main

sys.exit(main())
"""


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python would run
        return complain("Cần Python 3.11 trở lên / Python 3.11 or later is needed.")
    # also where the machine forbids Python to keep compiled code: uncompiled, each start would cost a second more
    compileall.compile_dir(ROOT / "src", quiet=2)
    locks = [RUNTIME, DEVELOPMENT] if "--dev" in sys.argv[1:] else [RUNTIME]
    if all(mark(lock) in installed() for lock in locks):
        return 0
    step(1, "Tạo môi trường Python trong .venv")
    make_environment()
    step(2, "Cài các thư viện đã ghi trong tệp khóa (có kiểm tra mã băm)")
    for lock in locks:
        if mark(lock) in installed():
            continue
        if not install(lock):
            return complain(
                "Không cài được thư viện. Hãy kiểm tra kết nối tới kho gói Python rồi chạy lại.\n"
                "The libraries could not be installed. Check the way to the Python package index and try again."
            )
        STAMP.write_text("\n".join({*installed(), mark(lock)}), encoding="ascii")
    return 0


def installed() -> set[str]:
    return set(STAMP.read_text(encoding="ascii").split()) if STAMP.exists() else set()


def mark(lock: Path) -> str:
    """Changes with the lock, with Python and with the place of the environment."""
    made_of = f"{sys.version} {ENVIRONMENT} {COMMAND}".encode() + lock.read_bytes()
    return hashlib.sha256(made_of).hexdigest()


def make_environment() -> None:
    """Without pip: Debian's Python may have none to put in. A working environment is kept."""
    if not works():
        venv.create(ENVIRONMENT, clear=True, symlinks=True, with_pip=False)
    packages = sysconfig.get_path("purelib", "venv", {"base": str(ENVIRONMENT), "platbase": str(ENVIRONMENT)})
    Path(packages, "tiendo.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    command = ENVIRONMENT / "bin" / "tiendo"
    command.write_text(COMMAND, encoding="utf-8")
    command.chmod(0o755)


def works() -> bool:
    if not PYTHON.exists():
        return False
    version = "import sys; print(sys.version)"
    answer = subprocess.run([PYTHON, "-c", version], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == sys.version.strip()


def install(lock: Path) -> bool:
    """Show each package as it is fetched; what pip says is shown whole where it fails."""
    (pip,) = (ROOT / "vendor").glob("pip-*.whl")
    wanted = sum(not line.startswith((" ", "#")) for line in lock.read_text(encoding="utf-8").splitlines())
    options = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--no-input", "--no-color"]
    # -I: neither PYTHONPATH nor the user's own packages have a say
    command: list[str | Path] = [PYTHON, "-I", pip / "pip"]
    command += ["--disable-pip-version-check", "install", *options, "--requirement", lock]
    said: list[str] = []
    done = 0
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            said.append(line)
            if found := FOUND.match(line):
                done += 1
                progress(f"  [{done}/{wanted}] {found[1]}")
            elif line.startswith("Installing collected packages"):
                progress(f"  [{done}/{wanted}] chép vào .venv\n")
    if process.returncode:
        sys.stderr.writelines(said)
    return process.returncode == 0


def step(number: int, what: str) -> None:
    print(f"[{number}/{STEPS}] {what} …", flush=True)


def progress(text: str) -> None:
    """On one line of a terminal; line by line into a log."""
    if sys.stdout.isatty():
        width = min(shutil.get_terminal_size().columns - 1, 70)
        print(f"\r{text.rstrip():<{width}.{width}}", end="\n" if text.endswith("\n") else "", flush=True)
    else:
        print(text.rstrip(), flush=True)


def complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
