"""What a body is called in full words, seen from the body that issued the plan."""

import datetime as dt

import pytest

from vanban.extract.home import Home, home_of
from vanban.model import DateText, Identity


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("UBND xã", "Ủy ban nhân dân xã Sơn Hạ"), ("Ủy Ban nhân tỉnh", "Ủy Ban nhân dân tỉnh"),
        ("BTV Đảng ủy", "Ban Thường vụ Đảng ủy"), ("Chủ tịch UBND xã", "Chủ tịch Ủy ban nhân dân xã Sơn Hạ"),
        ("UBND xã, phường", "Ủy ban nhân dân xã, phường"), ("các thôn", "Các thôn"),
    ],
)  # fmt: skip
def test_bodies_are_named_in_full_words(printed: str, full: str) -> None:
    assert Home("xã", "Sơn Hạ").full(printed) == full


def test_the_place_is_that_of_the_issuer_whatever_its_case() -> None:
    home = home_of(Identity(issuer="ỦY BAN NHÂN DÂN TỈNH SƠN HẠ"))
    assert (home.level, home.place) == ("tỉnh", "Sơn Hạ")


def test_an_office_of_a_commune_takes_its_place_from_the_body_above() -> None:
    home = home_of(Identity(issuer="Phòng Kinh tế", parent_issuer="Ủy ban nhân dân xã Sơn Hạ"))
    assert home.full("UBND xã") == "Ủy ban nhân dân xã Sơn Hạ"


def test_time_counts_from_the_last_day_on_which_the_plan_can_have_been_issued() -> None:
    blank_day = DateText("ngày  tháng 11 năm 2025", dt.date(2025, 11, 1), dt.date(2025, 11, 30))
    assert home_of(Identity(date=blank_day)).issued == dt.date(2025, 11, 30)
