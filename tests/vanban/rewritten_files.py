"""A sample's file with its words changed and everything else as it was."""

import io
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree as ET

from tests.vanban.rewriting import Rewriting, Rule

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Edit = Callable[[ET.Element], None]


def rewritten(data: bytes, suffix: str, rewriting: Rewriting) -> bytes:
    if suffix == ".docx":
        return edited_docx(data, lambda body: _rewrite_paragraphs(body, rewriting))
    return rewriting.text(data.decode("utf-8")).encode("utf-8")


def edited_docx(data: bytes, edit: Edit) -> bytes:
    """The same Word file after `edit` has changed the root of its document."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = ET.fromstring(part)
                edit(root)
                part = ET.tostring(root, encoding="utf-8", xml_declaration=True)
            new.writestr(name, part)
    return buffer.getvalue()


def paragraph_text(paragraph: ET.Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(f"{_W}t"))


def body_paragraphs(root: ET.Element) -> list[ET.Element]:
    """Those straight in the body, in none of its tables."""
    return root.findall(f"{_W}body/{_W}p")


def _rewrite_paragraphs(root: ET.Element, rewriting: Rewriting) -> None:
    for paragraph in root.iter(f"{_W}p"):
        nodes = [node for node in paragraph.iter() if node.tag in (f"{_W}t", f"{_W}br", f"{_W}tab")]
        runs = [(node.text or "") if node.tag == f"{_W}t" else " " for node in nodes]
        for rule in rewriting.rules:
            runs = _over_runs(runs, rule)
        for node, run in zip(nodes, runs, strict=True):
            if node.tag == f"{_W}t":
                node.text = run


def _over_runs(runs: list[str], rule: Rule) -> list[str]:
    """The new words go into the run where the old ones began, so that every run keeps its look."""
    pattern, new = rule
    joined = "".join(runs)
    for match in reversed(list(pattern.finditer(joined))):
        runs = _put(runs, match.start(), match.end(), new(match))
    return runs


def _put(runs: list[str], start: int, end: int, words: str) -> list[str]:
    out, at = [], 0
    for run in runs:
        lo, hi = max(start - at, 0), min(end - at, len(run))
        here = words if 0 <= start - at < len(run) else ""
        out.append(run[:lo] + here + run[hi:] if lo < hi else run)
        at += len(run)
    return out
