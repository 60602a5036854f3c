"""What the bytes of a file hold, whatever its form: the one way from a file to a `Source`."""

import hashlib

from vanban import errors
from vanban.formats.detect import Kind, kind_of
from vanban.formats.refusals import refuse_classified, refuse_foreign
from vanban.formats.taken import Taken
from vanban.source import Source, lay_out

MAX_BYTES = 96 * 2**20


def load(data: bytes, name: str) -> Source:
    """Take a file apart and lay it out; raises a subclass of `errors.Unreadable`, nothing else is expected."""
    if len(data) > MAX_BYTES:
        raise errors.Dangerous("file too large")
    taken = _take(kind_of(data), data)
    source = lay_out(
        Source(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type=taken.media_type,
            reader=taken.reader,
            pages=taken.pages,
            blocks=taken.blocks,
            remarks=taken.remarks,
        )
    )
    refuse_classified(source, taken.margins)
    refuse_foreign(source)
    return source


def _take(kind: Kind, data: bytes) -> Taken:
    """Each form's libraries are imported only when such a file comes."""
    if kind == "docx":
        from vanban.formats.docx.reader import read_docx

        return read_docx(data)
    if kind == "pdf":
        from vanban.formats.pdf.reader import read_pdf

        return read_pdf(data)
    from vanban.formats.text.reader import read_text

    return read_text(data)
