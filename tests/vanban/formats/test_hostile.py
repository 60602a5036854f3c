"""Bytes nobody meant: every file is read or refused with a reason, whatever was done to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban import errors
from vanban.formats.load import MAX_BYTES, load
from vanban.guarded import read_guarded

SAMPLES = Path(__file__).parents[1] / "samples"
PLAN = SAMPLES / "ke-hoach-ngoc-lien"
FORMS = {form: PLAN.with_suffix(f".{form}").read_bytes() for form in ("docx", "pdf", "txt")}


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with a few places overwritten, cut out or doubled, perhaps cut short."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data) - 1))
        end = draw(st.integers(at, min(len(data), at + 2000)))
        put = draw(st.one_of(st.binary(max_size=40), st.just(data[at:end] * 2)))
        data = data[:at] + put + data[end:]
    return data[: draw(st.integers(1, len(data)))] if draw(st.booleans()) else data


def _read_or_refused(data: bytes) -> None:
    try:
        assert load(data, "tệp").text
    except errors.Unreadable as refusal:
        assert str(refusal) == refusal.message_vi


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_are_refused(data: bytes) -> None:
    _read_or_refused(data)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_random_text_is_read_or_refused(text: str) -> None:
    _read_or_refused(text.encode("utf-8", errors="ignore"))


@pytest.mark.parametrize("form", ["docx", "txt"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(form: str, data: st.DataObject) -> None:
    _read_or_refused(data.draw(damaged(FORMS[form])))


@settings(max_examples=8, deadline=None)
@given(damaged(FORMS["pdf"]))
def test_a_damaged_pdf_is_read_or_refused_by_the_child(data: bytes) -> None:
    try:
        assert read_guarded(data, "tệp")["text"]
    except errors.Unreadable as refusal:
        assert str(refusal) == refusal.message_vi


def test_a_file_beyond_all_measure_is_refused_unread() -> None:
    with pytest.raises(errors.Dangerous):
        load(bytes(MAX_BYTES + 1), "tệp")
