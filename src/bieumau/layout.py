"""Whether a Word file is set as Nghị định 30/2020/NĐ-CP, Phụ lục I asks: measured in the file itself."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from bieumau.letterhead import MOTTO, NATION
from bieumau.wordml import FONT, TWIPS, Element, w

_A4 = (210, 297)
_MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
"""In millimetres."""
_DATE = re.compile(r"\S.*, ngày (?:0[1-9]|[12]\d|3[01]) tháng (?:0[12]|[3-9]|1[0-2]) năm \d{4}")
_NUMBER = re.compile(r"Số: *\d* */\S+")
_FIRST_LINE = (28, 36.5)
"""1 to 1.27 cm, in points."""
_MOTTO_EMS = 11.6
_TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with words, as it is set; lengths in points, sizes of all its runs."""

    text: str
    sizes: frozenset[float]
    bold: bool
    italic: bool
    align: str
    first: float
    element: Element

    def is_set(self, low: float, high: float, *, bold: bool = False, italic: bool = False) -> bool:
        return all(low <= size <= high for size in self.sizes) and (self.bold, self.italic) == (bold, italic)


class Paper:
    """The parts of a file that the decree speaks of."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.root = etree.fromstring(archive.read("word/document.xml"))
            self._styles = etree.fromstring(archive.read("word/styles.xml"))
            self.headers = [etree.fromstring(archive.read(n)) for n in archive.namelist() if "/header" in n]
        self.section = next(self.root.iter(w("sectPr")))
        self.lines = list(self._lines(self.root))

    def _lines(self, root: Element) -> Iterator[Line]:
        for paragraph in root.iter(w("p")):
            runs = [run for run in paragraph.iter(w("r")) if _text(run)]
            if runs:
                yield Line(
                    text="".join(map(_text, runs)).strip(),
                    sizes=frozenset(float(self.of(run, "sz") or 20) / 2 for run in runs),
                    bold=all(self.of(run, "b") not in (None, "0") for run in runs),
                    italic=all(self.of(run, "i") not in (None, "0") for run in runs),
                    align=_value(paragraph.find(f"{w('pPr')}/{w('jc')}")) or "left",
                    first=float(_attribute(paragraph, "ind", "firstLine")) / TWIPS,
                    element=paragraph,
                )

    def of(self, run: Element, name: str) -> str | None:
        """What the run, else the defaults of the file say; "" for said without a value."""
        own = run.find(f"{w('rPr')}/{w(name)}")
        found = own if own is not None else self._styles.find(f".//{w('rPrDefault')}/{w('rPr')}/{w(name)}")
        return _value(found)

    def line(self, fits: Callable[[str], object]) -> Line | None:
        return next((line for line in self.lines if fits(line.text)), None)


def faults(data: bytes) -> list[str]:
    """What is not as the decree asks, in words; nothing where all is."""
    paper = Paper(data)
    checks = (_page, _letters, _nation, _motto, _issuer, _number_and_date, _title, _body, _recipients, _page_number)
    return [fault for check in checks for fault in check(paper)]


def _page(paper: Paper) -> Iterator[str]:
    size = paper.section.find(w("pgSz"))
    margins = paper.section.find(w("pgMar"))
    if size is None or tuple(round(_millimetres(size, side)) for side in ("w", "h")) != _A4:
        yield "paper is not A4 upright"
    for side, (low, high) in _MARGINS.items():
        if margins is None or not low <= round(_millimetres(margins, side), 1) <= high:
            yield f"{side} margin is not {low} to {high} mm"


def _letters(paper: Paper) -> Iterator[str]:
    for run in (run for root in (paper.root, *paper.headers) for run in root.iter(w("r")) if _text(run)):
        fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
        if fonts is not None and any(font != FONT for font in fonts.attrib.values()):
            yield f"{_text(run)!r} is not in {FONT}"
        if paper.of(run, "color") not in (None, "auto", "000000"):
            yield f"{_text(run)!r} is not black"


def _nation(paper: Paper) -> Iterator[str]:
    line = paper.line(lambda text: text == NATION)
    if line is None or not line.is_set(12, 13, bold=True) or line.align != "center":
        yield "the national title is not in bold capitals of 12 to 13, centred"


def _motto(paper: Paper) -> Iterator[str]:
    line = paper.line(lambda text: text == MOTTO)
    if line is None or not line.is_set(13, 14, bold=True) or line.align != "center":
        yield "the motto is not in bold of 13 to 14, centred, its words joined by spaced hyphens"
        return
    wanted = _MOTTO_EMS * max(line.sizes)
    if abs(_rule_below(line) - wanted) > _TOLERANCE * wanted:
        yield "the line below the motto is not as long as its words"


def _issuer(paper: Paper) -> Iterator[str]:
    names = _names(paper)
    if not names or any(not name.text.isupper() or name.align != "center" for name in names):
        yield "the issuer is not named in capitals, centred"
        return
    *above, issuer = names
    if not issuer.is_set(12, 13, bold=True) or any(not name.is_set(12, 13) for name in above):
        yield "the issuer is not in bold of 12 to 13, or the body above it not in upright of 12 to 13"
    if not _rule_below(issuer):
        yield "no line is drawn below the issuer"


def _names(paper: Paper) -> list[Line]:
    """What stands in the first cell of the letterhead."""
    cell = next(paper.root.iter(w("tc")), None)
    return [] if cell is None else [line for line in paper.lines if line.element.getparent() is cell]


def _number_and_date(paper: Paper) -> Iterator[str]:
    number = paper.line(lambda text: text.startswith("Số:"))
    if number is None or not _NUMBER.fullmatch(number.text) or not number.is_set(13, 13):
        yield "the number is not written as “Số: 12/KH-UBND”, upright of 13"
    date = paper.line(lambda text: ", ngày " in text and text.count(" ") < 12)
    if date is None or not _DATE.fullmatch(date.text) or not date.is_set(13, 14, italic=True):
        yield "place and date are not in italics of 13 to 14, days up to 9 and months 1 and 2 with a nought"


def _title(paper: Paper) -> Iterator[str]:
    body = [line for line in paper.lines if _is_running(line) and line.align == "center"]
    if len(body) < 2 or not body[0].text.isupper() or any(not line.is_set(13, 14, bold=True) for line in body[:2]):
        yield "kind and abstract are not in bold of 13 to 14, centred, the kind in capitals"
    elif not _rule_below(body[1]):
        yield "no line is drawn below the abstract"


def _body(paper: Paper) -> Iterator[str]:
    for line in paper.lines:
        if _is_running(line) and line.align != "center":
            if not line.is_set(13, 14) or line.align != "both":
                yield f"{line.text[:30]!r} is not upright of 13 to 14, justified"
            if not _FIRST_LINE[0] <= line.first <= _FIRST_LINE[1]:
                yield f"{line.text[:30]!r} does not begin 1 to 1.27 cm in"


def _recipients(paper: Paper) -> Iterator[str]:
    head = paper.line(lambda text: text == "Nơi nhận:")
    if head is None or not head.is_set(12, 12, bold=True, italic=True):
        yield "“Nơi nhận:” is not in bold italics of 12"
        return
    cell = head.element.getparent()
    if any(not line.is_set(11, 11) for line in paper.lines if line.element.getparent() is cell and line is not head):
        yield "the recipients are not upright of 11"


def _page_number(paper: Paper) -> Iterator[str]:
    kinds = [reference.get(w("type")) for reference in paper.section.iter(w("headerReference"))]
    numbered = [any("PAGE" in (i.text or "") for i in header.iter(w("instrText"))) for header in paper.headers]
    if dict(zip(kinds, numbered, strict=False)) != {"first": False, "default": True}:
        yield "pages are not numbered from the second on, above the text"
    if paper.section.find(w("titlePg")) is None:
        yield "the first page has no header of its own"


def _is_running(line: Line) -> bool:
    return next(line.element.iterancestors(w("tc")), None) is None


def _rule_below(line: Line) -> float:
    """Length of the line drawn by the next paragraph, in points; 0 where there is none."""
    below = line.element.getnext()
    if below is None or below.find(f"{w('pPr')}/{w('pBdr')}/{w('top')}") is None:
        return 0
    cell = next(below.iterancestors(w("tc")), None)
    sides = sum(float(_attribute(below, "ind", side)) for side in ("left", "right"))
    if cell is None:
        section = next(below.getroottree().getroot().iter(w("sectPr")))
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        around = 0.0 if size is None or margins is None else float(size.get(w("w"), "0"))
        around -= 0.0 if margins is None else sum(float(margins.get(w(side), "0")) for side in ("left", "right"))
        return (around - sides) / TWIPS
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    padding = sum(float(side.get(w("w"), "0")) for side in next(cell.iterancestors(w("tbl"))).iterfind(_PADDING))
    return (float(width.get(w("w"), "0")) - padding - sides) / TWIPS if width is not None else 0


_PADDING = f"{w('tblPr')}/{w('tblCellMar')}/*"


def _text(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter(w("t")))


def _value(found: Element | None) -> str | None:
    return None if found is None else found.get(w("val"), "")


def _attribute(paragraph: Element, name: str, attribute: str) -> str:
    found = paragraph.find(f"{w('pPr')}/{w(name)}")
    return "0" if found is None else found.get(w(attribute), "0")


def _millimetres(found: Element, attribute: str) -> float:
    return float(found.get(w(attribute), "0")) / TWIPS / 72 * 25.4
