"""Which files are the project's own: tracked by git, or new and not ignored."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def own_files(*patterns: str) -> list[Path]:
    """Those that match one of git's path patterns, all where none is given; without files deleted but not committed."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in sorted(set(filter(None, listed.split("\0")))) if (ROOT / name).is_file()]


def text_of(path: Path) -> str | None:
    """None for a file that is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
