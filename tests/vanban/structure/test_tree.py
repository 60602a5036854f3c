"""What hangs under what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.papers import paper

from vanban.structure.build import outline_of
from vanban.structure.outline import Outline


def outline(*written: str) -> Outline:
    return outline_of(paper(*written))


def addresses(*written: str) -> list[str]:
    return [c.address for c in outline(*written).clauses]


def test_labels_nest_in_the_order_in_which_they_come() -> None:
    found = addresses("I. A", "1. B", "1.1. C", "a) D.", "b) E.", "1.2. F", "a) G.", "2. H", "a) I.", "II. J", "a) K.")
    assert found == ["I", "I.1", "I.1.1", "I.1.1.a", "I.1.1.b", "I.1.2", "I.1.2.a", "I.2", "I.2.a", "II", "II.a"]


def test_capitals_stand_above_roman_numbers() -> None:
    assert addresses("A. X", "I. Y", "1. Z.", "II. Y", "B. X", "I. Y") == ["A", "A.I", "A.I.1", "A.II", "B", "B.I"]


def test_a_label_printed_twice_stays_beside_its_like() -> None:
    found = outline("I. A", "II. B", "III. C", "III. D", "1. E.", "IV. F")
    assert [s.address for s in found.sections] == ["I", "II", "III", "III-2", "III-2.1", "IV"]
    assert {s.level for s in found.sections if s.label != "1"} == {1}


def test_a_missing_label_does_not_move_the_next_one() -> None:
    assert addresses("I. A", "1. B", "a) C.", "II. D", "a) E.", "2. F.", "III. G") == [
        "I", "I.1", "I.1.a", "II", "II.a", "II.2", "III",
    ]  # fmt: skip


def test_a_wrong_dotted_label_stays_in_its_run() -> None:
    assert addresses("I. A", "3. B", "3.1. C.", "2.2. D.", "3.3. E.") == ["I", "I.3", "I.3.1", "I.2.2", "I.3.3"]


def test_dotted_labels_may_stand_under_a_roman_number() -> None:
    found = outline("I. A", "1.1. B.", "1.2. C.", "II. D")
    assert [s.level for s in found.sections] == [1, 2, 2, 1]


def test_a_list_that_a_letter_asks_for_hangs_under_the_letter() -> None:
    found = outline("I. A", "1. B", "a) Gồm các việc:", "1. C.", "2. D.", "b) E.", "2. F.")
    assert [s.address for s in found.sections] == ["I", "I.1", "I.1.a", "I.1.a.1", "I.1.a.2", "I.1.b", "I.2"]


@pytest.mark.parametrize(
    ("labels", "last"),
    [(("g) X.", "h) X.", "i) X.", "k) X."), "I.k"), (("i) X.", "ii) X.", "iii) X."), "I.iii")],
)
def test_i_is_a_letter_after_h_and_a_number_before_ii(labels: tuple[str, ...], last: str) -> None:
    found = outline("I. A", *labels)
    assert found.sections[-1].address == last
    assert {s.level for s in found.sections[1:]} == {2}


def test_sub_bullets_hang_under_their_bullet() -> None:
    found = outline("I. A", "- B:", "+ C.", "+ D.", "- E.", "F.", "- G.")
    assert [c.parent for c in found.clauses] == [None, 0, 1, 1, 0, 0, 0]
    assert {c.section for c in found.clauses} == {"I"}


def test_a_lead_in_governs_the_items_after_it() -> None:
    found = outline("I. A", "Ủy ban nhân dân xã chỉ đạo các thôn:", "- B.", "- C.", "D.", "- E.")
    assert [c.parent for c in found.clauses] == [None, 0, 1, 1, 0, 0]


def test_the_announcement_of_the_plan_governs_nothing() -> None:
    found = outline("Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "I. A", "1. B.")
    assert [c.parent for c in found.clauses] == [None, None, 1]
    assert found.clauses[0].section is None


def test_closing_words_belong_to_the_heading_rather_than_to_the_last_item() -> None:
    found = outline("I. A", "1. B.", "2. C.", "Trong quá trình thực hiện, nếu có vướng mắc thì báo cáo.")
    assert found.clauses[-1].section == "I"


def test_headings_without_label_stand_beside_each_other() -> None:
    work = "Trồng rừng gỗ lớn. " * 5
    found = outline(
        "**I. MỤC TIÊU**", "**Lâm nghiệp**", f"1. {work}", f"2. {work}", "**Thủy sản**", f"3. {work}",
        "**II. NHIỆM VỤ**",
    )  # fmt: skip
    assert [s.address for s in found.sections] == ["I", "I.t1", "I.t1.1", "I.t1.2", "I.t2", "I.t2.3", "II"]


def test_outline_tells_what_is_above_and_under_a_clause() -> None:
    found = outline("I. A", "1. B:", "- C.", "- D.")
    assert [c.address for c in found.above(found.clauses[3])] == ["I.1", "I"]
    assert [c.address for c in found.under(found.clauses[1])] == ["I.1.s1", "I.1.s2"]


MARKS = (
    "I.",
    "II.",
    "V.",
    "A.",
    "C.",
    "1.",
    "2.",
    "9.",
    "1.1.",
    "2.3.",
    "1.1.1.",
    "a)",
    "đ)",
    "i)",
    "(1)",
    "-",
    "+",
    "*",
    "",
)


@given(st.lists(st.sampled_from(MARKS), max_size=30), st.sampled_from((".", ":", "")))
def test_every_sequence_of_labels_gives_a_tree_with_unique_addresses(marks: list[str], end: str) -> None:
    found = outline(*(f"{mark} Trồng rừng{end}".strip() for mark in marks))
    ids = [s.id for s in found.sections]
    assert len(set(ids)) == len(ids)
    assert len({c.address for c in found.clauses}) == len(found.clauses)
    assert all(c.parent is None or c.parent < c.index for c in found.clauses)
    levels = {s.id: s.level for s in found.sections}
    assert all(s.level == (levels[s.parent] + 1 if s.parent else 1) for s in found.sections)
