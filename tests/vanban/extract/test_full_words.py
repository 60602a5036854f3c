"""Abbreviations of bodies in full words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.extract.full_words import full_words


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("BTV Đảng ủy", "Ban Thường vụ Đảng ủy"),
        ("UBND xã Sơn Hạ", "Ủy ban nhân dân xã Sơn Hạ"),
        ("TT HĐND xã", "Thường trực Hội đồng nhân dân xã"),
        ("CT, các PCT UBND tỉnh", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("các tổ chức CT- XH", "các tổ chức chính trị - xã hội"),
        ("Sở GD & ĐT", "Sở Giáo dục và Đào tạo"),
        ("UB MTTQ xã", "Ủy ban Mặt trận Tổ quốc xã"),
        ("TP. Hà Sơn", "thành phố Hà Sơn"),
    ],
)
def test_an_abbreviation_is_written_out(short: str, full: str) -> None:
    assert full_words(short) == full


@pytest.mark.parametrize("text", ["552/KH-UBND", "57-NQ/TW", "TT 12", "SỞ Y TẾ", "xã Sơn Hạ"])
def test_numbers_of_documents_and_other_words_stay(text: str) -> None:
    assert full_words(text) == text


@given(st.text())
def test_written_out_once_is_written_out(text: str) -> None:
    assert full_words(full_words(text)) == full_words(text)
