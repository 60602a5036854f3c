"""Where words stand in the document, page by page."""

from hypothesis import given
from hypothesis import strategies as st

from vanban.model import Span
from vanban.source import Paragraph
from vanban.spans import spans_of


def test_words_over_a_page_break_have_two_spans() -> None:
    paragraph = Paragraph("trồng rừng gỗ lớn", start=100, pages=((0, 1), (11, 2)))
    assert spans_of(paragraph, 0, 17) == (Span(100, 111, 1), Span(111, 117, 2))


def test_blanks_at_the_ends_are_left_off() -> None:
    assert spans_of(Paragraph("  rừng ", start=5), 0, 7) == (Span(7, 11),)
    assert spans_of(Paragraph("   "), 0, 3) == ()


@given(st.text(alphabet="ab ", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_spans_joined_are_the_words(text: str, start: int, end: int) -> None:
    spans = spans_of(Paragraph(text, pages=((0, 1), (len(text) // 2, 2))), min(start, len(text)), min(end, len(text)))
    assert "".join(text[s.start : s.end] for s in spans) == text[start:end].strip()
