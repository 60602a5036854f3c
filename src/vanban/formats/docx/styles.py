"""How a paragraph or a run is set, after its styles and what they are based on."""

from dataclasses import dataclass, fields, replace
from typing import TypeVar

from vanban.formats.docx.names import Element, number, toggle, value, w

_MAX_CHAIN = 30
_LookT = TypeVar("_LookT", "RunLook", "ParagraphLook")


@dataclass(frozen=True, slots=True)
class RunLook:
    """None where nothing is said."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    caps: bool | None = None
    half_points: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """None where nothing is said; `left` and `first` in twentieths of a point, `first` negative when hanging."""

    align: str | None = None
    left: int | None = None
    first: int | None = None
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None


def over(base: _LookT, top: _LookT) -> _LookT:
    """What `top` says, and `base` where it is silent."""
    said = {f.name: getattr(top, f.name) for f in fields(top) if getattr(top, f.name) is not None}
    return replace(base, **said) if said else base


def run_look(rpr: Element | None) -> RunLook:
    if rpr is None or not len(rpr):
        return _PLAIN
    return RunLook(
        bold=toggle(rpr, "b"),
        italic=toggle(rpr, "i"),
        hidden=toggle(rpr, "vanish"),
        caps=toggle(rpr, "caps"),
        half_points=number(value(rpr, "sz")),
    )


def paragraph_look(ppr: Element | None) -> ParagraphLook:
    if ppr is None or not len(ppr):
        return _UNSAID
    left, first = _indents(ppr.find(w("ind")))
    num = ppr.find(w("numPr"))
    return ParagraphLook(
        align=value(ppr, "jc"),
        left=left,
        first=first,
        outline=number(value(ppr, "outlineLvl")),
        num_id=value(num, "numId"),
        num_level=number(value(num, "ilvl")),
    )


def _indents(ind: Element | None) -> tuple[int | None, int | None]:
    if ind is None:
        return None, None
    left = number(ind.get(w("left"), ind.get(w("start"))))
    hanging = number(ind.get(w("hanging")))
    return left, -hanging if hanging is not None else number(ind.get(w("firstLine")))


class Styles:
    """The styles of a file; unknown ones say nothing."""

    def __init__(self, root: Element | None) -> None:
        self._by_id: dict[str, Element] = {}
        self._runs: dict[str | None, RunLook] = {}
        self._paragraphs: dict[str | None, ParagraphLook] = {}
        self.default_run = _PLAIN
        self.default_paragraph = _UNSAID
        self.default_style: str | None = None
        for style in root.iterfind(w("style")) if root is not None else ():
            self._by_id.setdefault(style.get(w("styleId"), ""), style)
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
                self.default_style = style.get(w("styleId"))
        defaults = root.find(w("docDefaults")) if root is not None else None
        if defaults is not None:
            self.default_run = run_look(defaults.find(f"{w('rPrDefault')}/{w('rPr')}"))
            self.default_paragraph = paragraph_look(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"))

    def run(self, style: str | None) -> RunLook:
        """What a style and those it is based on say of runs."""
        if style not in self._runs:
            look = _PLAIN
            for element in self.chain(style):
                look = over(look, run_look(element.find(w("rPr"))))
            self._runs[style] = look
        return self._runs[style]

    def paragraph(self, style: str | None) -> ParagraphLook:
        """What a style and those it is based on say of paragraphs."""
        if style not in self._paragraphs:
            look = self.default_paragraph
            for element in self.chain(style):
                look = over(look, paragraph_look(element.find(w("pPr"))))
            self._paragraphs[style] = look
        return self._paragraphs[style]

    def chain(self, style: str | None) -> list[Element]:
        """The style's element after those it is based on; a loop is cut."""
        found: list[Element] = []
        while style in self._by_id and len(found) < _MAX_CHAIN:
            element = self._by_id[style]
            found.append(element)
            style = value(element, "basedOn")
        return found[::-1]

    def table(self, style: str | None) -> Element | None:
        """The nearest `w:tblBorders` that a table style gives."""
        for element in reversed(self.chain(style)):
            borders = element.find(f"{w('tblPr')}/{w('tblBorders')}")
            if borders is not None:
                return borders
        return None


_PLAIN = RunLook()
_UNSAID = ParagraphLook()
