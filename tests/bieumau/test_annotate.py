"""A draft comes back as the same Word file with a comment at each place."""

import datetime as dt
import io
import zipfile

import docx as python_docx
import pytest
from tests.bieumau.comments import commented, comments, part
from tests.vanban.docx_builder import docx, levels, listed, p, packed, r, tbl, tc, tr

from bieumau.annotate import Author, Note, annotate_docx

AUTHOR = Author("Tiến Độ", "TĐ", dt.datetime(2026, 11, 8, 9, 5, tzinfo=dt.UTC))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Trong khung')}</w:txbxContent></v:textbox></w:pict></w:r>"
LINK = f'<w:hyperlink w:anchor="a">{r("theo Kế hoạch")}</w:hyperlink>'
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('quý I năm 2026')}</w:sdtContent></w:sdt>"
INSERTED = f'<w:ins w:id="9" w:author="A">{r("Trình Ban Thường vụ")}</w:ins>'
DELETED = '<w:del w:id="8" w:author="A"><w:r><w:delText>Bỏ chữ này</w:delText></w:r></w:del>'


def noted(body: str, *notes: Note, **parts: str) -> bytes:
    return annotate_docx(docx(body, **parts), notes, author=AUTHOR)


def test_a_comment_stands_at_the_very_words() -> None:
    data = noted(p("Trồng ", r("1.700 ha rừng", "<w:b/>"), " gỗ lớn"), Note(0, 6, 11, "Thiếu thời hạn"))
    assert commented(data) == [("1.700", "Thiếu thời hạn")]


def test_a_run_that_is_split_keeps_its_look() -> None:
    data = noted(p(r("Trồng 1.700 ha rừng", "<w:b/>")), Note(0, 6, 11, "a"))
    runs = part(data, "word/document.xml").findall(f".//{W}r")
    assert [bool(run.findall(f"{W}rPr/{W}b")) for run in runs] == [True, True, False, True]
    assert "".join(t.text or "" for run in runs for t in run.iter(f"{W}t")) == "Trồng 1.700 ha rừng"


def test_comments_of_one_paragraph_may_overlap() -> None:
    data = noted(p("một hai ba"), Note(0, 0, 7, "a"), Note(0, 4, 10, "b"), Note(0, 4, 7, "c"), Note(0, 0, 10, "d"))
    assert sorted(commented(data)) == [("hai", "c"), ("hai ba", "b"), ("một hai", "a"), ("một hai ba", "d")]


def test_a_place_in_a_cell_of_a_table() -> None:
    data = noted(p("Phụ lục") + tbl(tr("1", tc("Đề án", "Quý III năm 2026"))), Note(3, 0, 7, "a"))
    assert commented(data) == [("Quý III", "a")]


def test_an_automatic_number_is_not_counted() -> None:
    data = noted(listed("Nhiệu vụ", 1), Note(0, 0, 5, "a"), numbering=levels(("decimal", "%1.")))
    assert commented(data) == [("Nhiệu", "a")]


@pytest.mark.parametrize(
    ("inside", "start", "end", "words"),
    [
        (INSERTED, 6, 20, "Ban Thường vụ"),
        (LINK, 5, 13, "Kế hoạch"),
        (CONTROL, 0, 5, "quý I năm 2026"),
        (DELETED + r("còn lại"), 0, 3, "còn"),
        (BOX, 0, 3, ""),
    ],
)
def test_a_place_in_what_is_set_apart(inside: str, start: int, end: int, words: str) -> None:
    data = noted(p("Ở đây:") + p(inside), Note(1, start, end, "a"))
    assert commented(data) == [(words, "a")]


def test_a_text_box_leaves_its_comment_to_the_paragraph_that_it_hangs_on() -> None:
    data = noted(p("Bên ngoài", BOX), Note(1, 0, 5, "a"))
    assert commented(data) == [("Bên ngoài", "a")]
    assert part(data, "word/document.xml").find(f".//{W}txbxContent//{W}commentRangeStart") is None


