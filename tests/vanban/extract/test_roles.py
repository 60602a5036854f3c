"""What a role line says, and which lines are none."""

import pytest

from vanban.extract.roles import bare_label, inline_roles, role_line, work_label


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("Cơ quan chủ trì: Sở Tài chính.", "lead", "Sở Tài chính"),
        ("Đơn vị phối hợp: Các thôn", "partners", "Các thôn"),
        ("Thời gian hoàn thành: Trước ngày 15/11/2025.", "deadline", "Trước ngày 15/11/2025"),
        ("Sản phẩm: Báo cáo.", "product", "Báo cáo"),
        ("Phụ trách: Y sĩ Mai", "lead", "Y sĩ Mai"),
        ("Cấp phê duyệt: UBND tỉnh", "submit_to", "UBND tỉnh"),
        ("Kinh phí: 20 triệu đồng", "aside", "20 triệu đồng"),
        ("Cơ quan, đơn vị thực hiện: Các thôn", "lead", "Các thôn"),
    ],
)
def test_a_role_line_is_a_label_and_its_value(line: str, kind: str, value: str) -> None:
    assert [(r.kind, r.value) for r in role_line(line)] == [(kind, value)]


def test_one_line_may_hold_several_fields() -> None:
    line = "Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: các thôn; thời gian: quý I/2026."
    assert [(r.kind, r.value) for r in role_line(line)] == [
        ("lead", "Sở Y tế"), ("partners", "các thôn"), ("deadline", "quý I/2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp với Sở Tài chính: lập dự toán.",
        "Phụ trách chung, chịu trách nhiệm trước Ủy ban.",
        "Tổ chức thực hiện tốt.",
    ],
)
def test_an_order_is_no_role_line(line: str) -> None:
    assert role_line(line) == ()


def test_fields_at_the_end_of_an_item_are_found() -> None:
    assert [r.value for r in inline_roles("Tiêm chủng đúng lịch. Phụ trách: Y sĩ Mai.")] == ["Y sĩ Mai"]
    assert [r.value for r in inline_roles("Dọn vệ sinh ngõ xóm. Giao Chi hội Phụ nữ chủ trì.")] == ["Chi hội Phụ nữ"]


def test_a_label_alone_announces_the_lines_below() -> None:
    assert bare_label("Cơ quan thực hiện:") == "lead"
    assert bare_label("Nhiệm vụ:") is None


def test_the_label_of_work_is_no_part_of_the_work() -> None:
    text = "Nhiệm vụ: Lập danh sách."
    assert text[work_label(text) :] == "Lập danh sách."


def test_a_doer_told_in_passing_ends_at_the_verb_and_a_duty_is_none() -> None:
    (role,) = inline_roles("Trồng rừng; giao Chi hội Nông dân phụ trách, báo cáo kết quả.")
    assert role.value == "Chi hội Nông dân"
    assert inline_roles("Lập kế hoạch; giao trách nhiệm người đứng đầu các đơn vị phụ trách, chỉ đạo.") == ()
