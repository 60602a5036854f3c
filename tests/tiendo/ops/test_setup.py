"""Setting up does what is missing and leaves alone what is ready."""

import gettext
import os
from pathlib import Path

import pytest
from pytest_django import Settings

from tiendo.ops import setup


@pytest.fixture
def catalogue(settings: Settings, tmp_path: Path) -> Path:
    folder = tmp_path / "locale/en/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "đúng"\nmsgstr "right"\n', encoding="utf-8")
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    return folder


def test_messages_are_compiled_without_gettext(catalogue: Path) -> None:
    setup.compile_messages()
    with (catalogue / "django.mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("đúng") == "right"


def test_messages_are_compiled_again_only_when_they_changed(catalogue: Path) -> None:
    setup.compile_messages()
    target = catalogue / "django.mo"
    target.write_bytes(b"kept")
    os.utime(catalogue / "django.po", (1, 1))
    setup.compile_messages()
    assert target.read_bytes() == b"kept"
    os.utime(target, (0, 0))
    setup.compile_messages()
    assert target.read_bytes() != b"kept"


def test_static_files_are_collected_once_and_again_when_they_change(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "one.css").write_text("a{}", encoding="utf-8")
    settings.STATIC_ROOT, settings.STATICFILES_DIRS = tmp_path / "static", [source]
    told = []
    for words in ("a{}", "a{}", "a{b:c}"):
        (source / "one.css").write_text(words, encoding="utf-8") if told else None
        os.utime(source / "one.css", (1, len(words)))
        setup.collect_static()
        told.append(bool(capsys.readouterr().out))
    assert told == [True, False, True]
    assert (settings.STATIC_ROOT / "one.css").read_text(encoding="utf-8") == "a{b:c}"


@pytest.mark.django_db
def test_a_database_that_is_ready_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    setup.prepare_database()
    assert capsys.readouterr().out == ""
