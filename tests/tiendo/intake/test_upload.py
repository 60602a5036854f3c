"""Uploads stay in memory, and what exceeds the limit arrives without its content."""

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.utils.datastructures import MultiValueDict
from pytest_django import Settings

from tiendo.intake.upload import content_of
from vanban.errors import Dangerous


def uploaded(*contents: bytes) -> "MultiValueDict[str, object]":
    files = [SimpleUploadedFile("a.docx", content) for content in contents]
    return RequestFactory().post("/", {"file": files}).FILES


@pytest.fixture(autouse=True)
def _limit(settings: Settings) -> None:
    settings.UPLOAD_LIMIT = 100_000


def test_a_file_within_the_limit_arrives_whole() -> None:
    assert content_of(uploaded(b"x" * 100_000)["file"]) == b"x" * 100_000


def test_an_empty_file_arrives_empty() -> None:
    assert content_of(uploaded(b"")["file"]) == b""


def test_a_file_over_the_limit_is_refused() -> None:
    upload = uploaded(b"x" * 100_001)["file"]
    assert upload.size == 100_001
    with pytest.raises(Dangerous):
        content_of(upload)


def test_the_limit_is_for_all_files_of_a_request_together() -> None:
    first, second = uploaded(b"x" * 60_000, b"y" * 60_000).getlist("file")
    assert content_of(first) == b"x" * 60_000
    with pytest.raises(Dangerous):
        content_of(second)


def test_nothing_touches_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert isinstance(uploaded(b"x" * 90_000)["file"].file, io.BytesIO)
    assert list(tmp_path.iterdir()) == []
