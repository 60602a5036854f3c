"""What the comments of a Word file say, and which words each of them stands at."""

import io
import zipfile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, path: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(path))


def comments(data: bytes) -> dict[str, str]:
    """Text by number, its paragraphs as lines."""
    return {
        comment.get(f"{_W}id"): "\n".join(_words(p) for p in comment.iter(f"{_W}p"))
        for comment in part(data, "word/comments.xml")
    }


def commented(data: bytes) -> list[tuple[str, str]]:
    """(words, comment) in the order in which the comments begin; each has a beginning, an end and a reference."""
    said, root = comments(data), part(data, "word/document.xml")
    found = []
    for number in [mark.get(f"{_W}id") for mark in root.iter(f"{_W}commentRangeStart")]:
        assert len(root.findall(f".//{_W}commentReference[@{_W}id='{number}']")) == 1
        found.append((_between(root, number), said[number]))
    return found


def _between(root: etree._Element, number: str | None) -> str:
    words, is_inside, has_ended = "", False, False
    for node in root.iter():
        if node.get(f"{_W}id") == number and node.tag == f"{_W}commentRangeStart":
            is_inside = True
        elif node.get(f"{_W}id") == number and node.tag == f"{_W}commentRangeEnd":
            is_inside, has_ended = False, True
        elif is_inside and node.tag == f"{_W}t":
            words += node.text or ""
    assert has_ended
    return words


def _words(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{_W}t"))
