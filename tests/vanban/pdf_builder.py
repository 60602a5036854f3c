"""How a test makes a small PDF: words and rules at given places, without compression."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

WIDTH, HEIGHT = 595.0, 842.0
_EM = 0.5
"""Width of every character, in its type size."""
_FACES = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange "
    b"endcmap CMapName currentdict /CMap defineresource pop end end"
)


@dataclass(frozen=True)
class Text:
    """Words that start at (x, y), the baseline counted from the foot of the page; `face` 1 bold, 2 italic."""

    x: float
    y: float
    words: str
    size: float = 14
    face: int = 0

    def draw(self) -> str:
        codes = self.words.encode("utf-16-be").hex()
        return f"BT /F{self.face} {self.size} Tf 1 0 0 1 {self.x} {self.y} Tm <{codes}> Tj ET"


@dataclass(frozen=True)
class Rule:
    x0: float
    y0: float
    x1: float
    y1: float

    def draw(self) -> str:
        return f"{self.x0} {self.y0} m {self.x1} {self.y1} l S"


Mark = Text | Rule


def width(words: str, size: float = 14) -> float:
    return len(words) * _EM * size


def centred(y: float, words: str, size: float = 14, face: int = 0, *, middle: float = WIDTH / 2) -> Text:
    return Text(middle - width(words, size) / 2, y, words, size, face)


def grid(xs: Sequence[float], ys: Sequence[float], cells: Sequence[Sequence[str | None]]) -> list[Mark]:
    """A table with its rules, type size 10; line feeds part lines, None joins a cell to the one on its left."""
    marks: list[Mark] = [Rule(xs[0], y, xs[-1], y) for y in ys]
    for (top, bottom), row in zip(pairwise(ys), cells, strict=True):
        marks += [Rule(x, top, x, bottom) for x, cell in zip(xs, [*row, ""], strict=True) if cell is not None]
        for x, cell in zip(xs, row, strict=False):
            marks += [
                Text(x + 4, top - 12 - 12 * k, line, 10) for k, line in enumerate((cell or "").split("\n")) if line
            ]
    return marks


def prose(top: float, *paragraphs: str, chars: int = 60, ragged: bool = False) -> list[Mark]:
    """Paragraphs from `top` down, of so many characters a line from x 85 on, first lines indented by four."""
    marks: list[Mark] = []
    for words in paragraphs:
        lines = wrap(words, chars, initial_indent="    ")
        for k, line in enumerate(lines):
            left = 85 + width(line) - width(line.lstrip())
            full = k < len(lines) - 1 and not ragged
            marks += (
                _drawn_out(left, top, line.split(), 85 + width("x" * chars))
                if full
                else [Text(left, top, line.lstrip())]
            )
            top -= 18
    return marks


def _drawn_out(left: float, y: float, words: list[str], right: float) -> list[Mark]:
    """Words spread so that the line ends at the right margin."""
    gap = (right - left - sum(map(width, words))) / (len(words) - 1)
    starts = [left + sum(map(width, words[:k])) + gap * k for k in range(len(words))]
    return [Text(x, y, word) for x, word in zip(starts, words, strict=True)]


def pdf(*pages: Sequence[Mark], rotate: int = 0, notes: Sequence[str] = ()) -> bytes:
    """One page per sequence of marks; `notes` are free text annotations on every page."""
    bodies: list[bytes] = [b"", b"", _stream(_TO_UNICODE)]
    fonts = " ".join(f"/F{k} {_add_font(bodies, name)} 0 R" for k, name in enumerate(_FACES))
    annotations = "".join(
        f"<</Type/Annot/Subtype/FreeText/Rect[10 10 90 30]/Contents<feff{note.encode('utf-16-be').hex()}>>>"
        for note in notes
    )
    kids = []
    for marks in pages:
        bodies.append(_stream("\n".join(m.draw() for m in marks).encode()))
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {rotate}"
            f"/Resources<</Font<<{fonts}>>>>/Contents {len(bodies)} 0 R/Annots[{annotations}]>>".encode()
        )
        kids.append(f"{len(bodies)} 0 R")
    bodies[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    bodies[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(bodies)


def _add_font(bodies: list[bytes], name: str) -> int:
    flags = 64 if name.endswith("Oblique") else 32
    bodies.append(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[0 -200 1000 800]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>".encode()
    )
    bodies.append(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW {int(1000 * _EM)}/FontDescriptor {len(bodies)} 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>".encode()
    )
    bodies.append(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{len(bodies)} 0 R]/ToUnicode 3 0 R>>".encode()
    )
    return len(bodies)


def _stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%b\nendstream" % (len(data), data)


def _file(bodies: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for k, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (k, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in offsets)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(out)
