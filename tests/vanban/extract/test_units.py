"""Which unit follows a number."""

import pytest

from vanban.extract.units import unit_at, unit_named


@pytest.mark.parametrize(
    ("text", "unit", "sort", "each"),
    [
        ("% / năm", "%", "ratio", "year"),
        (" triệu đồng / người / năm", "triệu đồng/người", "money", "year"),
        (" tỷ đồng", "tỷ đồng", "money", None),
        (" ha rừng", "ha", "measure", None),
        (" km/km2 đường", "km/km2", "measure", None),
        (" bác sĩ/10.000 dân", "bác sĩ/10.000 dân", "count", None),
        (" cơ sở dữ liệu quốc gia", "cơ sở dữ liệu", "count", None),
        (" lượt nhân lực", "lượt", "count", None),
        (" nhân khẩu mới", "nhân khẩu", "unknown", None),
    ],
)
def test_a_unit_is_read_with_what_it_is_per(text: str, unit: str, sort: str, each: str | None) -> None:
    found = unit_at(text, 0)
    assert found is not None
    assert (found.text, found.sort, found.each) == (unit, sort, each)


@pytest.mark.parametrize("text", [" năm", " ngày làm việc", " và", "", ".", " Gb/s"])
def test_durations_speeds_and_grammar_are_no_units(text: str) -> None:
    assert unit_at(text.lower(), 0) is None


def test_a_unit_column_may_hold_any_noun() -> None:
    assert unit_named("người/vạn dân").text == "người/vạn dân"
    assert (unit_named("%/năm").text, unit_named("%/năm").each) == ("%", "year")
