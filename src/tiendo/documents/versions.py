"""Which of two readers is the newer one."""

import re


def is_newer(reader_version: str, than: str) -> bool:
    """ "1.10" comes after "1.9"."""
    return _rank(reader_version) > _rank(than)


def _rank(reader_version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", reader_version)))
