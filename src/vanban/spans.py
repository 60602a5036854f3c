"""Where words stand in the document's text, cut where a page ends."""

from vanban.model import Span
from vanban.source import Paragraph


def spans_of(paragraph: Paragraph, start: int, end: int) -> tuple[Span, ...]:
    """The spans of `paragraph.text[start:end]`, blanks at both ends left off; one for each page it stands on."""
    text = paragraph.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not paragraph.pages:
        return (Span(paragraph.start + start, paragraph.start + end),) if end > start else ()
    bounds = [*(at for at, _ in paragraph.pages), len(text)]
    spans = []
    for (low, page), high in zip(paragraph.pages, bounds[1:], strict=True):
        a, b = max(start, low), min(end, high)
        if a < b:
            spans.append(Span(paragraph.start + a, paragraph.start + b, page))
    return tuple(spans)
