"""Bytes to characters: UTF-8, UTF-16 by its mark, nothing guessed."""

import codecs

import pytest

from vanban import errors
from vanban.formats.text.decoding import decode


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_the_mark_in_front_tells_the_encoding(bom: bytes, encoding: str) -> None:
    assert decode(bom + "Kế hoạch".encode(encoding)) == "Kế hoạch"


def test_an_encoding_without_a_mark_is_not_guessed() -> None:
    with pytest.raises(errors.UnknownKind):
        decode("Kế hoạch".encode("cp1258", errors="ignore") + b"\xff\xe9")


def test_a_torn_utf_16_is_no_text() -> None:
    with pytest.raises(errors.UnknownKind):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8a")


def test_blanks_only_are_empty() -> None:
    with pytest.raises(errors.Empty):
        decode(codecs.BOM_UTF8 + b" \n\f\n")
