"""What of a Word file is left out of the text, and whether a person is told."""

from tests.vanban.docx_builder import docx, p, r

from vanban.formats.docx.reader import read_docx
from vanban.formats.taken import Taken
from vanban.source import Paragraph

_ENDED = "<w:rPr><w:del/></w:rPr>"
"""Of a paragraph whose end is a tracked deletion."""


def texts(taken: Taken) -> list[str]:
    return [b.text for b in taken.blocks if isinstance(b, Paragraph)]


def test_insertions_are_read_and_deletions_are_not_and_both_are_told() -> None:
    gone = '<w:del><w:r><w:delText xml:space="preserve">cũ </w:delText></w:r></w:del>'
    taken = read_docx(docx(p("Đạt ", gone, f"<w:ins>{r('mới')}</w:ins>")))
    assert texts(taken) == ["Đạt mới"]
    assert [(m.kind, m.severity) for m in taken.remarks] == [("tracked_changes", "warning")]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    moved = p(f"<w:moveFrom>{r('xa')}</w:moveFrom>", "a") + p(f"<w:moveTo>{r('xa')}</w:moveTo>", " b")
    assert texts(read_docx(docx(moved))) == ["a", "xa b"]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    assert texts(read_docx(docx(p("một ", ppr=_ENDED) + p("hai")))) == ["một hai"]


def test_nothing_is_lost_where_no_paragraph_follows_a_deleted_end() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('ô', ppr=_ENDED)}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    taken = read_docx(docx(p("trước", ppr=_ENDED) + table + p("sau", ppr=_ENDED)))
    assert texts(taken) == ["trước", "sau"]
    assert [[c.text for c in row] for b in taken.blocks if not isinstance(b, Paragraph) for row in b.rows] == [
        ["ô", "b"]
    ]


def test_hidden_text_is_not_read_and_is_told() -> None:
    taken = read_docx(docx(p("thấy", r(" ẩn", "<w:vanish/>"))))
    assert texts(taken) == ["thấy"]
    assert [m.kind for m in taken.remarks] == ["hidden_text"]


def test_files_within_the_file_are_told() -> None:
    ole = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
    taken = read_docx(docx(p("a", ole) + '<w:altChunk r:id="rId9"/>'))
    assert [(m.kind, "2" in m.message_en) for m in taken.remarks] == [("embedded_part", True)]


def test_a_plain_file_has_no_remarks() -> None:
    assert read_docx(docx(p("a"))).remarks == ()
