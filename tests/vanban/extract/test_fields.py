"""Which bodies a role line's value or a table's cell lists."""

import pytest

from vanban.extract.fields import bodies_in_field, leads_and_partners
from vanban.extract.home import Home

HOME = Home("xã", "Sơn Hạ")


@pytest.mark.parametrize(
    ("value", "bodies"),
    [
        ("Sở Công Thương; Ban Quản lý khu Kinh tế", ("Sở Công Thương", "Ban Quản lý khu Kinh tế")),
        ("Sở Khoa học và Công nghệ\nSở Công Thương", ("Sở Khoa học và Công nghệ", "Sở Công Thương")),
        ("Sở Khoa học và Công nghệ Sở Công Thương", ("Sở Khoa học và Công nghệ", "Sở Công Thương")),
        ("Viện, Trường; Doanh nghiệp", ("Viện, Trường", "Doanh nghiệp")),
        ("UBND xã", ("Ủy ban nhân dân xã Sơn Hạ",)),
        ("Lê Thị Mai\nVũ Văn Linh", ("Lê Thị Mai", "Vũ Văn Linh")),
        ("Doanh nghiệp, nhà cung cấp dịch vụ", ("Doanh nghiệp", "Nhà cung cấp dịch vụ")),
        ("Các thành viên Câu lạc bộ thơ", ("Các thành viên",)),
        ("", ()),
    ],
)
def test_a_field_lists_bodies_and_persons(value: str, bodies: tuple[str, ...]) -> None:
    assert bodies_in_field(value, HOME) == bodies


def test_a_field_may_say_who_leads_and_who_helps() -> None:
    value = "Sở Y tế chủ trì, phối hợp với Sở Tài chính; các thôn phối hợp"
    assert leads_and_partners(value, HOME) == (("Sở Y tế",), ("Sở Tài chính", "Các thôn"))
