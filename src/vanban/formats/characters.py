"""Which characters of a file are kept: composed form, plain spaces, nothing invisible."""

import re
import unicodedata

_BLANKS = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)}
_SPACES = dict.fromkeys(_BLANKS, " ")
_INVISIBLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF, *range(0x20)} - _BLANKS
_NOTHING = dict.fromkeys(_INVISIBLE, "")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_TABLE = _SPACES | _NOTHING | _LIGATURES | _HYPHENS
_PLAIN = re.compile(r"[\x20-\x7e]*\Z")


def clean(text: str) -> str:
    """The text composed (NFC), every kind of blank as one space each, invisible characters dropped."""
    if _PLAIN.match(text):
        return text
    return unicodedata.normalize("NFC", text.translate(_TABLE))
