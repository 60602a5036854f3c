"""Where in a Word document a comment begins and ends: runs are split where need be, words stay as they are."""

import copy
import unicodedata
from collections.abc import Callable

from lxml import etree

Element = etree._Element
Name = Callable[[str], str]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OPEN = ("ins", "moveTo", "smartTag", "customXml", "hyperlink")
"""What may hold a mark inside; around fields, formulas and content controls it stands outside."""


class Anchors:
    """Sets marks in the main part; `w` gives its names, which differ in ISO strict files."""

    def __init__(self, root: Element, w: Name) -> None:
        self._w = w
        self._paragraphs = list(root.iter(w("p")))

    def mark(self, paragraph: int, start: int, end: int, number: int) -> None:
        """Let comment `number` stand at these characters of the `w:t` that are the paragraph's own.

        A place beyond the paragraph's words is its end. Raises LookupError where there is no such paragraph.
        """
        if not 0 <= paragraph < len(self._paragraphs):
            raise LookupError(f"no paragraph {paragraph}")
        element = self._paragraphs[paragraph]
        host = self._host(element)
        if host is not None:
            self._set(host, 0, None, number)
        else:
            self._set(element, start, end, number)

    def _host(self, element: Element) -> Element | None:
        """A text box holds no comment: it goes to the paragraph that the box hangs on."""
        around = list(element.iterancestors(self._w("p")))
        return around[-1] if around else None

    def _set(self, element: Element, start: int, end: int | None, number: int) -> None:
        length = sum(len(text.text or "") for text in self._texts(element))
        end = length if end is None else min(max(end, start, 0), length)
        start = min(max(start, 0), end)
        closing = self._mark("commentRangeEnd", number)
        self._insert(element, closing, end, after=end > 0)
        top = next((node for node in closing.iterancestors() if node.getparent() is element), closing)
        _put_after(top, self._reference(number))
        opening = self._mark("commentRangeStart", number)
        if start == end:
            closing.addprevious(opening)
        else:
            self._insert(element, opening, start, after=False)

    def _mark(self, name: str, number: int) -> Element:
        return etree.Element(self._w(name), {self._w("id"): str(number)})

    def _reference(self, number: int) -> Element:
        run = etree.Element(self._w("r"))
        properties = etree.SubElement(run, self._w("rPr"))
        etree.SubElement(properties, self._w("sz"), {self._w("val"): "16"})
        run.append(self._mark("commentReference", number))
        return run

    def _texts(self, element: Element) -> list[Element]:
        return [t for t in element.iter(self._w("t")) if next(t.iterancestors(self._w("p"))) is element]

    def _insert(self, element: Element, mark: Element, offset: int, *, after: bool) -> None:
        """`after` the character before the offset, else before the character at it."""
        at = 0
        for text in self._texts(element):
            length = len(text.text or "")
            if (offset <= at + length) if after else (offset < at + length):
                self._insert_at(element, mark, text, offset - at, after=after)
                return
            at += length
        element.append(mark)

    def _insert_at(self, element: Element, mark: Element, text: Element, offset: int, *, after: bool) -> None:
        way = [text, *text.iterancestors()]
        way = way[: way.index(element)][::-1]
        node = next(node for node in way if node.tag not in map(self._w, _OPEN))
        if node.tag == self._w("r") and text.getparent() is node:
            self._cut(node, text, _between_letters(text.text or "", offset), mark)
        elif after:
            _put_after(node, mark)
        else:
            node.addprevious(mark)

    def _cut(self, run: Element, text: Element, offset: int, mark: Element) -> None:
        """Put the mark into a run's words, which makes two runs of it unless it stands at an edge."""
        words = text.text or ""
        if 0 < offset < len(words):
            rest = etree.Element(text.tag)
            text.text, rest.text = words[:offset], words[offset:]
            text.set(_SPACE, "preserve")
            rest.set(_SPACE, "preserve")
            _put_after(text, rest)
        first = run.index(text) + (offset > 0)
        content = [at for at, child in enumerate(run) if child.tag != self._w("rPr")]
        if first <= content[0]:
            run.addprevious(mark)
            return
        _put_after(run, mark)
        if first <= content[-1]:
            _put_after(mark, self._second(run, first))

    def _second(self, run: Element, first: int) -> Element:
        """A run that looks like this one and takes what it holds from `first` on."""
        second = etree.Element(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
        properties = run.find(self._w("rPr"))
        if properties is not None:
            second.append(copy.deepcopy(properties))
        second.extend(list(run)[first:])
        return second


def _put_after(node: Element, new: Element) -> None:
    """What follows the node as text stays before the new one."""
    parent = node.getparent()
    assert parent is not None  # noqa: S101 - for the type checker
    parent.insert(parent.index(node) + 1, new)


def _between_letters(text: str, offset: int) -> int:
    """A letter and its marks stay together: apart they would not be read as one."""
    while offset < len(text) and offset > 0 and unicodedata.combining(text[offset]):
        offset += 1
    return offset
