"""Which lines of a PDF's pages are margins or notes, and no part of the running text."""

from tests.vanban.formats.pdf.test_paragraphs import LONG, OTHER
from tests.vanban.pdf_builder import Mark, Text, centred, pdf, prose

from vanban.formats.pdf.reader import read_pdf
from vanban.source import Paragraph


def texts(*pages: list[Mark]) -> list[tuple[str, bool]]:
    return [(b.text, b.note) for b in read_pdf(pdf(*pages)).blocks if isinstance(b, Paragraph)]


def test_page_numbers_are_dropped() -> None:
    pages = [[centred(810, str(k)), *prose(780, LONG, OTHER)] for k in (1, 2)]
    assert texts(*pages) == [(LONG, False), (OTHER, False)] * 2


def test_a_number_that_ends_a_paragraph_is_no_page_number() -> None:
    pages = [[*prose(780, LONG, OTHER)], [Text(85, 780, "2"), *prose(762, LONG)]]
    assert "2" in " ".join(text for text, _ in texts(*pages)).split()


def test_a_line_that_runs_over_the_pages_is_a_margin() -> None:
    said = [LONG, OTHER, LONG, OTHER]
    head, foot = Text(400, 815, "UBND XÃ TÂN AN"), "Trang {}/4"
    pages = [[head, *prose(780, words), Text(85, 40, foot.format(k))] for k, words in enumerate(said, 1)]
    taken = read_pdf(pdf(*pages))
    assert [b.text for b in taken.blocks if isinstance(b, Paragraph)] == said
    assert taken.margins == ("UBND XÃ TÂN AN",)


def test_a_heading_that_two_of_many_pages_begin_with_stays() -> None:
    pages = [[Text(113, 800, "PHỤ LỤC", face=1), *prose(770, LONG)] if k < 2 else prose(780, LONG) for k in range(6)]
    assert sum(text == "PHỤ LỤC" for text, _ in texts(*pages)) == 2


def _noted(words: str, sign: str, y: float = 60) -> list[Mark]:
    return [Text(85, y + 4, sign, 6), Text(90, y, words, 10)]


def test_notes_stand_after_the_text_and_the_paragraph_above_goes_on() -> None:
    marks = prose(780, LONG, OTHER)
    above, below = ([m for m in marks if isinstance(m, Text) and (m.y > 750) == top] for top in (True, False))
    found = texts([*above, *_noted("Luật số 72/2025/QH15.", "1")], list(below))
    assert found == [(LONG, False), (OTHER, False), ("Luật số 72/2025/QH15.", True)]


def test_the_sign_of_a_note_is_dropped_and_a_power_is_kept() -> None:
    signed = [Text(85, 700, "Nghị định"), Text(148, 705, "2", 8), Text(157, 700, "và")]
    power = [Text(85, 650, "rộng 12 m"), Text(148, 655, "2", 8)]
    assert [text for text, _ in texts([*signed, *power])] == ["Nghị định và", "rộng 12 m2"]


def test_small_print_without_a_sign_stays_in_the_text() -> None:
    found = texts([*prose(780, LONG, OTHER), Text(85, 60, "- Lưu: VT.", 10)])
    assert found[-1] == ("- Lưu: VT.", False)
