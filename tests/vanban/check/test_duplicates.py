"""What a plan states twice."""

from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import findings, with_annex
from tests.vanban.papers import plan

from vanban.model import Finding

AIM = "tỷ lệ dân số tham gia bảo hiểm y tế đạt {}%"


def stated(*lines: str) -> list[Finding]:
    return findings(plan("**II. MỤC TIÊU**", *lines), "duplicate")


def test_a_target_in_other_words_is_the_same_target() -> None:
    found = stated(
        "- Đến năm 2030, tỷ lệ dân số tham gia bảo hiểm y tế trên tổng dân số đạt 98%.",
        "- Đến năm 2030, số người dân tham gia bảo hiểm y tế trên tổng số dân đạt 98%.",
    )
    assert [(f.refs, f.severity) for f in found] == [(("T1", "T2"), "info")]


@given(st.integers(50, 99), st.integers(50, 99))
def test_another_value_is_another_target(first: int, second: int) -> None:
    found = stated(f"- Đến năm 2028, {AIM.format(first)}.", f"- Đến năm 2028, {AIM.format(second)}.")
    assert len(found) == (first == second)


def test_another_year_is_another_target() -> None:
    assert stated(f"- Đến năm 2028, {AIM.format(90)}.", f"- Đến năm 2030, {AIM.format(90)}.") == []


def test_a_rate_named_by_nothing_but_words_of_measuring_is_no_duplicate() -> None:
    words = "- Tốc độ tăng giá trị sản xuất bình quân hàng năm đạt 8%."
    assert stated("**1. Nông nghiệp**", words, "**2. Thương mại**", words) == []


def test_a_target_stated_three_times_is_one_finding() -> None:
    found = stated(*(f"- Đến năm 2030, {AIM.format(90)}." for _ in range(3)))
    assert [len(f.refs) for f in found] == [3]


def test_a_milestone_stated_twice_is_a_warning() -> None:
    words = "- Đến năm 2030 xã cơ bản đạt các tiêu chí nông thôn mới nâng cao."
    assert [f.severity for f in stated(words, words)] == ["warning"]


def test_two_rows_with_one_product_are_shown_with_the_task_they_share() -> None:
    body = ("- Xây dựng quy hoạch sử dụng đất xã trong quý I năm 2026.",)
    rows = (
        ("1", "Lập quy hoạch sử dụng đất xã và kế hoạch sử dụng đất 5 năm kỳ đầu", "Quý I năm 2026"),
        ("2", "Xây dựng quy hoạch sử dụng đất xã thời kỳ 2026-2030, tầm nhìn đến 2040", "Quý I năm 2026"),
    )
    (found,) = findings(with_annex(body, *rows), "duplicate")
    assert (len(found.refs), found.severity) == (3, "warning")


def test_an_order_repeated_word_for_word_is_a_duplicate_under_one_heading_only() -> None:
    words = "- Mở rộng các nguồn vốn cho đổi mới sáng tạo: quỹ tỉnh, các quỹ đầu tư mạo hiểm, vốn quốc tế."
    longer = words.removesuffix(".") + ", bảo đảm nguồn vốn bền vững."
    heads = ("**II. NHIỆM VỤ**", "**1. Sở Tài chính**")
    assert len(findings(plan(*heads, words, longer), "duplicate")) == 1
    assert findings(plan(*heads, words, "**2. Sở Nội vụ**", words), "duplicate") == []
