"""Files are kept whole or not at all, each locality's apart."""

import os
from pathlib import Path

import pytest

from tiendo.documents import file_store

SHA = "ab" + "0" * 62


def test_what_was_kept_comes_back(files_folder: Path) -> None:
    file_store.keep(b"words", SHA, locality_id=1)
    assert file_store.content(SHA, locality_id=1) == b"words"


def test_the_same_bytes_again_are_kept_once(files_folder: Path) -> None:
    for _ in range(2):
        file_store.keep(b"words", SHA, locality_id=1)
    assert [p.name for p in files_folder.rglob("*") if p.is_file()] == [SHA]


def test_one_locality_does_not_find_the_file_of_another(files_folder: Path) -> None:
    file_store.keep(b"words", SHA, locality_id=1)
    with pytest.raises(FileNotFoundError):
        file_store.content(SHA, locality_id=2)


def test_a_full_disk_leaves_nothing(files_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file_store.keep(b"words", SHA, locality_id=1)
    assert not [p for p in files_folder.rglob("*") if p.is_file()]


def test_only_the_owner_may_read_the_files(files_folder: Path) -> None:
    file_store.keep(b"words", SHA, locality_id=1)
    assert file_store.path_of(SHA, locality_id=1).stat().st_mode & 0o077 == 0
