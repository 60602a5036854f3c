"""`tiendo read`: a file read in this process, within limits, without Django."""

import io
import shutil
import sys
from pathlib import Path

from vanban.errors import Broken, Missing, Unreadable


def read(file: Path, *, as_json: bool, language: str) -> int:
    """0, or the exit code of the reason why the file cannot be read, with what to do on stderr."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal or pipe of another encoding must not cost the reading
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        shown = _shown(file, as_json=as_json)
    except Unreadable as refusal:
        sys.stderr.write(f"{refusal.message_en if language == 'en' else refusal.message_vi}\n")
        return refusal.exit_code
    sys.stdout.write(shown)
    return 0


def _shown(file: Path, *, as_json: bool) -> str:
    from vanban.guarded import read_limited

    try:
        data = file.read_bytes()
    except OSError as error:
        raise Missing(type(error).__name__) from None
    try:
        reading = read_limited(data, file.name)
    except Unreadable:
        raise
    except Exception as error:
        # what the reader does not understand is damaged as far as the person is concerned
        raise Broken(type(error).__name__) from error
    if as_json:
        import json

        from vanban.export.contract import to_contract

        return json.dumps(to_contract(reading), ensure_ascii=False, indent=1) + "\n"
    from tiendo.ops.people_table import people_table

    return people_table(reading, width=shutil.get_terminal_size((120, 24)).columns)
