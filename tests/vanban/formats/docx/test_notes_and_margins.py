"""Where footnotes, headers and footers of a Word file come to stand."""

from tests.vanban.docx_builder import docx, p, tbl, tr

from vanban.formats.docx.reader import read_docx
from vanban.source import Paragraph


def _noted(*ids: int) -> str:
    return "".join(f'<w:r><w:footnoteReference w:id="{k}"/></w:r>' for k in ids)


def _notes(**texts: str) -> str:
    return "".join(f'<w:footnote w:id="{k[1:]}">{p(text)}</w:footnote>' for k, text in texts.items())


def test_notes_stand_after_the_body_in_the_order_they_are_referred_to() -> None:
    taken = read_docx(
        docx(p("a", _noted(3)) + p("b", _noted(2)), footnotes=_notes(n2="hai", n3="ba", n4="không ai gọi"))
    )
    found = [(b.text, b.note) for b in taken.blocks if isinstance(b, Paragraph)]
    assert found == [("a", False), ("b", False), ("ba", True), ("hai", True)]


def test_a_note_that_is_missing_is_no_error() -> None:
    assert len(read_docx(docx(p("a", _noted(9)), footnotes=_notes(n2="hai"))).blocks) == 1


def test_headers_and_footers_are_margins_and_no_text() -> None:
    taken = read_docx(docx(p("a"), header=p("MẬT"), footer=tbl(tr("Trang", "1"))))
    assert taken.margins == ("MẬT", "Trang", "1")
    assert [b.text for b in taken.blocks if isinstance(b, Paragraph)] == ["a"]
