"""Which characters the bytes of a text file stand for."""

import codecs

from vanban import errors

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes) -> str:
    """The text of UTF-8, or of UTF-16 that says so; raises UnknownKind for any other encoding, Empty for blanks."""
    bom, encoding = next((b for b in _BOMS if data.startswith(b[0])), (b"", "utf-8"))
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise errors.UnknownKind(f"not {encoding}") from error
    if not text.strip():
        raise errors.Empty
    return text
