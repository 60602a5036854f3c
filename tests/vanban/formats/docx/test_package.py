"""Whether Word packages that are damaged or built to harm are refused, each with its reason."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.vanban.docx_builder import docx, p, packed

from vanban import errors
from vanban.formats.docx import package
from vanban.formats.docx.reader import read_docx
from vanban.formats.load import load
from vanban.source import Paragraph

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("not-a-doc.docx", errors.UnknownKind),
        ("xxe.docx", errors.Dangerous),
        ("zip-bomb-like.docx", errors.Dangerous),
    ],
)
def test_bad_samples_are_refused(name: str, reason: type[errors.Unreadable]) -> None:
    with pytest.raises(errors.Unreadable) as caught:
        load((SAMPLES / name).read_bytes(), name)
    assert type(caught.value) is reason


def test_a_file_cut_short_is_broken() -> None:
    data = docx(p("a"))
    with pytest.raises(errors.Broken):
        load(data[: len(data) // 2], "x.docx")


def _document(xml: str) -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def test_xml_that_does_not_end_is_broken() -> None:
    with pytest.raises(errors.Broken):
        read_docx(_document("<a><b></a>"))


def test_entities_are_refused_also_in_another_encoding_and_behind_a_long_comment() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'
    for xml in (bomb, f"<!--{'-x' * 40_000}-->{bomb}"):
        with pytest.raises(errors.Dangerous):
            read_docx(_document(xml))
    utf16 = io.BytesIO()
    with zipfile.ZipFile(utf16, "w") as archive:
        archive.writestr("word/document.xml", bomb.encode("utf-16"))
    with pytest.raises(errors.Dangerous):
        read_docx(utf16.getvalue())


def test_elements_nested_without_end_are_refused() -> None:
    with pytest.raises(errors.Dangerous):
        read_docx(docx("<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000))


def test_a_part_larger_than_it_claims_to_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PART", 1_000)
    with pytest.raises(errors.Dangerous):
        read_docx(docx(p("a" * 2_000)))


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_ENTRIES", 3)
    with pytest.raises(errors.Dangerous):
        read_docx(docx(p("a")))


def test_an_entry_packed_in_a_way_word_does_not_know_is_broken() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(errors.Broken):
        read_docx(buffer.getvalue())


def test_a_file_of_pictures_only_has_no_text() -> None:
    with pytest.raises(errors.NoText):
        read_docx(docx(p("<w:r><w:drawing/></w:r>")))


def test_a_strict_file_is_read_like_any_other() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    taken = read_docx(_document(f'<w:document xmlns:w="{strict}"><w:body>{p("a")}</w:body></w:document>'))
    assert [b.text for b in taken.blocks if isinstance(b, Paragraph)] == ["a"]
