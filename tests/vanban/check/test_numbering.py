"""Where printed numbers break their sequence."""

from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import annex, findings, tasks
from tests.vanban.papers import plan

from vanban.model import Finding


def numbered(*labels: str) -> list[Finding]:
    rows = [(label, f"Kế hoạch thứ {k} của xã", "Quý I năm 2026") for k, label in enumerate(labels)]
    return findings(plan("**II. NHIỆM VỤ**", "- Trồng rừng.", "^**PHỤ LỤC**", annex(*rows)), "numbering")


def headed(*headings: str) -> list[Finding]:
    return findings(plan(*(line for h in headings for line in (h, "- Trồng rừng."))), "numbering")


@given(st.integers(2, 12), st.data())
def test_a_row_whose_number_lost_a_digit_is_named_with_the_number_due(rows: int, data: st.DataObject) -> None:
    labels = [str(k) for k in range(1, rows + 11)]
    wrong = data.draw(st.integers(10, len(labels) - 2))
    labels[wrong - 1] = str(wrong)[0]
    (found,) = numbered(*labels)
    assert found.severity == "error"
    assert f"đúng phải là {wrong}" in found.message_vi


def test_only_a_number_that_another_row_carries_is_called_a_double() -> None:
    (double,) = numbered("1", "2", "3", "1", "5", "6")
    (lone,) = numbered("1", "2", "3", "14", "5", "6")
    assert double.message_vi.endswith("Trùng với dòng 1 của cùng bảng.")
    assert "Trùng" not in lone.message_vi


def test_rows_in_order_are_no_finding() -> None:
    assert numbered(*map(str, range(1, 13))) == []


def test_the_finding_points_at_the_task_of_the_row() -> None:
    rows = [(n, f"Kế hoạch thứ {n} của xã", "Quý I năm 2026") for n in ("1", "2", "3", "4", "1", "6", "7")]
    source = plan("**II. NHIỆM VỤ**", "- Trồng rừng.", "^**PHỤ LỤC**", annex(*rows))
    (found,) = findings(source, "numbering")
    assert list(found.refs) == [t.id for t in tasks(source) if t.row == ("B1", 4)]


def test_two_headings_with_one_number_are_a_warning() -> None:
    (found,) = headed("**I. MỤC TIÊU**", "**II. NHIỆM VỤ**", "**II. GIẢI PHÁP**")
    assert found.severity == "warning"
    assert "NHIỆM VỤ" in found.message_vi
    assert "GIẢI PHÁP" in found.message_vi


def test_a_number_left_out_is_a_warning() -> None:
    (found,) = headed("**I. MỤC TIÊU**", "**II. NHIỆM VỤ**", "**IV. TỔ CHỨC THỰC HIỆN**")
    assert "sau mục II là mục IV" in found.message_vi


def test_a_list_of_letters_may_leave_out_one() -> None:
    heads = ("**I. NHIỆM VỤ**", "a) Về rừng:", "b) Về đất:", "c) Về nước:", "d) Về khí:", "e) Về đá:")
    assert headed(*heads) == []
