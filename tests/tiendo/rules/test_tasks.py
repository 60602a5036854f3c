"""States follow from steps, timeliness from days: a period is late the day after it ends."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tiendo.rules.deadlines import Term
from tiendo.rules.tasks import (
    DUE_SOON_DAYS,
    HANDED_IN,
    STOPPED,
    TRANSITIONS,
    Course,
    Step,
    TaskState,
    Timeliness,
    handed_in_on,
    in_order,
    may_add,
    may_follow,
    state_of,
    timeliness,
)

S, T = TaskState, Timeliness
DUE = dt.date(2026, 3, 31)
DAY = dt.timedelta(1)
DAYS = st.dates(DUE - 20 * DAY, DUE + 20 * DAY)
WEEK = st.dates(DUE - 3 * DAY, DUE + 3 * DAY)
"""So few days that several steps fall on one."""
AT_WORK = sorted(set(S) - HANDED_IN - STOPPED)
proposals = st.lists(st.builds(Step, on=WEEK, state=st.sampled_from(list(S))), max_size=25)


def accepted(proposed: list[Step]) -> list[Step]:
    """Those that the rules let in, in the order in which they became known."""
    steps: list[Step] = []
    for step in proposed:
        if may_add(steps, step):
            steps.append(step)
    return steps


def test_nothing_said_is_newly_assigned() -> None:
    assert state_of([]) is S.ASSIGNED
    assert handed_in_on([]) is None


def test_every_state_has_its_row() -> None:
    assert set(TRANSITIONS) == set(S)
    assert not TRANSITIONS[S.CANCELLED]


@pytest.mark.parametrize("state", [S.RECEIVED, S.UNDER_WAY])
def test_no_change_is_a_valid_report(state: TaskState) -> None:
    assert state in TRANSITIONS[state]


@pytest.mark.parametrize("state", [s for s in S if s != S.AWAITING_CONFIRMATION])
def test_nothing_is_done_without_having_been_handed_in(state: TaskState) -> None:
    assert S.DONE not in TRANSITIONS[state]


@given(proposals)
def test_whatever_was_let_in_replays_as_a_chain_of_transitions(proposed: list[Step]) -> None:
    state = S.ASSIGNED
    for step in in_order(accepted(proposed)):
        assert step.state in TRANSITIONS[state]
        state = step.state
    assert state is state_of(accepted(proposed))


@given(proposals, WEEK)
def test_what_may_follow_is_what_may_be_added(proposed: list[Step], on: dt.date) -> None:
    steps = accepted(proposed)
    assert may_follow(steps, on) == {state for state in S if may_add(steps, Step(on, state))}


@given(proposals)
def test_a_product_is_there_exactly_while_it_waits_or_is_accepted(proposed: list[Step]) -> None:
    steps = accepted(proposed)
    day = handed_in_on(steps)
    assert (day is not None) is (state_of(steps) in HANDED_IN)
    assert day is None or Step(day, S.AWAITING_CONFIRMATION) in steps


def test_a_product_that_came_back_counts_from_the_day_it_was_handed_in_again() -> None:
    steps = [Step(DUE, S.AWAITING_CONFIRMATION), Step(DUE + DAY, S.RETURNED)]
    assert handed_in_on(steps) is None
    steps += [Step(DUE + 5 * DAY, S.AWAITING_CONFIRMATION), Step(DUE + 9 * DAY, S.DONE)]
    assert handed_in_on(steps) == DUE + 5 * DAY


@given(st.sampled_from(AT_WORK), DAYS)
@example(S.ASSIGNED, DUE)
@example(S.ASSIGNED, DUE + DAY)
@example(S.ASSIGNED, DUE - DUE_SOON_DAYS * DAY)
def test_a_duty_is_late_from_the_day_after_its_last_day(state: TaskState, on: dt.date) -> None:
    found = timeliness(Course(state, None, DUE), on)
    assert (found is T.OVERDUE) is (on > DUE)
    assert (found is T.DUE_SOON) is (0 <= (DUE - on).days <= DUE_SOON_DAYS)


@given(DAYS, DAYS)
@example(DUE, DUE + DAY)
def test_done_is_judged_by_the_day_the_product_was_handed_in(handed_in: dt.date, on: dt.date) -> None:
    found = timeliness(Course(S.DONE, handed_in, DUE), on)
    assert found is (T.DONE_IN_TIME if handed_in <= DUE else T.DONE_LATE)


@given(DAYS, DAYS)
def test_the_confirmers_delay_is_not_the_doers(handed_in: dt.date, on: dt.date) -> None:
    found = timeliness(Course(S.AWAITING_CONFIRMATION, handed_in, DUE), on)
    assert found is (T.IN_TIME if handed_in <= DUE else T.OVERDUE)


@given(st.sampled_from(sorted(STOPPED)), DAYS)
def test_what_is_stopped_is_neither_in_time_nor_late(state: TaskState, on: dt.date) -> None:
    assert timeliness(Course(state, None, DUE), on) is None


@given(st.sampled_from(AT_WORK), DAYS)
def test_standing_work_is_never_late(state: TaskState, on: dt.date) -> None:
    always = (Term("thường xuyên", every="always"),)
    assert timeliness(Course(state, None, DUE, standing=True), on) is T.STANDING
    assert timeliness(Course(state, None, None, always), on) is T.STANDING


@given(st.sampled_from(AT_WORK), DAYS)
def test_without_any_day_there_is_no_deadline(state: TaskState, on: dt.date) -> None:
    assert timeliness(Course(state, None, None, (Term("sau khi ban hành"),)), on) is T.NO_DEADLINE


def test_what_recurs_is_due_at_the_end_of_its_period() -> None:
    course = Course(S.RECEIVED, None, None, (Term("hằng quý", every="quarter"),))
    assert timeliness(course, dt.date(2026, 3, 1)) is T.IN_TIME
    assert timeliness(course, dt.date(2026, 3, 31)) is T.DUE_SOON
    assert timeliness(course, dt.date(2026, 4, 1)) is T.IN_TIME


@pytest.mark.parametrize("course", [Course(S.DONE, DUE, None), Course(S.DONE, DUE, None, standing=True)])
def test_without_a_day_what_is_done_is_done_in_time(course: Course) -> None:
    assert timeliness(course, DUE) is T.DONE_IN_TIME
