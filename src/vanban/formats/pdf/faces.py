"""Whether a font is bold or italic, from its name, its flags, its weight and the way it is drawn."""

import ctypes
import re
from typing import Any, NamedTuple

from vanban.formats.pdf.library import Library

_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2


class Face(NamedTuple):
    bold: bool
    italic: bool


_PLAIN = Face(bold=False, italic=False)


class Faces:
    """Each font of a document is looked at once."""

    def __init__(self, lib: Library) -> None:
        self._lib = lib
        self._raw = lib.raw
        self._known: dict[int, Face] = {}

    def of(self, text_object: int) -> Face:
        handle = ctypes.cast(text_object, self._raw.FPDF_PAGEOBJECT)
        font = self._lib.font_of(text_object)
        if font not in self._known:
            self._known[font] = self._describe(ctypes.cast(font, self._raw.FPDF_FONT)) if font else _PLAIN
        face = self._known[font]
        if not face.bold and self._raw.FPDFTextObj_GetTextRenderMode(handle) == _FILL_AND_STROKE:
            return Face(bold=True, italic=face.italic)
        return face

    def _describe(self, font: Any) -> Face:
        buffer = ctypes.create_string_buffer(256)
        self._raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        name = buffer.value.decode("latin-1")
        flags = self._raw.FPDFFont_GetFlags(font)
        weight = self._raw.FPDFFont_GetWeight(font)
        angle = ctypes.c_int()
        self._raw.FPDFFont_GetItalicAngle(font, angle)
        return Face(
            bold=bool(_BOLD_NAME.search(name)) or (flags > 0 and bool(flags & _FORCE_BOLD)) or weight >= _BOLD_WEIGHT,
            italic=bool(_ITALIC_NAME.search(name)) or (flags > 0 and bool(flags & _ITALIC)) or angle.value != 0,
        )
