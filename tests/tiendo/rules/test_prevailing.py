"""Of two deadlines the one counts that the plan itself makes prevail, else the earlier, and the rule says which."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import Place, annex_clause, prevailing

FIRST, SECOND = dt.date(2026, 3, 31), dt.date(2026, 9, 30)


def place(address: str, *ends: dt.date, in_annex: bool = False) -> Place:
    return Place(address, tuple(Term("hạn", end=end) for end in ends), in_annex)


@pytest.mark.parametrize(
    "text",
    [
        "Việc ban hành phải thực hiện đúng thời gian quy định tại phụ lục ban hành kèm theo Kế hoạch này; sơ kết.",
        "Các đơn vị hoàn thành nhiệm vụ theo thời hạn nêu tại Phụ lục.",
        "Bảo đảm tiến độ trong các Phụ lục kèm theo.",
    ],
)
def test_a_clause_can_make_times_follow_the_annex(text: str) -> None:
    assert annex_clause([("I.1", "Nâng cao chất lượng."), ("I.3", text)]) == "I.3"


@pytest.mark.parametrize(
    "text",
    ["Nhiệm vụ cụ thể tại Phụ lục kèm theo.", "Xác định rõ thời gian hoàn thành. Danh mục tại Phụ lục.", "PHỤ LỤC"],
)
def test_naming_the_annex_alone_makes_nothing_prevail(text: str) -> None:
    assert annex_clause([("I.3", text)]) == ""


def test_the_annex_prevails_where_a_clause_says_so() -> None:
    body, row = place("II.1", FIRST), place("PL.r2", SECOND, in_annex=True)
    found = prevailing([body, row], "I.3")
    assert found is not None
    assert (found.by, found.place, found.others, found.clause) == ("annex", row, (body,), "I.3")


def test_without_such_a_clause_the_earlier_prevails() -> None:
    body, row = place("II.1", FIRST), place("PL.r2", SECOND, in_annex=True)
    found = prevailing([row, body], "")
    assert found is not None
    assert (found.by, found.place, found.others, found.clause) == ("earlier", body, (row,), "")


def test_between_two_places_of_the_body_the_annex_has_no_say() -> None:
    found = prevailing([place("II.2", SECOND), place("II.1", FIRST)], "I.3")
    assert found is not None
    assert (found.by, found.place.address) == ("earlier", "II.1")


def test_where_one_row_agrees_with_the_body_there_is_nothing_to_decide() -> None:
    places = [place("II.1", FIRST), place("PL.r2", FIRST, in_annex=True), place("PL.r3", SECOND, in_annex=True)]
    assert prevailing(places, "I.3") is None


@given(st.lists(st.builds(place, st.just("II.1"), st.just(FIRST), in_annex=st.booleans())), st.sampled_from("IX"))
def test_equal_days_are_no_contradiction(places: list[Place], clause: str) -> None:
    assert prevailing([*places, place("II.2")], clause) is None
