"""Which quantities a running text states; whatever the number is, it comes out."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.extract.quantities import figure_in, quantities_in
from viet.numbers import format_number

D = Decimal


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator", "words"),
    [
        ("bình quân hàng năm 8%;", "8", "%", "=", "8%"),
        ("các loại Vắc xin 95 %", "95", "%", "=", "95 %"),
        ("trên 50% diện tích", "50", "%", ">=", "trên 50%"),
        ("ít nhất 02 vùng nuôi", "2", "vùng", ">=", "ít nhất 02 vùng"),
        ("hướng tới tối thiểu đạt 25%", "25", "%", ">=", "tối thiểu đạt 25%"),
        ("không vượt quá 1.700 ha", "1700", "ha", "<=", "không vượt quá 1.700 ha"),
        ("còn dưới 16%", "16", "%", "<=", "dưới 16%"),
        ("khoảng 1,2 triệu lượt khách", "1.2", "triệu lượt khách", "~", "khoảng 1,2 triệu lượt khách"),
        ("thành lập mới 25 doanh nghiệp trở lên", "25", "doanh nghiệp", ">=", "25 doanh nghiệp trở lên"),
        ("kết nạp từ 15 đảng viên mới trở lên mỗi năm", "15", "đảng viên", ">=", "15 đảng viên mới trở lên"),
        ("phát triển từ 05 bộ dữ liệu", "5", "bộ dữ liệu", ">=", "từ 05 bộ dữ liệu"),
        ("thuộc top 03 vùng", "3", "top", "<=", "top 03"),
        ("trong nhóm 10 địa phương dẫn đầu", "10", "nhóm", "<=", "nhóm 10"),
        ("nhà ở bình quân 15m2/người", "15", "m2/người", "=", "15m2/người"),
        ("15/15 thôn đạt chuẩn", "15", "thôn", "=", "15/15 thôn"),
        ("Tuổi thọ trung bình đạt 75 tuổi", "75", "tuổi", "=", "75 tuổi"),
        ("chỉ số phát triển con người đạt trên 0,75.", "0.75", "", ">=", "trên 0,75"),
    ],
)
def test_a_quantity_has_value_unit_and_comparator(
    text: str, value: str, unit: str, comparator: str, words: str
) -> None:
    (found,) = quantities_in(text)
    assert (found.value, found.unit, found.comparator) == (D(value), unit, comparator)
    assert text[found.at : found.to] == words


@pytest.mark.parametrize(
    "text",
    [
        "trẻ em dưới 01 tuổi", "từ 06 tháng đến 36 tháng tuổi", "trực 24/7", "Nghị quyết số 57-NQ/TW", "mạng 4G/5G",
        "khoản 3 Điều 6", "mức độ 3, mức độ 4", "Luật số 12/2020/QH14", "kế hoạch 5 năm", "tốc độ 01 Gb/s", "V-10b",
        "TCVN 14423:2025", "24 tháng 11 năm 2025", "Đại hội lần thứ 20 của Đảng",
    ],
)  # fmt: skip
def test_ages_labels_numbers_of_documents_and_durations_are_none(text: str) -> None:
    assert quantities_in(text) == ()


def test_a_range_has_two_values() -> None:
    values = [
        (q.value, q.high, q.comparator) for q in quantities_in("đạt 13-13,5% / năm, có 20% - 50%, từ 02 đến 05 xã")
    ]
    assert values == [(D(13), D("13.5"), "range"), (D(20), D(50), "range"), (D(2), D(5), "range")]


def test_a_fall_is_one_quantity_with_its_baseline() -> None:
    (found,) = quantities_in("tỷ lệ hộ nghèo giảm từ 23% năm 2025 xuống còn dưới 18%")
    assert (found.value, found.comparator, found.baseline) == (D(18), "<=", (D(23), 2025))


def test_the_next_of_a_list_shares_the_comparing_words() -> None:
    text = "ít nhất 100 doanh nghiệp khởi nghiệp, 50 doanh nghiệp công nghệ; 20 doanh nghiệp khác"
    assert [q.comparator for q in quantities_in(text)] == [">=", ">=", "="]


def test_a_share_said_of_what_stands_before_it_shares_nothing() -> None:
    assert [q.comparator for q in quantities_in("tỷ lệ tăng dân số dưới 12 ‰, 100% trạm y tế")] == ["<=", "="]


def test_nothing_is_read_where_something_else_stands() -> None:
    assert quantities_in("giai đoạn 2026 - 2030 đạt 8%", [(0, 21)])[0].value == 8
    assert quantities_in("Đề án “ít nhất 01 triệu căn hộ”", [(6, 31)]) == ()


@given(st.integers(0, 9_999_999), st.integers(0, 99), st.sampled_from(["%", " tỷ đồng", " ha", " doanh nghiệp"]))
def test_any_number_written_the_vietnamese_way_comes_out(whole: int, part: int, unit: str) -> None:
    value = D(whole) + D(part) / 100
    text = f"phấn đấu đạt {format_number(value)}{unit} vào cuối kỳ"
    (found,) = quantities_in(text)
    assert (found.value, found.unit, found.comparator) == (value, unit.strip(), "=")
    assert text[found.digits : found.to] == f"{format_number(value)}{unit}"


@given(st.text(alphabet="0123456789.,-/% đạtừnămhaGQ “”()", max_size=60))
def test_any_text_gives_quantities_in_order_within_it(text: str) -> None:
    found = quantities_in(text)
    assert all(0 <= q.at <= q.digits < q.to <= len(text) for q in found)
    assert all(a.digits < b.digits for a, b in pairwise(found))


def test_a_value_cell_holds_a_figure_without_a_unit() -> None:
    assert [figure_in(c) and (figure_in(c).value, figure_in(c).comparator) for c in ("≥ 80", "09", "> 0,7")] == [
        (D(80), ">="), (D(9), "="), (D("0.7"), ">="),
    ]  # fmt: skip
    assert figure_in("Đạt mức tiên tiến") is None
