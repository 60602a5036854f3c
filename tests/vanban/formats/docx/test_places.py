"""Where words of the text stand in the Word file itself."""

import pytest
from tests.vanban.docx_builder import docx, levels, listed, p, r, tbl, tc, tr

from vanban.formats.docx.places import Place, places_of
from vanban.formats.docx.reader import read_docx
from vanban.source import Source, lay_out

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Trong khung')}</w:txbxContent></v:textbox></w:pict></w:r>"
ENDLESS = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'


def place(words: str, body: str, **parts: str) -> Place | None:
    """Of the only place in the text where these words stand."""
    data = docx(body, **parts)
    taken = read_docx(data)
    text = lay_out(Source("", "", taken.media_type, taken.reader, None, taken.blocks)).text
    assert text.count(words) == 1
    return places_of(data, [(text.index(words), text.index(words) + len(words), words)])[0]


def test_words_of_a_paragraph() -> None:
    assert place("ba bốn", p("một") + p() + p("hai ", "ba", " bốn")) == Place(2, 4, 10)


def test_words_of_a_cell() -> None:
    assert place("Quý III", p("một") + tbl(tr("1", tc("Đề án", "Quý III")))) == Place(3, 0, 7)


def test_blanks_that_are_no_letters_of_the_file_are_not_counted() -> None:
    assert place("hai", p("  ", "<w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r>")) == Place(0, 5, 8)


def test_an_automatic_number_is_part_of_its_paragraph_only_in_the_text() -> None:
    lists = levels(("decimal", "%1."))
    assert place("rừng", listed("Trồng rừng", 1), numbering=lists) == Place(0, 6, 10)
    assert place("1. Trồng", listed("Trồng rừng", 1), numbering=lists) == Place(0, 0, 5)
    assert place("1.", listed("Trồng rừng", 1), numbering=lists) == Place(0, 0, 10)


def test_letters_that_the_file_writes_in_pieces() -> None:
    assert place("hoạch", p("Ke\u0302\u0301 hoa\u0323ch mới")) == Place(0, 5, 11)
    assert place("Kế", p("Ke\u0302\u0301 hoa\u0323ch mới")) == Place(0, 0, 4)
    assert place("hai", p("một\u200b\u00ad hai")) == Place(0, 6, 9)
    assert place("tê", p("số te\u200d\u0302n")) == Place(0, 3, 7)


def test_words_over_several_runs_and_changes() -> None:
    inserted = f'<w:ins w:id="1" w:author="A">{r("hai ")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    assert place("một hai ba", p("số ", "một ", inserted, deleted, "ba")) == Place(0, 3, 13)


def test_of_words_over_several_paragraphs_the_first_counts() -> None:
    assert place("hai\nba", p("một hai") + p("ba bốn")) == Place(0, 4, 7)


def test_a_paragraph_whose_end_was_deleted_has_its_own_words() -> None:
    body = p("đầu câu ", ppr=ENDLESS) + p("cuối câu")
    assert place("đầu", body) == Place(0, 0, 3)
    assert place("cuối", body) == Place(1, 0, 4)


def test_words_of_a_text_box_stand_in_its_own_paragraph() -> None:
    assert place("khung", p("Ngoài", BOX)) == Place(1, 6, 11)
    assert place("Ngoài", p("Ngoài", BOX)) == Place(0, 0, 5)


def test_a_note_stands_where_it_is_referred_to() -> None:
    notes = f'<w:footnote w:id="2">{p("Theo quyết định")}</w:footnote>'
    assert place("quyết định", p("một") + p("hai", NOTE, " ba"), footnotes=notes) == Place(1, 3, 3)


def test_a_data_table_within_a_cell_is_found_by_its_row() -> None:
    inner = tbl(tr("A", "10"), tr("B", "20"))
    assert place("B | 20", tbl(tr(tc("Cột", inner, p()), "khác"))) == Place(3, 0, 1)


def test_formulas_and_symbols_lead_to_the_words_beside_them() -> None:
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    assert place("✓ xong", p(symbol, " xong")) == Place(0, 0, 5)


@pytest.mark.parametrize("wanted", [(0, 3, "hai"), (90, 93, "một")])
def test_other_words_than_expected_have_no_place(wanted: tuple[int, int, str]) -> None:
    assert places_of(docx(p("một")), [wanted]) == [None]
