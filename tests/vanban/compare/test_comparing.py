"""Whether each change of a plan is told as what it is, with the words that went and came."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban.compare.versions import BODY, annex, body_with, changes, compared, marked
from tests.vanban.papers import Written

ROWS = (
    ("1", "Kế hoạch phát triển rừng gỗ lớn", "Quý I năm 2026", "x", ""),
    ("2", "Đề án khai thác quỹ đất công ích", "Quý II năm 2026", "x", ""),
    ("3", "Kế hoạch giảm nghèo bền vững", "Quý III năm 2026", "x", ""),
)


def with_rows(*rows: tuple[str, str, str, str, str]) -> tuple[Written, ...]:
    return (*BODY, "^**PHỤ LỤC**", annex(*rows))


REWORDINGS = [
    ("line_4", "quý I năm 2026", "quý II năm 2026", "deadline", (["I"], ["II"])),
    ("line_5", "15/11/2026", "30/11/2026", "deadline", (["15/11/2026"], ["30/11/2026"])),
    ("line_1", "3%", "4%", "quantity", (["3"], ["4"])),
    ("line_2", "120 ha", "150 ha", "quantity", (["120"], ["150"])),
    ("line_4", "Phòng Kinh tế", "Phòng Văn hóa", "body", (["Kinh tế"], ["Văn hóa"])),
    ("line_7", "an toàn giao thông", "trật tự", "wording", (["an toàn giao thông"], ["trật tự"])),
    ("line_7", "bảo đảm", "bào đảm", "spelling", (["bảo"], ["bào"])),
]


@pytest.mark.parametrize(("line", "old", "new", "aspect", "words"), REWORDINGS, ids=[case[2] for case in REWORDINGS])
def test_a_rewording_is_told_by_what_it_changes(
    line: str, old: str, new: str, aspect: str, words: tuple[list[str], list[str]]
) -> None:
    before = str(BODY[int(line[-1])])
    found = compared(BODY, body_with(**{line: before.replace(old, new)}))
    (difference,) = found.differences
    assert (difference.kind, difference.aspects[0]) == ("reworded", aspect)
    assert marked(difference) == words


def test_a_dropped_clause_and_an_added_one_are_nothing_else() -> None:
    without = body_with(line_5=None, line_6=str(BODY[6]).replace("3.", "2."), line_7=str(BODY[7]).replace("4.", "3."))
    assert changes(compared(BODY, without)) == [
        ("dropped", (), "II.2", ""),
        ("renumbered", (), "II.3", "II.2"),
        ("renumbered", (), "II.4", "II.3"),
    ]
    assert changes(compared(without, BODY))[0] == ("added", (), "", "II.2")


def test_a_clause_put_elsewhere_is_moved_with_its_words() -> None:
    moved = (*BODY[:3], "3. " + str(BODY[4])[3:], BODY[3], *BODY[5:])
    assert changes(compared(BODY, moved)) == [("moved", (), "II.1", "I.3")]


def test_a_moved_clause_with_another_day_counts_as_a_changed_deadline() -> None:
    moved = (*BODY[:3], "3. " + str(BODY[4])[3:].replace("2026", "2027"), BODY[3], *BODY[5:])
    (difference,) = compared(BODY, moved).differences
    assert (difference.kind, difference.sort) == ("moved", "deadline")


def test_what_stands_under_a_moved_heading_went_along() -> None:
    swapped = (str(BODY[3]).replace("II", "I"), *BODY[4:], str(BODY[0]).replace("I", "II", 1), *BODY[1:3])
    found = compared(BODY, swapped)
    assert [(d.kind, d.old and d.old.quote) for d in found.differences if d.kind != "renumbered"] == [
        ("moved", "I. MỤC TIÊU")
    ]


def test_blanks_quotes_dashes_and_bullets_are_no_difference() -> None:
    other = body_with(line_2="2.  Trồng mới 120 ha rừng “gỗ lớn” trong giai đoạn 2026–2030.")
    assert changes(compared(BODY, other)) == []


def test_rows_are_compared_one_by_one() -> None:
    later = (ROWS[0], ("2", ROWS[1][1], "Quý IV năm 2026", "x", ""), ROWS[2])
    assert changes(compared(with_rows(*ROWS), with_rows(*later))) == [("reworded", ("deadline",), "PL.r2", "PL.r2")]


def test_a_tick_in_another_column_is_another_approving_body() -> None:
    ticked = (ROWS[0], (*ROWS[1][:3], "", "x"), ROWS[2])
    (difference,) = compared(with_rows(*ROWS), with_rows(*ticked)).differences
    assert difference.aspects == ("approving",)


def test_the_documents_own_data_stand_apart() -> None:
    found = compared(BODY, BODY)
    assert (found.identity, found.differences, found.counts) == ((), (), {})


orders = st.permutations(range(4, 8))


@given(orders=st.tuples(orders, orders), dropped=st.sets(st.integers(4, 7), max_size=2))
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
def test_the_other_way_round_what_was_added_is_dropped(orders: tuple[list[int], list[int]], dropped: set[int]) -> None:
    one, other = ((*BODY[:4], *(BODY[n] for n in order)) for order in orders)
    other = tuple(line for line in other if line not in {BODY[n] for n in dropped})
    there, back = changes(compared(one, other)), changes(compared(other, one))
    turned = {"added": "dropped", "dropped": "added"}
    assert sorted((turned.get(k, k), a, new, old) for k, a, old, new in back) == sorted(there)


@given(order=orders)
@settings(max_examples=10, deadline=None, derandomize=True, database=None)
def test_a_plan_is_no_different_from_itself(order: list[int]) -> None:
    body = (*BODY[:4], *(BODY[n] for n in order))
    assert compared(body, body).differences == ()
