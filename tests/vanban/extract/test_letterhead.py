"""What a letterhead says, whatever order its columns come in."""

import datetime as dt

import pytest
from tests.vanban.outlines import MOTTO

from vanban.extract.letterhead import Letterhead, letterhead_of
from vanban.source import Paragraph


def head(*lines: str) -> Letterhead:
    return letterhead_of([Paragraph(line) for line in lines])


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ"), ("ỦY BAN NHÂN DÂN XÃ SƠN HẠ",)),
        (("ỦY BAN NHÂN", "DÂN", "THÀNH PHỐ HÀ SƠN"), ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ SƠN",)),
        (("UBND TỈNH HÀ SƠN", "SỞ CÔNG THƯƠNG"), ("UBND TỈNH HÀ SƠN", "SỞ CÔNG THƯƠNG")),
        (("ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ", "PHÒNG KINH TẾ"), ("ỦY BAN NHÂN DÂN XÃ SƠN HẠ", "PHÒNG KINH TẾ")),
        (("UBND XÃ SƠN HẠ", "THÔN ĐÔNG"), ("UBND XÃ SƠN HẠ", "THÔN ĐÔNG")),
        (("ĐẢNG BỘ TỈNH HÀ SƠN", "ĐẢNG ỦY XÃ SƠN HẠ", "*"), ("ĐẢNG BỘ TỈNH HÀ SƠN", "ĐẢNG ỦY XÃ SƠN HẠ")),
        (("ỦY BAN BẦU CỬ XÃ SƠN HẠ", "TIỂU BAN TUYÊN TRUYỀN,", "KHÁNH TIẾT"),
         ("ỦY BAN BẦU CỬ XÃ SƠN HẠ", "TIỂU BAN TUYÊN TRUYỀN, KHÁNH TIẾT")),
        (("BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ XÃ SƠN HẠ"), ("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ XÃ SƠN HẠ",)),
    ],
)  # fmt: skip
def test_broken_lines_are_one_body_and_a_lower_body_is_another(lines: tuple[str, ...], bodies: tuple[str, ...]) -> None:
    assert head(*lines, "Số: 1/KH-UBND", *MOTTO).bodies == bodies


@pytest.mark.parametrize(
    ("line", "number", "mark", "symbol"),
    [
        ("Số: 12/KH-UBND", "12", "/", "KH-UBND"),
        ("Số:       /KH-UBND", None, "/", "KH-UBND"),
        ("Số 127-QĐ/TW", "127", "-", "QĐ/TW"),
        ("Số     -KH/ĐU", None, "-", "KH/ĐU"),
        ("Số: 12/2025/NQ-HĐND", "12/2025", "/", "NQ-HĐND"),
        ("-------Số: 308/KH-UBND", "308", "/", "KH-UBND"),
    ],
)
def test_a_number_line_has_the_grammar_of_state_or_party(line: str, number: str, mark: str, symbol: str) -> None:
    read = head("ỦY BAN NHÂN DÂN", line)
    assert (read.number, read.mark, read.symbol) == (number, mark, symbol)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Sơn Hạ, ngày 05 tháng 3 năm 2026", dt.date(2026, 3, 5), dt.date(2026, 3, 5)),
        ("Sơn Hạ, ngày    tháng 11 năm 2025", dt.date(2025, 11, 1), dt.date(2025, 11, 30)),
        ("Sơn Hạ, ngày … tháng … năm 2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("Sơn Hạ, ngày ..../2/2028", dt.date(2028, 2, 1), dt.date(2028, 2, 29)),
    ],
)
def test_a_blank_day_gives_the_month_and_a_blank_month_the_year(line: str, start: dt.date, end: dt.date) -> None:
    read = head(line)
    assert read.place == "Sơn Hạ"
    assert read.date
    assert (read.date.start, read.date.end) == (start, end)


def test_columns_printed_on_one_line_are_told_apart() -> None:
    read = head(
        "ỦY BAN NHÂN DÂN XÃ SƠN HẠ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-UBND      Sơn Hạ, ngày 05 tháng 3 năm 2026",
    )
    assert (read.bodies, read.number, read.place) == (("ỦY BAN NHÂN DÂN XÃ SƠN HẠ",), "12", "Sơn Hạ")


def test_bodies_in_small_letters_serve_where_none_is_in_capitals() -> None:
    read = head("UBND xã Sơn Hạ", "Trường Tiểu học Sơn Hạ", "Số: 12/KH-THSH", *MOTTO)
    assert read.bodies == ("UBND xã Sơn Hạ", "Trường Tiểu học Sơn Hạ")


def test_stamps_are_no_issuer() -> None:
    assert head("DỰ THẢO", "HỎA TỐC", "SỞ Y TẾ", "Số: 1/KH-SYT").bodies == ("SỞ Y TẾ",)
