"""Lists are searched without marks, filtered by body, period and kind, and put in order."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.small_plan import small_plan

from tiendo.documents.items import bodies_in, bounds, kinds_in, matching, ordered, periods_in
from tiendo.documents.reading_view import ReadingView

VIEW = ReadingView.of(small_plan())
TASKS = (*VIEW.tasks, *VIEW.dossiers)


@pytest.mark.parametrize("query", ["quỹ đất", "quy dat", "QUY  DAT", "dat quy", "ra soat", "II.1"])
def test_a_search_needs_neither_marks_nor_order(query: str) -> None:
    assert [t.id for t in matching(TASKS, query=query)] == ["n1"]


@pytest.mark.parametrize("query", ["de an", "đề án", "DE AN"])
def test_a_search_finds_d_with_and_without_its_stroke(query: str) -> None:
    assert "n4" in [t.id for t in matching(TASKS, query=query)]


def test_every_word_of_a_search_must_be_there() -> None:
    assert matching(TASKS, query="quy dat khong-co") == []


def test_a_body_is_found_as_lead_and_as_receiver() -> None:
    assert [t.id for t in matching(TASKS, body="Phòng Kinh tế")] == ["n1", "n3"]
    assert [t.id for t in matching(TASKS, body="Ban Thường vụ Đảng ủy")] == ["n3", "n4"]


@pytest.mark.parametrize(
    ("period", "found"), [("2026", ["n1", "n3"]), ("2026-Q2", []), ("2027-Q3", ["n4"]), ("x", None)]
)
def test_a_period_holds_what_falls_due_in_it(period: str, found: list[str] | None) -> None:
    assert [t.id for t in matching(TASKS, period=period)] == (found if found is not None else [t.id for t in TASKS])


def test_an_open_beginning_reaches_back() -> None:
    assert [t.id for t in matching(VIEW.targets, period="2026")] == ["c1", "c2"]


def test_a_kind_narrows_the_list() -> None:
    assert [t.id for t in matching(TASKS, kind="request")] == ["n2"]


@pytest.mark.parametrize(
    ("key", "ids"),
    [
        ("place", ["n1", "n2", "n3", "n4"]),
        ("-place", ["n4", "n3", "n2", "n1"]),
        ("time", ["n1", "n3", "n4", "n2"]),
        ("-time", ["n4", "n1", "n3", "n2"]),
        ("body", ["n2", "n1", "n3", "n4"]),
        ("title", ["n4", "n2", "n3", "n1"]),
        ("unknown", ["n1", "n2", "n3", "n4"]),
    ],
)
def test_lists_are_ordered(key: str, ids: list[str]) -> None:
    assert [t.id for t in ordered(TASKS, key)] == ids


def test_what_can_be_chosen_is_what_occurs() -> None:
    assert bodies_in(TASKS)[:2] == [("Phòng Kinh tế", 2), ("Ban Thường vụ Đảng ủy", 2)]
    assert kinds_in(TASKS) == [("order", 3), ("request", 1)]
    assert periods_in(TASKS) == ["2026", "2026-Q1", "2027", "2027-Q3"]


def test_bounds_of_a_quarter_are_its_days() -> None:
    assert bounds("2024-Q1") == (dt.date(2024, 1, 1), dt.date(2024, 3, 31))


@given(st.text(max_size=12) | st.from_regex(r"\d{4}(-Q\d)?", fullmatch=True))
def test_any_period_from_an_address_line_is_bounds_or_nothing(period: str) -> None:
    days = bounds(period)
    assert days is None or days[0] < days[1]


@given(st.text(max_size=40))
def test_any_search_is_answered(query: str) -> None:
    assert len(matching(TASKS, query=query)) <= len(TASKS)
