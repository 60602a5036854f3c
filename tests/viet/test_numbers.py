"""Vietnamese and Roman numerals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viet.numbers import format_number, parse_number, roman, to_roman


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.700", "1700"),
        ("93,3", "93.3"),
        ("05", "5"),
        ("1.234,5", "1234.5"),
        ("12.345.678,90", "12345678.90"),
        ("1 700", "1700"),
        ("-1,37", "-1.37"),
        ("8.5", "8.5"),
        ("1,234,567.8", "1234567.8"),
        ("0,63", "0.63"),
    ],
)
def test_a_numeral_has_its_value(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["", "-", "1.2.3", "12.34,5", "1,2,3", "1.700.00", "abc", "1..5", "5%", "٣", "1,"])
def test_what_fits_no_grouping_is_no_number(printed: str) -> None:
    assert parse_number(printed) is None


@given(st.decimals(min_value=0, max_value=10**15, places=3, allow_nan=False, allow_infinity=False))
def test_a_number_comes_back_as_it_was_written(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(1, 3999))
def test_roman_numerals_come_back_in_both_cases(number: int) -> None:
    assert roman(to_roman(number)) == roman(to_roman(number).lower()) == number


@pytest.mark.parametrize("letters", ["", "IIII", "IC", "VX", "Iv", "ABC", "1"])
def test_letters_that_are_no_numeral_are_none(letters: str) -> None:
    assert roman(letters) is None


@pytest.mark.parametrize("number", [0, -3, 4000])
def test_roman_numerals_end_at_3999(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_roman(number)
