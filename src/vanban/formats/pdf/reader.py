"""What a PDF holds: its text layer as blocks, its running lines apart."""

from vanban import errors
from vanban.formats.pdf.furniture import set_apart
from vanban.formats.pdf.layout import blocks
from vanban.formats.pdf.pages import pages
from vanban.formats.taken import Taken

MEDIA_TYPE = "application/pdf"


def read_pdf(data: bytes) -> Taken:
    """Take a PDF apart; raises Broken, Dangerous, Encrypted, or NoText where it has no text layer."""
    count, written, annotated = pages(data)
    kept, margins = set_apart([page.lines for page in written], count)
    for page, lines in zip(written, kept, strict=True):
        page.lines = lines
    found = blocks(written)
    if not found:
        raise errors.NoText("page numbers only")
    return Taken(MEDIA_TYPE, "pdf", found, pages=count, margins=(*margins, *annotated))
