"""Of two deadlines the one counts that the plan itself makes prevail, else the earlier, and the rule says which."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import Basis, Contradiction, Place, annex_clause, held, held_by_key, prevailing

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


def lead(address: str, name: str, *, in_annex: bool = False) -> Place:
    return Place(address, (), in_annex, name, {"lead": [name]})


def test_of_two_bodies_the_one_named_first_counts_unless_a_clause_says_the_annex() -> None:
    places = [lead("II.1", "Phòng A"), lead("PL.r2", "Phòng B", in_annex=True)]
    first, annex = prevailing(places, "", "lead"), prevailing(places, "I.4", "lead")
    assert first is not None and annex is not None
    assert (first.by, first.place.words, annex.by, annex.place.words) == ("first", "Phòng A", "annex", "Phòng B")


def test_a_clause_about_time_makes_no_body_prevail() -> None:
    time = [("I.3", "Bảo đảm tiến độ trong các Phụ lục kèm theo.")]
    bodies = [("I.4", "Cơ quan chủ trì thực hiện theo phân công tại Phụ lục.")]
    assert [annex_clause(time, "lead"), annex_clause(bodies, "lead"), annex_clause(time, "value")] == ["", "I.4", ""]


def contradiction(key: str, *, basis: Basis | None = None, is_settled: bool = False) -> Contradiction:
    places = (place("II.1", FIRST), place("PL.r2", SECOND, in_annex=True))
    return Contradiction("deadline", (key,), places, "I.3", basis, is_settled)


def test_what_the_chair_instructs_counts_before_what_the_plan_makes_prevail() -> None:
    basis = Basis("interim", on="2026-03-05", by="chair", counts=place("", dt.date(2026, 5, 15)).as_answer())
    found = held(contradiction("a", basis=basis))
    assert found is not None
    assert (found.by, found.place.end, len(found.others), found.is_disputed) == (
        "interim",
        dt.date(2026, 5, 15),
        2,
        True,
    )


def test_an_instruction_that_names_no_answer_leaves_the_plans_own() -> None:
    basis = Basis("interim", on="2026-03-05", by="chair", text="Khẩn trương")
    found = held(contradiction("a", basis=basis))
    assert found is not None
    assert (found.by, found.place.end, found.basis, found.is_said) == ("annex", SECOND, basis, False)


def test_once_settled_only_the_documents_own_answer_counts() -> None:
    basis = Basis("amending", "52/KH-UBND", counts=place("II.1", FIRST).as_answer())
    found = held(contradiction("a", basis=basis, is_settled=True))
    assert found is not None
    assert (found.by, found.place.end, found.is_disputed) == ("amending", FIRST, False)
    assert held(contradiction("a", basis=Basis("amending", "52"), is_settled=True)) is None


def test_of_several_contradictions_about_one_item_a_documents_answer_wins() -> None:
    said = Basis("amending", "52/KH-UBND", counts=place("II.1", FIRST).as_answer())
    found = held_by_key([contradiction("a", basis=said, is_settled=True), contradiction("a"), contradiction("b")])
    assert [found[key]["deadline"].by for key in ("a", "b")] == ["amending", "annex"]
