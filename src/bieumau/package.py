"""How a Word package is put together: parts copied as they are, replaced or added, with what names them."""

import io
import posixpath
import shutil
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

Element = etree._Element

_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = f"{{{_RELATIONS_SPACE}}}Relationship"
_MADE = (1980, 1, 1, 0, 0, 0)
"""The same content gives the same bytes, whenever it is packed."""


class Package:
    """A Word file to be written again with some parts changed."""

    def __init__(self, data: bytes) -> None:
        """Raises zipfile.BadZipFile; the file is one that the reader took."""
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {info.filename for info in self._zip.infolist()}
        self._changed: dict[str, bytes] = {}

    def has(self, path: str) -> bool:
        return path in self._names or path in self._changed

    def xml(self, path: str) -> Element:
        """Raises KeyError where there is no such part, etree.XMLSyntaxError where it is none of XML."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(self._changed.get(path) or self._zip.read(path), parser)

    def put(self, path: str, root: Element) -> None:
        self._changed[path] = written(root)

    @property
    def main(self) -> str:
        """Path of the main document; raises LookupError where the package names none."""
        for relation in self._relations(""):
            if relation.get("Type", "").endswith("/officeDocument"):
                return _target("", relation)
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise LookupError("no main document")

    def related(self, path: str, kind: str) -> str | None:
        """Path of the first part of a kind that a part names."""
        for relation in self._relations(path):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                return _target(path, relation)
        return None

    def relate(self, path: str, kind: str, target: str) -> None:
        """Let a part name another that lies in the same folder; `kind` is the whole type."""
        place = _relations_of(path)
        root = self.xml(place) if self.has(place) else etree.fromstring(f'<Relationships xmlns="{_RELATIONS_SPACE}"/>')
        taken = {relation.get("Id") for relation in root}
        name = next(f"rId{n}" for n in range(1, len(root) + 2) if f"rId{n}" not in taken)
        etree.SubElement(root, _RELATION, Id=name, Type=kind, Target=posixpath.basename(target))
        self.put(place, root)

    def declare(self, path: str, content_type: str) -> None:
        """Say of what type a part is, where it is not said yet."""
        root = self.xml(_TYPES)
        tag = f"{{{_TYPES_SPACE}}}Override"
        if all(known.get("PartName") != f"/{path}" for known in root.iter(tag)):
            etree.SubElement(root, tag, PartName=f"/{path}", ContentType=content_type)
            self.put(_TYPES, root)

    def packed(self) -> bytes:
        """Untouched parts keep their bytes and their order; new ones come last."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
            for info in self._zip.infolist():
                if info.filename in self._changed:
                    out.writestr(_entry(info.filename), self._changed[info.filename])
                else:
                    with self._zip.open(info) as source, out.open(_entry(info.filename), "w") as target:
                        shutil.copyfileobj(source, target)
            for path in self._changed.keys() - self._names:
                out.writestr(_entry(path), self._changed[path])
        return buffer.getvalue()

    def _relations(self, path: str) -> Iterator[Element]:
        place = _relations_of(path)
        if self.has(place):
            yield from self.xml(place).iter(_RELATION)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A new package of these parts, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for path, content in parts.items():
            out.writestr(_entry(path), content)
    return buffer.getvalue()


def written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _MADE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _relations_of(path: str) -> str:
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(path: str, relation: Element) -> str:
    joined = posixpath.join("/", posixpath.dirname(path), relation.get("Target", ""))
    return posixpath.normpath(joined).lstrip("/")
