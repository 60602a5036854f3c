"""What is written on a page beside its own text: free text, stamps and other annotations."""

import ctypes
from collections.abc import Iterator
from typing import Any

_CONTENTS = b"Contents"


def annotations(raw: Any, page: Any) -> Iterator[str]:
    """The lines of every annotation of a loaded page."""
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield from _contents(raw, annotation).splitlines()
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def _contents(raw: Any, annotation: Any) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, _CONTENTS, None, 0)
    units = (ctypes.c_ushort * (size // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, _CONTENTS, units, size)
    return bytes(units).decode("utf-16-le", "ignore").rstrip("\0")
