"""Outlines made by hand from lines of text, so that a test of the extraction needs neither a file nor the structure."""

from collections.abc import Sequence

from vanban.source import Paragraph, Source, lay_out
from vanban.structure.outline import Clause, Outline

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def outline(
    *body: str,
    letterhead: Sequence[str] = (),
    title: Sequence[str] = (),
    recipients: Sequence[str] = (),
    signature: Sequence[str] = (),
) -> Outline:
    """Each line a paragraph; the body's lines are plain clauses in no section."""
    parts = (letterhead, title, body, recipients, signature)
    written = tuple(Paragraph(line) for part in parts for line in part)
    source = lay_out(Source("plan.txt", "0" * 64, "text/plain", "text", None, written))
    placed = iter(b for b in source.blocks if isinstance(b, Paragraph))
    head, names, texts, receivers, closing = (tuple(next(placed) for _ in part) for part in parts)
    clauses = tuple(_clause(k, p) for k, p in enumerate(texts))
    return Outline(source, head, names, clauses, (), receivers, closing, (), (), ())


def _clause(index: int, paragraph: Paragraph) -> Clause:
    return Clause(
        index=index,
        paragraph=paragraph,
        mark="",
        label=None,
        title=None,
        body=0,
        section=None,
        parent=None,
        address=f"s{index + 1}",
    )
