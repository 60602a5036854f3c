"""Whether PDFs that cannot be read are refused, each with its reason."""

from pathlib import Path

import pytest
from tests.vanban.formats.pdf.test_paragraphs import LONG
from tests.vanban.pdf_builder import Rule, Text, centred, pdf, prose

from vanban import errors
from vanban.formats.load import load
from vanban.formats.pdf import pages
from vanban.formats.pdf.reader import read_pdf
from vanban.source import Paragraph

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.pdf", errors.Empty),
        ("truncated.pdf", errors.Broken),
        ("encrypted.pdf", errors.Encrypted),
        ("huge-page-count.pdf", errors.NoText),
        ("polyglot.pdf", errors.Ambiguous),
        ("ke-hoach-ngoc-lien-scan.pdf", errors.NoText),
    ],
)
def test_bad_samples_are_refused(name: str, reason: type[errors.Unreadable]) -> None:
    with pytest.raises(errors.Unreadable) as caught:
        load((SAMPLES / name).read_bytes(), name)
    assert type(caught.value) is reason


def test_a_file_without_its_end_is_broken() -> None:
    data = pdf(prose(780, LONG))
    with pytest.raises(errors.Broken):
        read_pdf(data[: data.rindex(b"%%EOF")])


def test_pages_without_words_have_no_text() -> None:
    with pytest.raises(errors.NoText):
        read_pdf(pdf([Rule(85, 700, 500, 700)], []))


def test_page_numbers_alone_are_no_text() -> None:
    with pytest.raises(errors.NoText):
        read_pdf(pdf([centred(40, "1")], [centred(40, "2")]))


def test_too_many_pages_are_refused_once_there_are_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_PAGES", 2)
    with pytest.raises(errors.Dangerous):
        read_pdf(pdf([], [], prose(780, LONG)))


def test_far_too_many_pages_are_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_BLANK_PAGES", 2)
    with pytest.raises(errors.Dangerous):
        read_pdf(pdf([], [], []))


def test_a_word_set_beyond_the_world_is_not_shown() -> None:
    data = pdf([Text(85, 700, "xa"), Text(85, 600, "gần")]).replace(b"1 0 0 1 85 700 Tm", b"1 0 0 1 9e9 7 Tm")
    assert [b.text for b in read_pdf(data).blocks if isinstance(b, Paragraph)] == ["gần"]
