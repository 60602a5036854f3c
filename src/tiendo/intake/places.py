"""How many files are read at once: one for each processor; who finds all taken waits a little, then is told."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import ClassVar

from vanban.errors import Unreadable

PATIENCE = 5.0
"""Seconds that a person is kept waiting; most plans are read in less."""
_places = BoundedSemaphore(len(os.sched_getaffinity(0)))


class Busy(Unreadable):
    """Says nothing of the file: the same file is read as soon as there is a place."""

    slug: ClassVar[str] = "busy"
    message_vi: ClassVar[str] = "Máy chủ đang bận đọc văn bản khác, hãy thử lại sau ít phút."
    message_en: ClassVar[str] = "The server is busy reading other documents. Try again in a few minutes."


@contextmanager
def reading_place() -> Iterator[None]:
    """Raises Busy."""
    if not _places.acquire(timeout=PATIENCE):
        raise Busy("all places taken")
    try:
        yield
    finally:
        _places.release()
