"""The letterhead is found wherever a converter put it."""

import pytest

from vanban.formats.text.letterhead import letterheads, part_of
from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import split_lines
from vanban.source import Table

IN_A_ROW = """ỦY BAN NHÂN DÂN
XÃ AN BÌNH
Số:      /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày   tháng 11 năm 2025"""
SIDE_BY_SIDE = """   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     XÃ AN BÌNH                 Độc lập - Tự do - Hạnh phúc
   Số:      /KH-UBND           An Bình, ngày   tháng 11 năm 2025"""
TABBED = """ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ AN BÌNH\t\tĐộc lập - Tự do - Hạnh phúc
Số:      /KH-UBND\t\tAn Bình, ngày   tháng 11 năm 2025"""
SIDES = [
    ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số:      /KH-UBND"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày   tháng 11 năm 2025"],
]


def _found(text: str) -> list[Lifted]:
    return list(letterheads(split_lines(text)))


def _sides(one: Lifted) -> list[list[str]]:
    (table,) = one.blocks
    assert isinstance(table, Table)
    return [[p.text for p in cell.paragraphs] for cell in table.rows[0]]


@pytest.mark.parametrize("text", [IN_A_ROW, SIDE_BY_SIDE, TABBED])
def test_the_sides_are_told_apart(text: str) -> None:
    (one,) = _found(text)
    assert _sides(one) == SIDES


def test_the_right_side_may_come_first() -> None:
    left, right = IN_A_ROW.split("\n")[:3], IN_A_ROW.split("\n")[3:]
    (one,) = _found("\n".join(right + left))
    assert _sides(one) == SIDES


def test_the_sentence_around_it_is_left() -> None:
    (one,) = _found(f"tập trung chỉ đạo\n{IN_A_ROW}\nphát triển sản xuất")
    assert (one.first, one.end) == (1, 7)


def test_a_heading_in_capitals_above_is_no_issuer() -> None:
    (one,) = _found(f"TỔ CHỨC THỰC HIỆN\n{IN_A_ROW}")
    assert one.first == 1


def test_a_signers_name_in_capitals_above_is_no_issuer() -> None:
    signed = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLÊ VĂN KÝ"
    (one,) = _found(f"{signed}\nXÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHỤ LỤC")
    assert (one.first, one.end) == (3, 5)


def test_a_star_under_the_partys_body_belongs_to_it() -> None:
    (one,) = _found("ĐẢNG ỦY XÃ AN BÌNH\n*\nSố 27-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 12 tháng 8 năm 2025")
    assert (one.first, one.end) == (0, 5)


def test_the_title_below_is_no_part_of_it() -> None:
    (one,) = _found(f"{IN_A_ROW}\nKẾ HOẠCH\nPHÁT TRIỂN KINH TẾ")
    assert one.end == 6


def test_only_the_first_belongs_to_the_top() -> None:
    assert [one.leads for one in _found(f"{IN_A_ROW}\nKẾ HOẠCH\nmột\nhai\n{IN_A_ROW}")] == [True, False]


def test_a_name_over_two_lines_is_one() -> None:
    (one,) = _found(f"ỦY BAN BẦU CỬ XÃ AN\nBÌNH\n{IN_A_ROW.split(chr(10), 3)[3]}")
    assert _sides(one)[0] == ["ỦY BAN BẦU CỬ XÃ AN BÌNH"]


def test_a_letterhead_of_the_party_is_found() -> None:
    (one,) = _found(
        "ĐẢNG BỘ TỈNH X\nĐẢNG ỦY XÃ AN BÌNH\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 02 tháng 3 năm 2026"
    )
    assert _sides(one)[1] == ["ĐẢNG CỘNG SẢN VIỆT NAM", "An Bình, ngày 02 tháng 3 năm 2026"]


def test_the_nation_named_in_a_sentence_is_no_letterhead() -> None:
    assert not _found("theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Số: 12/2026/QĐ-UBND", "number"),
        ("Số 07-KH/TU", "number"),
        ("Hà Nội, ngày … tháng … năm 2026", "date"),
        ("V/v báo cáo tiến độ", "about"),
        ("-------", "rule"),
        ("I. MỤC ĐÍCH, YÊU CẦU", None),
        ("KẾ HOẠCH", None),
        ("Số lượng: 12 hồ sơ; 5 đề án", None),
    ],
)
def test_parts_are_told_by_their_shape(text: str, part: str | None) -> None:
    assert part_of(text) == part
