"""Which number Word shows in front of a paragraph: "1.1.", "a)", "II.", "-"."""

from dataclasses import dataclass, field

from vanban.formats.docx.names import Element, number, toggle, value, w
from vanban.formats.docx.styles import ParagraphLook, Styles, paragraph_look
from viet.numbers import to_roman

_LEVELS = 9
_OWN_BULLETS = frozenset("-+*–•")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as the file defines it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"
    look: ParagraphLook = field(default_factory=ParagraphLook)
    bold: bool | None = None


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    begun: bool = False


class Numbering:
    """The lists of a file and how far each has counted; ask in the order of the document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._linked: dict[str, tuple[str, int]] = {}
        if root is None:
            return
        for element in root.iterfind(w("abstractNum")):
            self._abstract[element.get(w("abstractNumId"), "")] = element
        for element in root.iterfind(w("num")):
            self._add(element.get(w("numId"), ""), element)

    def level(self, num_id: str, index: int) -> Level | None:
        """The definition of a level; None where the list is unknown."""
        known = self._lists.get(num_id)
        return None if known is None else known.levels.get(index)

    def level_of_style(self, num_id: str, style: str | None) -> int:
        """The level that a list ties to a paragraph style; 0 where it ties none."""
        tied = self._linked.get(f"{num_id}/{style}")
        return tied[1] if tied else 0

    def count(self, num_id: str, index: int) -> str:
        """Count one paragraph and give its label with the blank that follows it; "" where none is shown."""
        known = self._lists.get(num_id)
        level = None if known is None else known.levels.get(index)
        if known is None or level is None:
            return ""
        counts = self._counts.setdefault(known.abstract, {})
        if not known.begun:
            known.begun = True
            for at in known.starts:
                counts.pop(at, None)
        counts[index] = counts[index] + 1 if index in counts else _start(known, index)
        self._restart_below(known, counts, index)
        shown = _shown(known, level, counts)
        return shown + ("" if level.suffix == "nothing" or not shown else " ")

    def _restart_below(self, known: _List, counts: dict[int, int], index: int) -> None:
        for lower in range(index + 1, _LEVELS):
            definition = known.levels.get(lower)
            after = lower if definition is None or definition.restart is None else definition.restart
            if after != 0 and index < after:
                counts.pop(lower, None)

    def _add(self, num_id: str, element: Element) -> None:
        abstract = value(element, "abstractNumId") or ""
        definition = self._definition(abstract)
        if definition is None:
            return
        known = _List(abstract, _levels(definition))
        for override in element.iterfind(w("lvlOverride")):
            at = number(override.get(w("ilvl"))) or 0
            start = number(value(override, "startOverride"))
            own = override.find(w("lvl"))
            if own is not None:
                known.levels[at] = _level(own)
            if start is not None:
                known.starts[at] = start
        self._lists[num_id] = known
        for level in definition.iterfind(w("lvl")):
            style = value(level, "pStyle")
            if style:
                self._linked[f"{num_id}/{style}"] = (num_id, number(level.get(w("ilvl"))) or 0)

    def _definition(self, abstract: str) -> Element | None:
        """Follow `w:numStyleLink` to the list that a numbering style defines."""
        element = self._abstract.get(abstract)
        link = value(element, "numStyleLink")
        if element is None or not link:
            return element
        for other in self._abstract.values():
            if value(other, "styleLink") == link:
                return other
        return element


def _levels(definition: Element) -> dict[int, Level]:
    return {number(lvl.get(w("ilvl"))) or 0: _level(lvl) for lvl in definition.iterfind(w("lvl"))}


def _level(lvl: Element) -> Level:
    start = number(value(lvl, "start"))
    return Level(
        start=1 if start is None else start,
        form=value(lvl, "numFmt") or "decimal",
        text=value(lvl, "lvlText") or "",
        restart=number(value(lvl, "lvlRestart")),
        legal=bool(toggle(lvl, "isLgl")),
        suffix=value(lvl, "suff") or "tab",
        look=paragraph_look(lvl.find(w("pPr"))),
        bold=toggle(lvl.find(w("rPr")), "b"),
    )


def _start(known: _List, index: int) -> int:
    level = known.levels.get(index)
    return known.starts.get(index, 1 if level is None else level.start)


def _shown(known: _List, level: Level, counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return level.text if level.text in _OWN_BULLETS else "-"
    text = level.text
    for at in range(_LEVELS):
        if f"%{at + 1}" in text:
            text = text.replace(f"%{at + 1}", _part(known, level, counts, at))
    return text.strip()


def _part(known: _List, level: Level, counts: dict[int, int], at: int) -> str:
    form = known.levels[at].form if at in known.levels else "decimal"
    plain = level.legal and form not in ("none", "bullet")
    return spelled(counts.get(at, _start(known, at)), "decimal" if plain else form)


def spelled(count: int, form: str) -> str:
    """A count in one of Word's number forms; forms that plans do not use come out in digits."""
    if form in ("upperLetter", "lowerLetter") and count > 0:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        return to_roman(count) if form == "upperRoman" else to_roman(count).lower()
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form in ("none", "bullet") else str(count)
