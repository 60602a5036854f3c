"""How the PDF library is reached: bound when first needed, a document opened with each failure told apart."""

import ctypes
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from vanban import errors

_PASSWORD_NEEDED = 4
_TAIL = 64 * 1024
_INT_HANDLES = {
    "FPDFText_GetTextObject": (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int),
    "FPDFTextObj_GetFont": (ctypes.c_void_p, ctypes.c_void_p),
}


class Library:
    """The raw functions; two return plain integers, many times faster than pointer objects."""

    def __init__(self) -> None:
        self.raw: Any = importlib.import_module("pypdfium2_raw")
        self.raw.FPDF_InitLibrary()
        self.text_object = self._plain("FPDFText_GetTextObject")
        self.font_of = self._plain("FPDFTextObj_GetFont")

    def _plain(self, name: str) -> Any:
        address = ctypes.cast(getattr(self.raw, name), ctypes.c_void_p).value
        return ctypes.CFUNCTYPE(*_INT_HANDLES[name])(address or 0)


@cache
def library() -> Library:
    return Library()


def address(handle: Any) -> int:
    """The plain address behind a pointer object."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The handle of a document; raises Encrypted where a password is asked for, Broken where it is cut short."""
    raw = library().raw
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        if raw.FPDF_GetLastError() == _PASSWORD_NEEDED:
            raise errors.Encrypted("password")
        raise errors.Broken("pdf")
    try:
        if b"%%EOF" not in data[-_TAIL:]:
            raise errors.Broken("no end of file mark")
        yield document
    finally:
        raw.FPDF_CloseDocument(document)
