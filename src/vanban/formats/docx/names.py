"""Which XML names of WordprocessingML and its neighbours the reader knows."""

from lxml import etree

Element = etree._Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _M.encode()),
)
"""ISO strict files differ from the common ones in these namespaces only, as far as the text goes."""


def w(name: str) -> str:
    return f"{{{_W}}}{name}"


VAL = w("val")
ALTERNATE = f"{{{_MC}}}AlternateContent"
CHOICE = f"{{{_MC}}}Choice"
FALLBACK = f"{{{_MC}}}Fallback"
MATH_TEXT = f"{{{_M}}}t"
MATH = (f"{{{_M}}}oMath", f"{{{_M}}}oMathPara")
DRAWN_TEXT = "{urn:schemas-microsoft-com:vml}textpath"

OFF = frozenset(("0", "false", "off", "none"))


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of a child; None where the child is missing, "" where it has no value."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL, "")


def toggle(parent: Element | None, name: str) -> bool | None:
    """An on/off child: None where it is not said."""
    said = value(parent, name)
    return None if said is None else said not in OFF


def number(text: str | None) -> int | None:
    """A whole number as files write it ("720", "720.0"); None for anything else."""
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None
