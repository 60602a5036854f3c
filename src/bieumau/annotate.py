"""How a draft is given back with notes: the same Word file, with a comment at each place."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from bieumau.anchors import Anchors, Element, Name
from bieumau.package import Package

_STRICT = "http://purl.oclc.org/ooxml/"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = f"{_STRICT}officeDocument/relationships/comments"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HALF_POINTS = "20"
_UNWRITABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said at a place.

    `paragraph` counts the `w:p` of the main part from 0 in the order of the file; `start` and `end` count the
    characters of those `w:t` that have this `w:p` as their nearest.
    """

    paragraph: int
    start: int
    end: int
    text: str
    """Each line becomes a paragraph."""


@dataclass(frozen=True, slots=True)
class Author:
    """Whose the notes are; `at` is written as local time, as Word does."""

    name: str
    initials: str
    at: dt.datetime


def annotate_docx(data: bytes, notes: Sequence[Note], *, author: Author) -> bytes:
    """The same file with a comment for each note, after those it has; without notes the very same bytes.

    Raises LookupError for a paragraph that the file does not have.
    """
    if not notes:
        return data
    package = Package(data)
    main = package.main
    root = package.xml(main)
    w = _names_of(root)
    path = package.related(main, "comments") or f"{main.rpartition('/')[0]}/comments.xml".lstrip("/")
    comments = package.xml(path) if package.has(path) else etree.Element(w("comments"), nsmap={"w": w("")[1:-1]})
    first = _first_free(w, root, comments)
    anchors = Anchors(root, w)
    for number, note in enumerate(notes, first):
        anchors.mark(note.paragraph, note.start, note.end, number)
        comments.append(_comment(w, number, note, author))
    package.put(main, root)
    package.put(path, comments)
    package.declare(path, _COMMENTS_TYPE)
    if package.related(main, "comments") is None:
        package.relate(main, _STRICT_RELATION if w("").startswith("{" + _STRICT) else _RELATION, path)
    return package.packed()


def _names_of(root: Element) -> Name:
    space = etree.QName(root).namespace
    return lambda name: f"{{{space}}}{name}"


def _first_free(w: Name, *roots: Element) -> int:
    names = ("comment", "commentReference", "commentRangeStart", "commentRangeEnd")
    given = [mark.get(w("id"), "") for root in roots for mark in root.iter(*map(w, names))]
    return max((int(number) for number in given if number.isdecimal()), default=-1) + 1


def _comment(w: Name, number: int, note: Note, author: Author) -> Element:
    comment = etree.Element(
        w("comment"),
        {
            w("id"): str(number),
            w("author"): author.name,
            w("date"): f"{author.at:%Y-%m-%dT%H:%M:%S}Z",
            w("initials"): author.initials,
        },
    )
    for at, line in enumerate(_UNWRITABLE.sub("", note.text).split("\n")):
        paragraph = etree.SubElement(comment, w("p"))
        if at == 0:
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("annotationRef"))
        run = etree.SubElement(paragraph, w("r"))
        etree.SubElement(etree.SubElement(run, w("rPr")), w("sz"), {w("val"): _HALF_POINTS})
        etree.SubElement(run, w("t"), {_SPACE: "preserve"}).text = line
    return comment
