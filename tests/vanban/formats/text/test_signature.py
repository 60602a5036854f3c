"""Recipients and signature stand side by side again."""

import pytest

from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import split_lines
from vanban.formats.text.signature import signatures
from vanban.source import Table

RECIPIENTS = """Nơi nhận:
- Thường trực Đảng ủy xã;
- Thành viên Ban Chỉ đạo thực hiện các chương trình,
kế hoạch của xã;
- Lưu: VT."""
SIGNED = """TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Minh Anh"""
SIDE_BY_SIDE = """Nơi nhận:                              TM. ỦY BAN NHÂN DÂN
- Thường trực Đảng ủy xã;                    KT. CHỦ TỊCH
- Thành viên Ban Chỉ đạo thực hiện các chương trình,   PHÓ CHỦ TỊCH
kế hoạch của xã;
- Lưu: VT.
                                             Nguyễn Thị Minh Anh"""
SIDES = [
    [
        "Nơi nhận:",
        "- Thường trực Đảng ủy xã;",
        "- Thành viên Ban Chỉ đạo thực hiện các chương trình, kế hoạch của xã;",
        "- Lưu: VT.",
    ],
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Thị Minh Anh"],
]


def _found(text: str) -> list[Lifted]:
    return list(signatures(split_lines(text), ()))


def _sides(one: Lifted) -> list[list[str]]:
    (table,) = one.blocks
    assert isinstance(table, Table)
    return [[p.text for p in cell.paragraphs] for cell in table.rows[0]]


@pytest.mark.parametrize("text", [f"{RECIPIENTS}\n{SIGNED}", f"{SIGNED}\n{RECIPIENTS}", SIDE_BY_SIDE])
def test_both_sides_are_found_in_any_order(text: str) -> None:
    (one,) = _found(f"hiệu quả và đồng bộ./.\n{text}\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ")
    assert _sides(one) == SIDES


def test_the_annex_behind_it_is_left() -> None:
    (one,) = _found(f"{RECIPIENTS}\n{SIGNED}\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ")
    assert one.end == 9


def test_recipients_without_a_signature_stand_alone() -> None:
    (one,) = _found(f"{RECIPIENTS}\nTiếp tục rà soát, hoàn thiện các quy định.")
    assert (_sides(one)[1], one.end) == ([], 5)


def test_two_blanks_within_a_recipient_are_no_gap() -> None:
    (one,) = _found(f"Nơi nhận:\n- Thường trực HĐND  xã;\n- Lưu: VT.\n{SIGNED}")
    assert _sides(one)[0] == ["Nơi nhận:", "- Thường trực HĐND xã;", "- Lưu: VT."]


def test_the_right_side_is_kept_apart_from_two_blanks_on_the_left() -> None:
    text = (
        f"Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Thường trực HĐND  xã;     CHỦ TỊCH\n- Lưu: VT.\n{' ' * 30}Lê Văn Ký"
    )
    (one,) = _found(text)
    assert _sides(one)[1] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Ký"]


def test_what_was_lifted_before_ends_the_signature() -> None:
    lines = split_lines(f"{RECIPIENTS}\n{SIGNED}\nỦY BAN NHÂN DÂN\nXÃ AN BÌNH")
    (one,) = signatures(lines, (Lifted(9, 11, (), parts=False),))
    assert one.end == 9


def test_a_sentence_about_recipients_is_none() -> None:
    assert not _found("Nơi nhận hồ sơ: Bộ phận Một cửa trong giờ hành chính")


@pytest.mark.parametrize("name", ["H’Len Niê", "Ksor H'Bơ", "Thượng tá Lê Văn Ký", "Đại úy, ThS. Lê Văn Ký"])
def test_the_name_stands_with_rank_and_apostrophe(name: str) -> None:
    (one,) = _found(f"{RECIPIENTS}\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{name}")
    assert _sides(one)[1] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name]
