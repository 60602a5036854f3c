"""How a test makes a small Word file: from the XML of its body, with styles, lists and notes where wanted."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{}</Types>'
)
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}


def docx(body: str, **parts: str) -> bytes:
    """A Word file; `parts` are the insides of styles, numbering, footnotes, endnotes, header, footer."""
    files = {
        "[Content_Types].xml": _TYPES.format(
            "".join(
                f'<Override PartName="/word/{n}.xml" ContentType="{_KIND.format(k)}"/>'
                for n, k in [("document", "document.main"), *((p, p) for p in parts)]
            )
        ),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations([(p, f"{p}.xml") for p in parts]),
        **{f"word/{p}.xml": _part(_ROOTS[p], inside) for p, inside in parts.items()},
    }
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """A zip of texts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def p(*runs: str, ppr: str = "") -> str:
    """A paragraph of runs; a piece that is no XML becomes a run."""
    inside = "".join(x if x.startswith("<") else r(x) for x in runs)
    return f"<w:p><w:pPr>{ppr}</w:pPr>{inside}</w:p>"


def r(text: str, rpr: str = "") -> str:
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int, level: int = 0) -> str:
    """A paragraph with a number that Word gives."""
    return p(text, ppr=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def levels(*wanted: tuple[str, str], extra: str = "") -> str:
    """One list of levels, each (number form, text), as `w:num` 1."""
    inside = "".join(
        f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for k, (form, text) in enumerate(wanted)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{extra}'
    )


def tc(*paragraphs: str, tcpr: str = "") -> str:
    """A cell; a piece that is no XML becomes a paragraph."""
    inside = "".join(x if x.startswith("<") else p(x) for x in paragraphs) or p()
    return f"<w:tc><w:tcPr>{tcpr}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, trpr: str = "") -> str:
    inside = "".join(c if c.startswith("<") else tc(c) for c in cells)
    return f"<w:tr><w:trPr>{trpr}</w:trPr>{inside}</w:tr>"


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_RULED = "<w:tblBorders>" + "".join(f'<w:{s} w:val="single" w:sz="4"/>' for s in _SIDES) + "</w:tblBorders>"


def tbl(*rows: str, ruled: bool = True) -> str:
    return f"<w:tbl><w:tblPr>{_RULED if ruled else ''}</w:tblPr>{''.join(rows)}</w:tbl>"


def _part(root: str, inside: str) -> str:
    return f"{_HEAD}<w:{root} {_SPACES}>{inside}</w:{root}>"


def _relations(found: list[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{k}" Type="{_RELATIONS}/{kind}" Target="{path}"/>'
        for k, (kind, path) in enumerate(found)
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
