"""How paragraphs, tables and a whole Word file of a new paper are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from bieumau.package import pack, written

Element = etree._Element
FONT = "Times New Roman"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TWIPS = 20
"""In a point."""


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """Of WordprocessingML, attributes too."""
    made = etree.Element(w(tag), {w(k): str(v) for k, v in attributes.items()}, nsmap={"w": W, "r": R})
    made.extend(children)
    return made


@dataclass(frozen=True, slots=True)
class Set:
    """How a paragraph is set; lengths in points."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "left"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    """Spacing of the lines, 1 for single."""
    rule: bool = False
    """A line drawn above."""
    keep: bool = False
    """On one page with what follows."""


def paragraph(words: str | Sequence[Element], how: Set) -> Element:
    """Of words, or of runs that `run` made."""
    runs = [run(words, how)] if isinstance(words, str) else list(words)
    properties = element("pPr")
    if how.keep:
        properties.append(element("keepNext"))
    if how.rule:
        properties.append(element("pBdr", element("top", val="single", sz=6, space=0, color="000000")))
    properties.append(
        element(
            "spacing",
            before=_twips(how.before),
            after=_twips(how.after),
            line=round(240 * how.line),
            lineRule="auto",
        )
    )
    indents = {"left": _twips(how.left), "right": _twips(how.right), "firstLine": _twips(how.first)}
    properties.append(element("ind", **indents))
    properties.append(element("jc", val=how.align))
    properties.append(_run_properties(how))
    return element("p", properties, *runs)


def run(words: str, how: Set) -> Element:
    text = element("t")
    text.text = words
    text.set(_SPACE, "preserve")
    return element("r", _run_properties(how), text)


def page_number(how: Set) -> list[Element]:
    """Runs of the field that shows it."""
    instruction = element("instrText")
    instruction.text = " PAGE "
    parts = [element("fldChar", fldCharType="begin"), instruction, element("fldChar", fldCharType="end")]
    return [element("r", _run_properties(how), part) for part in parts]


def rule(width: float, within: float, *, before: float = 1) -> Element:
    """A line drawn in the middle of a column, as long as `width` says."""
    side = max((within - width) / 2, 0)
    made = paragraph("", Set(size=2, left=side, right=side, before=before, rule=True))
    spacing = made.find(f"{w('pPr')}/{w('spacing')}")
    if spacing is not None:
        spacing.attrib.update({w("line"): "40", w("lineRule"): "exact"})
    return made


def table(
    columns: Sequence[float], rows: Iterable[Sequence[Sequence[Element]]], *, lined: bool, header: int = 0
) -> Element:
    """Cells of paragraphs; `columns` are widths in points; rows are not broken over pages, header rows come again."""
    line = {"val": "single" if lined else "nil", "sz": 4, "space": 0, "color": "000000"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    properties = element(
        "tblPr",
        element("tblW", w=_twips(sum(columns)), type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *(element(side, **line) for side in sides)),
        element("tblLayout", type="fixed"),
        element(
            "tblCellMar",
            element("left", w=_twips(_PADDING), type="dxa"),
            element("right", w=_twips(_PADDING), type="dxa"),
        ),
    )
    grid = element("tblGrid", *(element("gridCol", w=_twips(width)) for width in columns))
    return element("tbl", properties, grid, *(_row(columns, row, is_header=at < header) for at, row in enumerate(rows)))


_PADDING = 4.0


def room(width: float) -> float:
    """What a cell of this width leaves for words."""
    return width - 2 * _PADDING


def _row(columns: Sequence[float], cells: Sequence[Sequence[Element]], *, is_header: bool) -> Element:
    properties = element("trPr", element("cantSplit"))
    if is_header:
        properties.append(element("tblHeader"))
    made = element("tr", properties)
    for width, cell in zip(columns, cells, strict=True):
        made.append(element("tc", element("tcPr", element("tcW", w=_twips(width), type="dxa")), *cell))
    return made


@dataclass(frozen=True, slots=True)
class Sheet:
    """A4 upright; margins in millimetres within those of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15

    @property
    def width(self) -> float:
        """Of the text, in points."""
        return _points(210 - self.left - self.right)

    @property
    def height(self) -> float:
        return _points(297 - self.top - self.bottom)


def document(
    body: Iterable[Element], *, sheet: Sheet, first_header: Sequence[Element], header: Sequence[Element]
) -> bytes:
    """A whole file; the first page has a header of its own, since it bears no number."""
    margins = {side: _twips(_points(getattr(sheet, side))) for side in ("top", "bottom", "left", "right")}
    section = element(
        "sectPr",
        _header_reference("first", "rId2"),
        _header_reference("default", "rId3"),
        element("pgSz", w=_twips(_points(210)), h=_twips(_points(297))),
        element("pgMar", **margins, header=_twips(_points(10)), footer=_twips(_points(10)), gutter=0),
        element("titlePg"),
    )
    root = element("document", element("body", *body, section))
    return pack(
        {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
            "word/document.xml": written(root),
            "word/_rels/document.xml.rels": _relations(
                [("styles", "styles.xml"), ("header", "header1.xml"), ("header", "header2.xml")]
            ),
            "word/styles.xml": written(_styles()),
            "word/header1.xml": written(element("hdr", *first_header)),
            "word/header2.xml": written(element("hdr", *header)),
        }
    )


def _header_reference(kind: str, relation: str) -> Element:
    made = element("headerReference", type=kind)
    made.set(f"{{{R}}}id", relation)
    return made


def _styles() -> Element:
    defaults = element("docDefaults", element("rPrDefault", _run_properties(Set())), element("pPrDefault"))
    normal = element("style", element("name", val="Normal"), type="paragraph", default="1", styleId="Normal")
    return element("styles", defaults, normal)


def _types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    root = etree.fromstring(f'<Types xmlns="{space}"/>')
    known = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in known.items():
        etree.SubElement(root, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    parts = {"document": "document.main", "styles": "styles", "header1": "header", "header2": "header"}
    for part, kind in parts.items():
        name = f"/word/{part}.xml"
        etree.SubElement(root, f"{{{space}}}Override", PartName=name, ContentType=f"{_MAIN}.{kind}+xml")
    return written(root)


def _relations(targets: Sequence[tuple[str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.fromstring(f'<Relationships xmlns="{space}"/>')
    for number, (kind, target) in enumerate(targets, 1):
        etree.SubElement(root, f"{{{space}}}Relationship", Id=f"rId{number}", Type=f"{R}/{kind}", Target=target)
    return written(root)


def _run_properties(how: Set) -> Element:
    properties = element("rPr", element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))
    if how.bold:
        properties.append(element("b"))
    if how.italic:
        properties.append(element("i"))
    half = round(how.size * 2)
    properties.extend([element("color", val="000000"), element("sz", val=half), element("szCs", val=half)])
    properties.append(element("lang", val="vi-VN"))
    return properties


def _twips(points: float) -> int:
    return round(points * TWIPS)


def _points(millimetres: float) -> float:
    return millimetres * 72 / 25.4
