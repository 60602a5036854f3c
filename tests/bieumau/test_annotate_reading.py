"""Whatever is noted wherever, the text as read stays, and each comment stands at the words it is about."""

import datetime as dt
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bieumau.comments import commented
from tests.vanban.docx_builder import docx, levels, listed, p, r, tbl, tc, tr

from bieumau.annotate import Author, Note, annotate_docx
from vanban.api import read
from vanban.export.contract import to_contract
from vanban.formats.docx.places import places_of
from vanban.formats.docx.reader import read_docx

SAMPLES = Path(__file__).parents[1] / "vanban" / "samples"
WORD_FILES = ["ke-hoach-ngoc-lien.docx", "06-dongthap-kh552-doimoi-congnghe.docx", "annex-600-rows.docx"]
AUTHOR = Author("Tiến Độ", "TĐ", dt.datetime(2026, 11, 8, 9, 5, tzinfo=dt.UTC))
DECOMPOSED = "Ke\u0302\u0301 hoa\u0323ch"
PIECES = [
    r("Trồng rừng gỗ lớn "),
    r(DECOMPOSED, "<w:b/>"),
    "<w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t/></w:r>",
    f'<w:ins w:id="1" w:author="A">{r("chèn thêm")}</w:ins>',
    '<w:del w:id="2" w:author="A"><w:r><w:delText>đã xóa</w:delText></w:r></w:del>',
    f"<w:hyperlink>{r('liên kết')}</w:hyperlink>",
    f"<w:sdt><w:sdtContent>{r('ô chọn')}</w:sdtContent></w:sdt>",
    f"<w:fldSimple>{r('trường')}</w:fldSimple>",
    f"<w:r><w:pict><v:textbox><w:txbxContent>{p('khung')}</w:txbxContent></v:textbox></w:pict></w:r>",
    r("chữ hoa", "<w:caps/>"),
]
runs = st.lists(st.sampled_from(PIECES), max_size=4)
paragraphs = st.one_of(runs.map(lambda found: p(*found)), st.just(listed("có số tự động", 1)))
tables = st.lists(paragraphs, min_size=2, max_size=2).map(lambda cells: tbl(tr(*(tc(cell) for cell in cells))))
bodies = st.lists(st.one_of(paragraphs, tables), max_size=4).map(lambda found: p("Mở đầu") + "".join(found))
places = st.lists(st.tuples(st.integers(0, 30), st.integers(-1, 25), st.integers(-1, 25)), max_size=6)


@settings(max_examples=150, deadline=None)
@given(bodies, places)
def test_no_note_anywhere_changes_what_is_read(body: str, wanted: list[tuple[int, int, int]]) -> None:
    data = docx(body, numbering=levels(("decimal", "%1.")))
    count = body.count("<w:p>")
    notes = [Note(paragraph % count, start, end, "a") for paragraph, start, end in wanted]
    assert read_docx(annotate_docx(data, notes, author=AUTHOR)) == read_docx(data)


def everything(data: bytes) -> dict[str, Any]:
    contract = to_contract(read(data, "a.docx"))
    del contract["source"]["sha256"]
    return contract


MOST_NOTES = 300


@pytest.mark.parametrize("name", WORD_FILES)
def test_every_item_of_a_plan_can_bear_a_note_at_its_words(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    reading = everything(data)
    spans = [s for kind in ("targets", "tasks", "findings") for item in reading[kind] for s in item["spans"]]
    # of some thousand places in an annex of 600 rows every n-th will do
    spans = spans[:: len(spans) // MOST_NOTES + 1]
    wanted = [(s["start"], s["end"], reading["text"][s["start"] : s["end"]]) for s in spans]
    found = [place for place in places_of(data, wanted) if place is not None]
    notes = [
        Note(place.paragraph, place.start, place.end, words) for place, (_, _, words) in zip(found, wanted, strict=True)
    ]
    noted = annotate_docx(data, notes, author=AUTHOR)
    assert everything(noted) == reading
    assert all(words == said.split("\n")[0] for words, said in commented(noted))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_office_suite_opens_it_with_as_many_pages(tmp_path: Path) -> None:
    data = (SAMPLES / "kh-thon-minh-tien.docx").read_bytes()
    noted = annotate_docx(data, [Note(n, 0, 20, "Đề nghị xem lại") for n in range(10)], author=AUTHOR)
    pages = []
    for name, content in (("before", data), ("after", noted)):
        (tmp_path / f"{name}.docx").write_bytes(content)
        command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", tmp_path, tmp_path / f"{name}.docx"], check=True, capture_output=True)
        with pypdfium2.PdfDocument(tmp_path / f"{name}.pdf") as pdf:
            pages.append(len(pdf))
    assert pages[0] == pages[1]
