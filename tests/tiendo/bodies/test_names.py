"""A name on paper finds its body, with or without the place, and finds none where two could be meant."""

import pytest

from tiendo.bodies.models import Body
from tiendo.bodies.names import Directory

NAMES = ["Văn phòng HĐND và UBND xã", "Phòng Văn hóa - Xã hội xã", "Thôn Đoài", "Thôn Đông", "Ban Thường vụ Đảng ủy"]
DIRECTORY = Directory(Body(pk=pk, name=name) for pk, name in enumerate(NAMES))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Phòng Văn hóa - Xã hội xã", "Phòng Văn hóa - Xã hội xã"),
        ("phòng Văn hoá – Xã hội", "Phòng Văn hóa - Xã hội xã"),
        ("Phòng Văn hóa - Xã hội xã Sơn Hạ", "Phòng Văn hóa - Xã hội xã"),
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Sơn Hạ", "Văn phòng HĐND và UBND xã"),
        ("BTV Đảng ủy xã", "Ban Thường vụ Đảng ủy"),
        ("thôn Đoài", "Thôn Đoài"),
    ],
)
def test_a_name_finds_its_body(printed: str, name: str) -> None:
    body = DIRECTORY.find(printed)
    assert body is not None and body.name == name


@pytest.mark.parametrize("printed", ["Phòng Kinh tế", "Thôn", "Các thôn", "Văn phòng", "", "xã"])
def test_another_name_finds_none(printed: str) -> None:
    assert DIRECTORY.find(printed) is None


def test_a_name_that_two_bodies_share_finds_none() -> None:
    schools = Directory([Body(pk=1, name="Trường Mầm non xã Sơn Hạ"), Body(pk=2, name="Trường Mầm non xã Sơn Đông")])
    assert schools.find("Trường Mầm non") is None
    found = schools.find("Trường Mầm non xã Sơn Đông")
    assert found is not None and found.pk == 2
