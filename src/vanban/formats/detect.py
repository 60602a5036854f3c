"""Of which kind a file is, told from its bytes, never from its name."""

import io
import zipfile
from typing import Literal

from vanban import errors

Kind = Literal["pdf", "docx", "txt"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PDF_HEADER_WITHIN = 1024
"""PDF readers accept the header anywhere in the first kilobyte."""
_MARKUP = (b"{\\rtf", b"<?xml", b"<!doctype html", b"<html", b"%!ps")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> Kind:
    """Tell the kind; raises Empty, Encrypted, Ambiguous, Broken or UnknownKind where there is none to read."""
    if not data.strip(b" \t\r\n\x00"):
        raise errors.Empty
    is_pdf = b"%PDF-" in data[:_PDF_HEADER_WITHIN]
    names = _zip_names(data)
    if is_pdf and names is not None:
        raise errors.Ambiguous
    if is_pdf:
        return "pdf"
    if names is not None:
        return _kind_of_package(names)
    if data.startswith(b"PK\x03\x04"):
        raise errors.Broken("zip without a directory")
    if data.startswith(_OLE):
        raise errors.Encrypted if _ENCRYPTED_STREAM in data else errors.UnknownKind("ole")
    if _is_text(data):
        return "txt"
    raise errors.UnknownKind("bytes of no known form")


def _zip_names(data: bytes) -> frozenset[str] | None:
    if b"PK\x05\x06" not in data[-65_557:]:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        return None


def _kind_of_package(names: frozenset[str]) -> Kind:
    if any(n.lower().endswith(".xml") and n.lower().startswith("word/") for n in names):
        return "docx"
    if "[Content_Types].xml" in names and not any(n.startswith(("xl/", "ppt/", "visio/")) for n in names):
        raise errors.Broken("package without a main document")
    raise errors.UnknownKind("zip of another kind")


def _is_text(data: bytes) -> bool:
    if data.startswith(_BOMS):
        return True
    if data[:64].lstrip().lower().startswith(_MARKUP) or b"\x00" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    controls = sum(data.count(bytes((c,))) for c in range(32) if c not in (9, 10, 12, 13))
    return controls * 100 <= len(data)
