"""Where text and annex disagree, and where they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import findings, with_annex
from tests.vanban.papers import plan, table

from vanban.model import Finding
from viet.numbers import to_roman

NAME = "Kế hoạch đầu tư công trung hạn"


def contradictions(body: str, content: str = NAME, time: str = "Quý I năm 2026") -> list[Finding]:
    return findings(with_annex((f"- {body}",), ("1", content, time)), "contradiction")


def test_two_times_for_one_product_are_an_error_that_names_both_and_both_places() -> None:
    (found,) = contradictions(f"Xây dựng {NAME}; hoàn thành trong quý III năm 2026.")
    assert (found.severity, len(found.refs), len(found.quotes)) == ("error", 2, 2)
    for said in ("quý III năm 2026", "Quý I năm 2026", "mục II", "dòng 1 Phụ lục"):
        assert said in found.message_vi
    assert (found.about, found.says) == ("deadline", ("trong quý III năm 2026", "Quý I năm 2026"))


@given(st.integers(1, 4), st.integers(1, 4))
def test_an_error_is_said_exactly_where_the_quarters_differ(here: int, there: int) -> None:
    body = f"Xây dựng {NAME}; hoàn thành trong quý {to_roman(here)} năm 2026."
    found = contradictions(body, time=f"Quý {to_roman(there)} năm 2026")
    assert [f.severity for f in found] == (["error"] if here != there else [])


@given(st.integers(2026, 2029), st.integers(2030, 2034), st.integers(2030, 2034))
def test_an_error_is_said_exactly_where_the_years_in_the_name_differ(start: int, here: int, there: int) -> None:
    body = f"Xây dựng {NAME} giai đoạn {start} - {here}; hoàn thành trong quý I năm 2026."
    found = contradictions(body, f"{NAME} giai đoạn {start}-{there}")
    assert [f.severity for f in found] == (["error"] if here != there else [])
    assert all(f"{start} - {here}" in f.message_vi and f"{start} - {there}" in f.message_vi for f in found)


@pytest.mark.parametrize(
    ("body", "time"),
    [
        (f"Xây dựng {NAME}.", "Quý I năm 2026"),
        (f"Xây dựng {NAME} trong quý I năm 2026.", "Quý I hằng năm"),
        (f"Hằng năm xây dựng {NAME} vào quý I.", "Quý I hằng năm"),
        (f"Xây dựng {NAME}. Sơ kết trong quý IV năm 2026.", "Quý I năm 2026"),
    ],
)
def test_silence_another_rhythm_or_the_time_of_other_work_contradicts_nothing(body: str, time: str) -> None:
    assert contradictions(body, time=time) == []


def test_a_further_approving_body_is_a_warning_for_all_rows_of_the_task_at_once() -> None:
    body = (f"- Xây dựng {NAME} trình Ban Thường vụ Đảng ủy, Ban Chấp hành Đảng bộ xã trong quý I năm 2026.",)
    rows = (("1", NAME, "Quý I năm 2026"), ("2", f"{NAME} của xã", "Quý I năm 2026"))
    (found,) = findings(with_annex(body, *rows), "contradiction")
    assert (found.severity, len(found.refs)) == ("warning", 3)
    assert "Ban Chấp hành Đảng bộ xã" in found.message_vi


def test_another_lead_is_a_warning() -> None:
    rows = table(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì"), ("1", "Kiểm tra an toàn hồ chứa nước trước mùa mưa", "Sở Xây dựng")
    )
    body = ("**II. NHIỆM VỤ**", "**1. Sở Công Thương**", "- Kiểm tra an toàn hồ chứa nước trước mùa mưa.")
    (found,) = findings(plan(*body, "^**PHỤ LỤC**", rows), "contradiction")
    assert found.severity == "warning"
    assert "Sở Công Thương" in found.message_vi
    assert "Sở Xây dựng" in found.message_vi


@given(st.integers(50, 99), st.integers(50, 99))
def test_one_indicator_with_two_values_is_an_error_between_text_and_annex(here: int, there: int) -> None:
    aims = "- Đến năm 2030, tỷ lệ hộ gia đình dùng nước sạch tập trung đạt {}%."
    rows = table(
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2030"),
        ("1", "Tỷ lệ hộ gia đình dùng nước sạch tập trung", "%", str(there)),
    )
    found = findings(plan("**II. MỤC TIÊU**", aims.format(here), "^**PHỤ LỤC**", rows), "contradiction")
    assert [f.severity for f in found] == (["error"] if here != there else [])
