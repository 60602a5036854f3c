"""`tiendo read`: a file read in this process, within limits, without Django."""

import io
import os
import shutil
import stat
import sys
from pathlib import Path

from vanban.errors import Dangerous, Missing, Unreadable

UNWRITTEN = 10
"""The exit code where the reading has nowhere to go."""
_UNWRITTEN = {
    "vi": "Không ghi được kết quả. Hãy kiểm tra nơi nhận và dung lượng còn trống.",
    "en": "The result cannot be written. Check where it goes and the space left there.",
}


def read(file: Path, *, as_json: bool, language: str) -> int:
    """0, or the exit code of the reason why the file cannot be read, with what to do on stderr."""
    speak_utf8()
    try:
        shown = _shown(file, as_json=as_json)
    except Unreadable as refusal:
        return refused(refusal, language)
    return written(shown, language)


def speak_utf8() -> None:
    """A terminal or pipe of another encoding, or a file name that is no text, must not cost the reading."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def refused(refusal: Unreadable, language: str, *, name: str = "") -> int:
    """The refusal's exit code; `name` tells which of several files it is about."""
    message = refusal.message_en if language == "en" else refusal.message_vi
    sys.stderr.write(f"{name}: {message}\n" if name else f"{message}\n")
    return refusal.exit_code


def _shown(file: Path, *, as_json: bool) -> str:
    from vanban.guarded import read_limited

    reading = read_limited(bytes_of(file), file.name)
    if as_json:
        import json

        from vanban.export.contract import to_contract

        return json.dumps(to_contract(reading), ensure_ascii=False, indent=1) + "\n"
    from tiendo.ops.people_table import people_table

    return people_table(reading, width=shutil.get_terminal_size((120, 24)).columns)


def bytes_of(file: Path) -> bytes:
    """Looked at before it is read, so that a disk image costs nothing and a pipe or device does not hang."""
    from vanban.formats.load import MAX_BYTES

    try:
        seen = file.stat()
        if not stat.S_ISREG(seen.st_mode):
            raise Missing("no regular file")
        if seen.st_size > MAX_BYTES:
            raise Dangerous("file too large")
        return file.read_bytes()
    except OSError as error:
        raise Missing(type(error).__name__) from None


def written(shown: str, language: str) -> int:
    """0, or UNWRITTEN."""
    try:
        sys.stdout.write(shown)
        sys.stdout.flush()
    except OSError as error:
        # what is still buffered goes nowhere, or Python would fail once more when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"{_UNWRITTEN[language]}\n")
        return UNWRITTEN
    return 0
