"""Names in capitals, written as in running text."""

import pytest

from vanban.extract.capitals import natural


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("ỦY BAN NHÂN DÂN XÃ AN PHÚ", "Ủy ban nhân dân xã An Phú"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"),
        ("TRƯỜNG THCS ĐỨC HÒA", "Trường THCS Đức Hòa"),
        ("VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"),
        ("TỈNH ỦY HÀ SƠN", "Tỉnh ủy Hà Sơn"),
        ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH HÀ SƠN", "Hội Liên hiệp Phụ nữ Việt Nam tỉnh Hà Sơn"),
        ("THÔN ĐÔNG", "Thôn Đông"),
        ("ỦY BAN NHÂN DÂN TỈNH BÀ SƠN - VŨNG HẠ", "Ủy ban nhân dân tỉnh Bà Sơn - Vũng Hạ"),
        ("CHI CỤC HẢI QUAN KHU VỰC XII", "Chi cục Hải quan khu vực XII"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)
def test_a_name_follows_the_rules_of_writing(printed: str, written: str) -> None:
    assert natural(printed) == written


def test_the_papers_own_way_of_writing_comes_first() -> None:
    text = "TIỂU BAN VẬN ĐỘNG\nThành viên Tiểu ban vận động của xã"
    assert natural("TIỂU BAN VẬN ĐỘNG", text) == "Tiểu ban vận động"
