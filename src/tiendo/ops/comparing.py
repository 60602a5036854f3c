"""`tiendo compare`: two versions of a plan read in this process, within limits, and told apart without Django."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tiendo.ops.reading import bytes_of, refused, speak_utf8, written
from vanban.errors import Unreadable

if TYPE_CHECKING:
    from vanban.model import Reading

DIFFERENT = 11
"""The exit code where the content differs; spelling and numbering alone do not count."""


def compare(old: Path, new: Path, *, as_json: bool, language: str) -> int:
    """0 where the content is the same, DIFFERENT where not, or the exit code of why one of them cannot be read."""
    speak_utf8()
    readings = []
    for file in (old, new):
        try:
            readings.append(_reading(file))
        except Unreadable as refusal:
            return refused(refusal, language, name=file.name)
    shown, is_same = _shown(*readings, as_json=as_json)
    return written(shown, language) or (0 if is_same else DIFFERENT)


def _reading(file: Path) -> "Reading":
    from vanban.guarded import read_limited

    return read_limited(bytes_of(file), file.name)


def _shown(old: "Reading", new: "Reading", *, as_json: bool) -> tuple[str, bool]:
    from vanban.compare import compare as compared
    from vanban.compare.written import to_json

    found = compared(old, new)
    if as_json:
        return json.dumps(to_json(found), ensure_ascii=False, indent=1) + "\n", not found.content
    from tiendo.ops.differences_table import differences_table

    return differences_table(found, width=shutil.get_terminal_size((120, 24)).columns), not found.content
