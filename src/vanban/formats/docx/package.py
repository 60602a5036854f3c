"""Whether a Word package is safe to open, and what its parts hold."""

import io
import posixpath
import zipfile
import zlib
from functools import cached_property

from lxml import etree

from vanban import errors
from vanban.formats.docx.names import STRICT, Element

MAX_ENTRIES = 4_000
MAX_PART = 32 * 2**20
"""Bytes of one XML part when unpacked; a plan of 600 annex rows has less than one million."""
MAX_TOTAL = 512 * 2**20
MAX_RATIO = 250
RATIO_FROM = 4 * 2**20
"""Small parts of blanks may well compress better than `MAX_RATIO`."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that the package format allows."""
_PROLOG = 64 * 1024
_TOO_DEEP = "Excessive depth"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class Package:
    """The parts of a Word file, read one by one and never past the limits."""

    def __init__(self, data: bytes) -> None:
        """Raises Dangerous for a package built to exhaust, Broken for a damaged one."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise errors.Broken("zip") from error
        self._entries = {e.filename: e for e in self._zip.infolist()}
        self._refuse_exhausting()
        self._refuse_entities()

    def has(self, path: str) -> bool:
        return path in self._entries

    def xml(self, path: str) -> Element | None:
        """The root of a part; None where the package has no such part."""
        if path not in self._entries:
            return None
        data = self._bytes(path, MAX_PART)
        for strict, common in STRICT:
            data = data.replace(strict, common)
        return _parse(data)

    @cached_property
    def main(self) -> str:
        """Path of the main document."""
        for kind, path in self.related(""):
            if kind == "officeDocument" and self.has(path):
                return path
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise errors.Broken("no main document")

    def related(self, path: str) -> list[tuple[str, str]]:
        """(kind, path) of the parts that a part names, in its order; `path` "" for the package itself."""
        folder, name = posixpath.split(path)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for rel in root if root is not None else ():
            if rel.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, rel.get("Target", "")))
                found.append((rel.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")))
        return found

    def _refuse_exhausting(self) -> None:
        entries = self._entries.values()
        if len(self._zip.infolist()) > MAX_ENTRIES or sum(e.file_size for e in entries) > MAX_TOTAL:
            raise errors.Dangerous("too many or too large entries")
        for entry in entries:
            if entry.flag_bits & 1:
                raise errors.Encrypted("encrypted entry")
            if entry.compress_type not in _METHODS:
                raise errors.Broken("packed in an unusual way")
            if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
                raise errors.Dangerous("compression ratio")

    def _refuse_entities(self) -> None:
        for path in self._entries:
            if path.lower().endswith((".xml", ".rels")):
                _refuse_doctype(self._bytes(path, _PROLOG, whole=False))

    def _bytes(self, path: str, limit: int, *, whole: bool = True) -> bytes:
        """Unpack as a stream: the declared size is not believed."""
        try:
            with self._zip.open(self._entries[path]) as stream:
                data = stream.read(limit + 1 if whole else limit)
        except _BROKEN as error:
            raise errors.Broken("damaged entry") from error
        if whole and len(data) > limit:
            raise errors.Dangerous("part too large")
        return data


def _refuse_doctype(data: bytes) -> None:
    if b"\x00" in data[:64]:
        data = data.replace(b"\x00", b"")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise errors.Dangerous("document type declaration")


def _parse(data: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if _TOO_DEEP in str(error):
            raise errors.Dangerous("nested too deep") from error
        raise errors.Broken("xml") from error
    except (ValueError, LookupError) as error:
        raise errors.Broken("xml encoding") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise errors.Dangerous("document type declaration")
    return root
