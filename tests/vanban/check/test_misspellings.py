"""Which words are written wrong, and which only look it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import findings
from tests.vanban.papers import plan

from vanban.check.misspellings import slips_in, usage_of

SOUND = (
    "Tiếp tục luôn luôn quan tâm, từng bước dần dần nâng cao đời sống; ngày ngày rèn luyện.",
    "Đồng chí Lò Lò Chải, xã Nà Nà, tỉnh Đắk Lắk, huyện Krông Pắc và Cư Kuin.",
    "Uỷ ban nhân dân thị xã Quỳnh Lưu thuỷ lợi hoá, quy hoạch, khuyến khích, nghiêng, xoay.",
    "Gửi về congbao.gov.vn, đạt 1.700 ha; panô, ôtô, VNeID, wifi, logistics.",
)


def slips(text: str, *others: str) -> list[tuple[str, str, str]]:
    found = slips_in(text, usage_of((text, *others)))
    return [(s.sort, text[s.at : s.to], s.better) for s in found]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("văn hóa, các các di sản", ("doubled", "các các", "các")),
        ("bám sát Nghị quyết Nghị quyết Đại hội", ("doubled", "Nghị quyết Nghị quyết", "Nghị quyết")),
        ("công an xãvững mạnh", ("broken", "xãvững", "xã vững")),
        ("an sinh xãh ội", ("broken", "xãh ội", "xã hội")),
        ("đội ngũ ngưỡi dân ngưòii", ("broken", "ngưòii", "")),
        ("tăng trưởng kinh tế.Lồng ghép", ("stuck", "ế.L", "")),
    ],
)
def test_a_slip_is_found_with_what_was_meant(text: str, slip: tuple[str, str, str]) -> None:
    assert slips(text) == [slip]


def test_a_rare_pair_one_letter_from_a_frequent_one_is_perhaps_misspelt() -> None:
    often = "xây dựng kế hoạch năm; triển khai kế hoạch tuần; " * 4
    assert slips("tham mưu khế hoạch năm", often) == [("near", "khế hoạch", "kế hoạch")]


def test_another_quarter_is_no_slip() -> None:
    assert slips("hoàn thành trong quý III năm 2026", "trình trong quý II năm 2026; " * 8) == []


def test_a_known_word_in_a_rare_pair_is_left_alone() -> None:
    assert slips("hiệu quả cao nhất", "nâng cao chất lượng; " * 9) == []
    assert slips("tỉ lệ hộ nghèo", "tỷ lệ hộ nghèo; " * 9) == []


@pytest.mark.parametrize("text", SOUND)
def test_sound_words_names_and_borrowings_are_no_slips(text: str) -> None:
    assert slips(text) == []


@given(st.sampled_from(SOUND), st.sampled_from(["các", "phòng", "xây dựng", "nhân dân"]))
def test_any_word_doubled_is_found(text: str, word: str) -> None:
    assert ("doubled", f"{word} {word}", word) in slips(f"{text} Nay {word} {word} thôn.")


def test_a_finding_names_the_task_that_the_slip_stands_in() -> None:
    (found,) = findings(plan("**I. NHIỆM VỤ**", "- Bảo tồn các các di sản văn hóa của xã."), "typo")
    assert (found.severity, found.quotes) == ("info", ("các các",))
    assert found.refs == ("task-1",)


def test_a_text_layer_full_of_broken_words_is_one_finding() -> None:
    lines = tuple(f"- Trồng rừng tại khu vực {k} cǜng như ngǜ đẳng." for k in range(20))
    assert len(findings(plan("**I. NHIỆM VỤ**", *lines), "typo")) == 1
