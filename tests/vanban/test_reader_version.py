"""Whether a changed reading has a new version: stored readings are kept by it, and only a newer one is put in force."""

from pathlib import Path

import pytest
from tests.vanban import gold_readings

from vanban.version import READER_VERSION


def test_the_noted_readings_are_those_of_this_version() -> None:
    """Fails after a change of the rules: raise READER_VERSION, then run `python -m tests.vanban.gold_readings`."""
    assert gold_readings.noted() == {"version": READER_VERSION, "digest": gold_readings.digest()}


@pytest.mark.parametrize(("version", "digest", "code"), [("1", "b", 1), ("2", "b", 0), ("1", "a", 0)])
def test_a_changed_reading_is_noted_only_with_a_new_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, digest: str, code: int
) -> None:
    monkeypatch.setattr(gold_readings, "NOTED", tmp_path / "noted.json")
    for name, value in {"READER_VERSION": "1", "digest": lambda: "a"}.items():
        monkeypatch.setattr(gold_readings, name, value)
    assert gold_readings.note() == 0
    monkeypatch.setattr(gold_readings, "READER_VERSION", version)
    monkeypatch.setattr(gold_readings, "digest", lambda: digest)
    assert gold_readings.note() == code
    assert gold_readings.noted()["digest"] == ("a" if code else digest)
