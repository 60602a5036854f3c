"""Which text of a Word paragraph is read, and how it is said to be set."""

import pytest
from tests.vanban.docx_builder import docx, p, r

from vanban.formats.docx.reader import read_docx
from vanban.source import Paragraph


def paragraphs(body: str, **parts: str) -> list[Paragraph]:
    return [b for b in read_docx(docx(body, **parts)).blocks if isinstance(b, Paragraph)]


def only(body: str, **parts: str) -> Paragraph:
    (found,) = paragraphs(body, **parts)
    return found


def test_bold_reaches_as_far_as_the_first_run_that_is_not() -> None:
    assert only(p(r("Mục tiêu:", "<w:b/>"), r(" đạt 8%", ""))).look.bold == len("Mục tiêu:")


def test_a_bold_character_style_within_a_bold_paragraph_style_is_plain() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = p(r("a"), r("b", '<w:rStyle w:val="C"/>'), ppr='<w:pStyle w:val="P"/>')
    assert only(body, styles=styles).look.bold == 1


def test_look_comes_from_the_style_that_a_style_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:i/><w:sz w:val="26"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    look = only(p("x", ppr='<w:pStyle w:val="B"/>'), styles=styles).look
    assert (look.centred, look.italic, look.size) == (True, True, 13.0)


def test_the_first_line_is_measured_from_the_margin() -> None:
    assert only(p("x", ppr='<w:ind w:left="720" w:hanging="360"/>')).look.indent == 18.0
    assert only(p("x", ppr='<w:ind w:firstLine="567"/>')).look.indent == 28.35


def test_capitals_that_are_a_look_are_read_as_capitals() -> None:
    assert only(p(r("Kế hoạch", "<w:caps/>"))).text == "KẾ HOẠCH"


def test_tabs_and_breaks_are_blanks_and_a_fixed_hyphen_is_a_hyphen() -> None:
    run = "<w:r><w:t>Số</w:t><w:tab/><w:t>12/KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:br/><w:t>a</w:t></w:r>"
    assert only(p(run)).text == "Số 12/KH-UBND a"


def test_decomposed_letters_are_composed() -> None:
    assert only(p("Ke\u0302\u0301 hoa\u0323ch")).text == "Kế hoạch"


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = "<w:r><w:instrText> DATE </w:instrText></w:r>"
    field = mark.format("begin") + instruction + mark.format("separate") + r("2026") + mark.format("end")
    assert only(p("Năm ", field, " này")).text == "Năm 2026 này"


def test_a_content_control_gives_its_content_unless_it_only_asks_for_it() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + r("điền") + "</w:sdtContent></w:sdt>"
    assert only(p("a ", control.format(""))).text == "a điền"
    assert only(p("a ", control.format("<w:showingPlcHdr/>"))).text == "a"


def test_a_control_around_paragraphs_is_looked_into() -> None:
    assert only(f"<w:sdt><w:sdtContent>{p('x')}</w:sdtContent></w:sdt>").text == "x"


def test_the_words_of_a_formula_and_of_a_link_are_read() -> None:
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    assert only(p("a ", formula, f"<w:hyperlink>{r(' b')}</w:hyperlink>")).text == "a x=1 b"


def test_a_text_box_follows_the_paragraph_it_hangs_on_and_is_read_once() -> None:
    box = f"<wps:txbx><w:txbxContent>{p('trong khung')}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{p('trong khung')}</w:txbxContent></v:textbox></w:pict>"
    choice = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    body = p(f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>", "ngoài")
    assert [x.text for x in paragraphs(body)] == ["ngoài", "trong khung"]


@pytest.mark.parametrize(("char", "shown"), [("F0B7", "•"), ("F0A7", "▪"), ("F0FC", "✓"), ("zz", "")])
def test_signs_of_symbol_fonts_become_the_signs_they_show(char: str, shown: str) -> None:
    assert only(p("a", f'<w:r><w:sym w:font="Wingdings" w:char="{char}"/></w:r>')).text == f"a{shown}"


def test_the_outline_level_of_word_is_kept() -> None:
    assert only(p("x", ppr='<w:outlineLvl w:val="0"/>')).look.outline == 1
    assert only(p("x", ppr='<w:outlineLvl w:val="9"/>')).look.outline is None
