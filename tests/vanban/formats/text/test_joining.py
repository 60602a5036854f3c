"""Wrapped lines become the paragraphs that were typed."""

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.formats.text.joining import joined, runs, setting_of
from vanban.formats.text.lines import split_lines

WIDTH = 76
SENTENCE = (
    "Tăng cường công tác lãnh đạo, chỉ đạo các cơ quan, đơn vị tổ chức thực hiện có hiệu quả các nhiệm vụ phát triển "
    "kinh tế - xã hội, bảo đảm quốc phòng, an ninh trên địa bàn trong giai đoạn mới theo đúng tiến độ đã được phê duyệt"
)
PARAGRAPHS = [
    "I. MỤC ĐÍCH, YÊU CẦU",
    f"1. {SENTENCE}.",
    f"a) {SENTENCE};",
    f"- {SENTENCE}.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Nhiệm vụ cụ thể:",
    f"+ {SENTENCE}; báo cáo kết quả thực hiện.",
]


def paragraphs(text: str) -> list[str]:
    lines = split_lines(text)
    setting = setting_of(lines)
    return [joined([line.text for line in lines[a:b]]) for a, b in runs(lines, setting)]


def wrapped(between: str) -> str:
    return between.join(line for p in PARAGRAPHS for line in textwrap.wrap(p, WIDTH, break_on_hyphens=False))


def test_wrapped_lines_are_joined_again() -> None:
    assert paragraphs(wrapped("\n")) == PARAGRAPHS


def test_blank_lines_between_all_lines_part_nothing() -> None:
    assert paragraphs(wrapped("\n\n")) == PARAGRAPHS


def test_blank_lines_between_paragraphs_only_part_them() -> None:
    body = f"Đến năm 2030\n\n{SENTENCE[:70]}\n{SENTENCE[70:].strip()}\n\nVăn hóa\n\nThể thao"
    assert paragraphs(body) == ["Đến năm 2030", f"{SENTENCE[:70]} {SENTENCE[70:].strip()}", "Văn hóa", "Thể thao"]


def test_lines_too_long_to_be_wrapped_are_paragraphs_each() -> None:
    assert paragraphs(f"{SENTENCE}.\n{SENTENCE}.") == [f"{SENTENCE}."] * 2


def test_a_label_alone_on_its_line_goes_with_the_next() -> None:
    assert paragraphs(f"A.\nNhững nội dung chủ yếu\n{SENTENCE}.") == ["A. Những nội dung chủ yếu", f"{SENTENCE}."]


def test_a_dash_within_words_begins_no_item() -> None:
    assert paragraphs("thúc đẩy phát triển kinh tế\n- xã hội của địa phương.") == [
        "thúc đẩy phát triển kinh tế - xã hội của địa phương."
    ]


def test_a_number_that_ends_a_date_is_no_label() -> None:
    item = "- Báo cáo kết quả tổ chức thực hiện kế hoạch này trước ngày 20 tháng\n12. Các đơn vị chủ động."
    assert paragraphs(f"{wrapped(chr(10))}\n{item}")[-1].endswith("tháng 12. Các đơn vị chủ động.")


def test_a_title_in_capitals_over_several_lines_is_one() -> None:
    title = "THỰC HIỆN CHƯƠNG TRÌNH PHÁT TRIỂN KINH TẾ SỐ VÀ XÃ HỘI SỐ\nGIAI ĐOẠN 2026 - 2030"
    assert paragraphs(f"KẾ HOẠCH\n{title}\n{wrapped(chr(10))}")[:2] == [
        "KẾ HOẠCH",
        "THỰC HIỆN CHƯƠNG TRÌNH PHÁT TRIỂN KINH TẾ SỐ VÀ XÃ HỘI SỐ GIAI ĐOẠN 2026 - 2030",
    ]


def test_lines_set_in_begin_paragraphs_where_all_of_them_do() -> None:
    items = "\n".join(
        textwrap.fill(f"{n}. {SENTENCE}", WIDTH, initial_indent="     ", break_on_hyphens=False) for n in range(1, 8)
    )
    plain = textwrap.fill(SENTENCE, WIDTH, initial_indent="     ", break_on_hyphens=False)
    assert paragraphs(f"{items}\n{plain}")[-1] == SENTENCE


def test_a_number_broken_behind_its_hyphen_is_closed_up() -> None:
    assert joined(["Kết luận số 12-", "KL/TU của Ban Thường vụ"]) == "Kết luận số 12-KL/TU của Ban Thường vụ"


def test_a_dash_with_a_blank_before_it_keeps_its_blanks() -> None:
    assert joined(["giai đoạn 2026 -", "2030"]) == "giai đoạn 2026 - 2030"


@settings(deadline=None)
@given(st.data())
def test_blank_lines_and_page_breaks_anywhere_change_no_paragraph(data: st.DataObject) -> None:
    lines = wrapped("\n").split("\n")
    breaks = data.draw(
        st.lists(st.sampled_from(["\n", "\n\n", "\n \n\n", "\n\f"]), min_size=len(lines), max_size=len(lines))
    )
    text = "\n\n".join(lines[:3]) + "".join(a + b for a, b in zip(breaks, [*lines[3:], "", "", ""], strict=True))
    assert paragraphs(text) == PARAGRAPHS


def test_a_line_that_leads_on_ends_no_paragraph_however_short() -> None:
    lines = textwrap.wrap(SENTENCE, WIDTH)
    text = "\n".join((*lines, "Thực hiện Kế hoạch 12/KH-UBND của", "Ủy ban nhân dân xã Sơn Hạ về công tác năm 2026."))
    assert paragraphs(text)[-1].endswith("của Ủy ban nhân dân xã Sơn Hạ về công tác năm 2026.")


def test_long_lines_that_never_break_a_sentence_are_paragraphs() -> None:
    lines = [
        f"Rà soát, bổ sung quy hoạch sử dụng đất của các thôn trên địa bàn xã theo quy định hiện hành, đợt {k}."
        for k in range(8)
    ]
    assert not setting_of(split_lines("\n".join(lines))).wrapped
