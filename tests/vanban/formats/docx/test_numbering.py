"""Whether the numbers that Word gives are written out in front of the paragraphs."""

from tests.vanban.docx_builder import docx, levels, listed, p

from vanban.formats.docx.reader import read_docx
from vanban.source import Paragraph


def texts(body: str, **parts: str) -> list[str]:
    return [b.text for b in read_docx(docx(body, **parts)).blocks if isinstance(b, Paragraph)]


def test_each_level_counts_and_a_higher_one_restarts_the_lower() -> None:
    numbering = levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    body = "".join(listed("x", 1, level) for level in (0, 1, 1, 2, 2, 0, 1))
    assert texts(body, numbering=numbering) == ["I. x", "1. x", "2. x", "a) x", "b) x", "II. x", "1. x"]


def test_a_number_of_two_levels_shows_both() -> None:
    numbering = levels(("decimal", "%1."), ("decimal", "%1.%2."))
    body = listed("x", 1) + listed("x", 1, 1) + listed("x", 1) + listed("x", 1, 1)
    assert texts(body, numbering=numbering) == ["1. x", "1.1. x", "2. x", "2.1. x"]


def test_a_legal_level_shows_roman_numbers_of_higher_levels_in_digits() -> None:
    numbering = levels(("upperRoman", "%1."), ("decimal", "%1.%2."))
    legal = numbering.replace('<w:lvlText w:val="%1.%2."/>', '<w:isLgl/><w:lvlText w:val="%1.%2."/>')
    assert texts(listed("x", 1) + listed("x", 1, 1), numbering=legal) == ["I. x", "1.1. x"]


def test_a_second_list_over_the_same_definition_goes_on_counting_unless_it_starts_anew() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    anew = again.replace("</w:num>", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>')
    body = listed("x", 1) + listed("x", 1) + listed("x", 2)
    assert texts(body, numbering=levels(("decimal", "%1."), extra=again))[-1] == "3. x"
    assert texts(body, numbering=levels(("decimal", "%1."), extra=anew))[-1] == "1. x"


def test_a_bullet_of_a_symbol_font_becomes_a_dash_and_a_plus_stays() -> None:
    assert texts(listed("x", 1), numbering=levels(("bullet", "\uf0b7"))) == ["- x"]
    assert texts(listed("x", 1), numbering=levels(("bullet", "+"))) == ["+ x"]


def test_a_paragraph_style_brings_its_list_and_level() -> None:
    numbering = levels(("upperRoman", "%1."), ("decimal", "%2."))
    tied = numbering.replace('<w:numFmt w:val="decimal"/>', '<w:pStyle w:val="Muc"/><w:numFmt w:val="decimal"/>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = listed("x", 1) + p("y", ppr='<w:pStyle w:val="Muc"/>')
    assert texts(body, numbering=tied, styles=styles) == ["I. x", "1. y"]


def test_number_zero_takes_the_list_of_the_style_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("x", ppr='<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert texts(body, numbering=levels(("decimal", "%1.")), styles=styles) == ["x"]


def test_a_list_that_the_file_does_not_define_gives_no_number() -> None:
    assert texts(listed("x", 9), numbering=levels(("decimal", "%1."))) == ["x"]
