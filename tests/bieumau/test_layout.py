"""The check of the official form finds what is not as the decree asks."""

import datetime as dt
import io
import zipfile

import pytest
from tests.bieumau.slips import slip
from tests.vanban.docx_builder import packed

from bieumau.layout import faults
from bieumau.letterhead import day_words
from bieumau.review_slip import review_slip

DOCUMENT, HEADER = "word/document.xml", "word/header2.xml"
GOOD = review_slip(slip())
WRONG = {
    "paper is not A4": (DOCUMENT, '<w:pgSz w:w="11906"', '<w:pgSz w:w="12240"'),
    "left margin": (DOCUMENT, 'w:left="1701" w:right="850" w:header', 'w:left="850" w:right="850" w:header'),
    "is not in Times New Roman": (DOCUMENT, 'w:ascii="Times New Roman"', 'w:ascii="Arial"'),
    "is not black": (DOCUMENT, '<w:color w:val="000000"/>', '<w:color w:val="FF0000"/>'),
    "national title": (DOCUMENT, "VIỆT NAM", "VIỆT  NAM"),
    "motto is not": (DOCUMENT, "Tự do - Hạnh phúc", "Tự do - Hạnh Phúc"),
    "issuer is not named in capitals": (DOCUMENT, "VĂN PHÒNG HĐND", "Văn phòng HĐND"),
    "number is not written": (DOCUMENT, "Số:        /VP", "Số:        -VP"),
    "place and date": (DOCUMENT, "ngày 08 tháng 02", "ngày 8 tháng 2"),
    "kind and abstract": (DOCUMENT, "PHIẾU RÀ SOÁT", "Phiếu rà soát"),
    "does not begin": (DOCUMENT, 'w:firstLine="720"', 'w:firstLine="0"'),
    "justified": (DOCUMENT, '<w:jc w:val="both"/>', '<w:jc w:val="left"/>'),
    "Nơi nhận": (DOCUMENT, "Nơi nhận:", "Nơi gửi:"),
    "pages are not numbered": (HEADER, " PAGE ", " DATE "),
    "first page has no header": (DOCUMENT, "<w:titlePg/>", ""),
}


def changed(part: str, old: str, new: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert old in files[part]
    files[part] = files[part].replace(old, new)
    return packed(files)


@pytest.mark.parametrize("fault", WRONG)
def test_each_fault_is_found(fault: str) -> None:
    found = faults(changed(*WRONG[fault]))
    assert any(fault in said for said in found)


def test_lines_are_measured() -> None:
    without = faults(changed(DOCUMENT, '<w:top w:val="single" w:sz="6"', '<w:bottom w:val="single" w:sz="6"'))
    assert [said for said in without if "line" in said] == [
        "the line below the motto is not as long as its words",
        "no line is drawn below the issuer",
        "no line is drawn below the abstract",
    ]


@pytest.mark.parametrize(
    ("size", "fault"),
    [("26", "motto is not"), ("24", "national title"), ("22", "recipients"), ("28", "kind and abstract")],
)
def test_sizes_are_measured(size: str, fault: str) -> None:
    found = faults(changed(DOCUMENT, f'<w:sz w:val="{size}"/>', '<w:sz w:val="40"/>'))
    assert any(fault in said for said in found)


def test_a_good_paper_has_no_faults() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-02-08", "ngày 08 tháng 02 năm 2026"),
        ("2026-03-31", "ngày 31 tháng 3 năm 2026"),
        ("2026-11-10", "ngày 10 tháng 11 năm 2026"),
    ],
)
def test_days_are_written_as_the_decree_has_it(day: str, words: str) -> None:
    assert day_words(dt.date.fromisoformat(day)) == words
