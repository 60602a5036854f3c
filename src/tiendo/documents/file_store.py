"""Where the bytes of taken-in files lie: in the data folder, by locality and SHA-256."""

import os
import tempfile
from pathlib import Path

from django.conf import settings


def path_of(sha256: str, *, locality_id: int) -> Path:
    folder: Path = settings.FILES_FOLDER
    return folder / str(locality_id) / sha256[:2] / sha256


def keep(data: bytes, sha256: str, *, locality_id: int) -> None:
    """All of it or nothing, on the disk before this returns; the same bytes again change nothing."""
    path = path_of(sha256, locality_id=locality_id)
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def content(sha256: str, *, locality_id: int) -> bytes:
    """Raises FileNotFoundError."""
    return path_of(sha256, locality_id=locality_id).read_bytes()


def _sync_folder(folder: Path) -> None:
    """The rename itself must outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