def test_a_tracked_insertion_stays_one() -> None:
    data = noted(p(INSERTED), Note(0, 0, 5, "a"))
    root = part(data, "word/document.xml")
    assert len(root.findall(f".//{W}ins")) == 1
    assert root.find(f".//{W}ins//{W}commentReference") is None


def test_an_empty_paragraph_can_bear_a_comment() -> None:
    assert commented(noted(p(), Note(0, 0, 0, "a"))) == [("", "a")]


def test_a_place_beyond_the_words_is_their_end() -> None:
    assert commented(noted(p("một"), Note(0, 1, 90, "a"), Note(0, 50, 90, "b"))) == [("ột", "a"), ("", "b")]


def test_a_paragraph_that_is_not_there_is_refused() -> None:
    with pytest.raises(LookupError):
        noted(p("một"), Note(1, 0, 1, "a"))


def test_existing_comments_stay_and_numbers_go_on() -> None:
    first = noted(p("một hai"), Note(0, 0, 3, "cũ"))
    again = annotate_docx(first, [Note(0, 4, 7, "mới")], author=AUTHOR)
    assert comments(again) == {"0": "cũ", "1": "mới"}
    assert commented(again) == [("một", "cũ"), ("hai", "mới")]
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert archive.read("word/_rels/document.xml.rels").count(b"comments.xml") == 1
        assert archive.read("[Content_Types].xml").count(b"comments.xml") == 1


def test_a_number_that_only_the_text_bears_is_not_given_again() -> None:
    data = noted(p('<w:commentRangeStart w:id="7"/>', "một"), Note(0, 0, 3, "a"))
    assert list(comments(data)) == ["8"]


def test_who_wrote_it_and_when() -> None:
    comment = part(noted(p("một"), Note(0, 0, 3, "hai dòng\nở đây")), "word/comments.xml")[0]
    said = {name.removeprefix(W): value for name, value in comment.attrib.items()}
    assert said == {"id": "0", "author": "Tiến Độ", "date": "2026-11-08T09:05:00Z", "initials": "TĐ"}
    assert len(comment.findall(f"{W}p")) == 2


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert commented(noted(p("một"), Note(0, 0, 3, "a\x0cb <c> & d"))) == [("một", "ab <c> & d")]


def test_parts_that_are_not_touched_keep_their_bytes_and_order() -> None:
    before = docx(p("một"), styles="<w:style/>", header=p("Đầu trang"))
    after = annotate_docx(before, [Note(0, 0, 3, "a")], author=AUTHOR)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.namelist() == [*old.namelist(), "word/comments.xml"]
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def test_without_notes_the_file_is_the_very_same() -> None:
    data = docx(p("một"))
    assert annotate_docx(data, [], author=AUTHOR) is data


def test_the_same_notes_give_the_same_bytes() -> None:
    assert noted(p("một"), Note(0, 0, 3, "a")) == noted(p("một"), Note(0, 0, 3, "a"))


def test_a_strict_file_gets_strict_comments() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(p("một")))) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    schema, strict = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml"
    files["word/document.xml"] = files["word/document.xml"].replace(schema, f"{strict}/wordprocessingml/main")
    data = annotate_docx(packed(files), [Note(0, 0, 3, "a")], author=AUTHOR)
    assert part(data, "word/comments.xml").tag == f"{{{strict}/wordprocessingml/main}}comments"
    relations = part(data, "word/_rels/document.xml.rels")
    assert [x.get("Type") for x in relations] == [f"{strict}/officeDocument/relationships/comments"]


def test_another_library_reads_the_comments() -> None:
    data = noted(p("một"), Note(0, 0, 3, "hai dòng\nở đây"))
    opened = python_docx.Document(io.BytesIO(data))
    assert [(c.author, c.initials, c.text) for c in opened.comments] == [("Tiến Độ", "TĐ", "hai dòng\nở đây")]
