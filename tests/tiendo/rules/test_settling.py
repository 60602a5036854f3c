"""How findings are settled: by which document, what an instruction holds meanwhile, and in whatever order it comes."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviews import Taken

from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import Place
from tiendo.rules.rejected import Rejected
from tiendo.rules.review import in_force
from tiendo.rules.settling import DRAFTER, Matter, is_yet_to_come, prepared_step, standing

HERE = Place("II.1", (Term("quý I năm 2026", end=dt.date(2026, 3, 31)),), in_annex=False)
THERE = Place("PL.r2", (Term("quý III năm 2026", end=dt.date(2026, 9, 30)),), in_annex=True)
APART = Matter("contradiction", "open", "deadline", (HERE, THERE))
LEADS = Matter(
    "contradiction", "open", "lead", tuple(Place(a, (), False, a, {"lead": [a]}) for a in ("Phòng A", "Phòng B"))
)
SLIP = Matter("typo", "open")
AMENDING = {"how": "amending", "number": "52/KH-UBND", "counts": {"place": 1}}
INTERIM = {"how": "interim", "note": "Theo phụ lục", "on": "2026-03-05", "by": "chair"}


@dataclass(frozen=True, slots=True)
class Done:
    kind: str
    payload: dict[str, Any]
    token: UUID = field(default_factory=uuid4)


def done(kind: str, matter: Matter = APART, **given: Any) -> Done:
    return Done(kind, prepared_step(kind, given, [matter], is_draft=False))


def refusal(kind: str, *matters: Matter, is_draft: bool = False, **given: Any) -> str:
    with pytest.raises(Rejected) as rejected:
        prepared_step(kind, given, matters, is_draft=is_draft)
    return rejected.value.reason


STEPS = st.sampled_from(
    [
        done("settle", **AMENDING),
        done("settle", **INTERIM),
        done("leave_open", note="Chờ họp"),
        done("send_back", to="Phòng Kinh tế", until="2026-03-20"),
    ]
)


@given(st.lists(STEPS, max_size=6))
def test_what_a_document_settled_stays_settled_whatever_follows(after: list[Done]) -> None:
    mark = standing([done("settle", **AMENDING), *after])
    assert (mark.state, mark.basis and mark.basis.how) == ("settled", "amending")


@given(st.lists(STEPS, max_size=6), STEPS, st.lists(STEPS, max_size=3))
def test_a_step_taken_back_was_never_done_and_comes_back_with_its_undo(
    before: list[Done], last: Done, after: list[Done]
) -> None:
    taken = [Taken(n, uuid4(), step.kind, step.payload) for n, step in enumerate([*before, last, *after])]
    undo = Taken(90, uuid4(), "undo", {"token": str(taken[len(before)].token)})
    again = Taken(91, uuid4(), "undo", {"token": str(undo.token)})
    without = [*taken[: len(before)], *taken[len(before) + 1 :]]
    assert standing(in_force([*taken, undo])) == standing(without)
    assert standing(in_force([*taken, undo, again])) == standing(taken)


@given(st.lists(STEPS, max_size=6), st.randoms())
def test_the_order_decides_nothing_about_whether_it_is_settled(steps: list[Done], random: Any) -> None:
    is_settled = standing(steps).state == "settled"
    random.shuffle(steps)
    assert (standing(steps).state == "settled") == is_settled


def test_an_instruction_holds_and_settles_nothing() -> None:
    mark = standing([done("settle", **INTERIM, counts={"words": "2026-05-15"})])
    assert mark.state == "left_open"
    assert mark.basis and (mark.basis.by, mark.basis.day) == ("chair", dt.date(2026, 3, 5))
    assert mark.basis.counts == {"address": "", "words": "15/05/2026", "day": "2026-05-15", "values": {}}


def test_what_was_sent_back_stays_so_under_an_instruction_and_is_known_after_it_was_settled() -> None:
    sent = done("send_back", note="Trả lời sớm")
    assert standing([sent, done("settle", **INTERIM)]).state == "sent_back"
    mark = standing([sent, done("settle", **AMENDING)])
    assert mark.sent and (mark.state, mark.sent.to, mark.sent.token) == ("settled", DRAFTER, str(sent.token))


def test_the_answer_that_holds_is_kept_in_its_own_words() -> None:
    made = prepared_step("settle", AMENDING, [APART], is_draft=False)
    assert made["counts"] == {"address": "PL.r2", "words": "quý III năm 2026", "day": "2026-09-30", "values": {}}
    other = prepared_step("settle", {**AMENDING, "counts": {"words": "Phòng C; Phòng D"}}, [LEADS], is_draft=False)
    assert other["counts"]["values"] == {"lead": ["Phòng C", "Phòng D"]}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({**AMENDING, "number": " "}, "no_number"),
        ({**AMENDING, "counts": None}, "no_counts"),
        ({**AMENDING, "counts": {"words": ""}}, "no_counts"),
        ({**AMENDING, "counts": {"place": 7}}, "malformed"),
        ({**AMENDING, "counts": {"words": "hôm nào"}}, "malformed"),
        ({**INTERIM, "note": ""}, "no_note"),
        ({**INTERIM, "on": ""}, "no_on"),
        ({**INTERIM, "by": "clerk"}, "malformed"),
        ({"how": "correction", "number": "9/CV"}, "content_needs_amending"),
        ({"how": "redraft", "note": "Đã sửa"}, "signed_needs_document"),
        ({"how": "vote"}, "malformed"),
    ],
)
def test_content_needs_the_number_of_a_document_and_an_instruction_its_day(given: dict[str, Any], reason: str) -> None:
    assert refusal("settle", APART, **given) == reason


def test_form_is_corrected_and_a_draft_is_mended_by_whoever_wrote_it() -> None:
    assert prepared_step("settle", {"how": "correction", "number": "9/CV"}, [SLIP], is_draft=False)["counts"] is None
    made = prepared_step("settle", {"how": "redraft", "note": "Đã sửa", "counts": {"place": 0}}, [APART], is_draft=True)
    assert made["counts"]["day"] == "2026-03-31"


def test_one_document_settles_several_slips_but_each_contradiction_alone() -> None:
    assert prepared_step("settle", {"how": "correction", "number": "9/CV"}, [SLIP, SLIP], is_draft=False)
    assert refusal("settle", APART, LEADS, **{**AMENDING, "counts": None}) == "one_at_a_time"


def test_what_is_settled_is_neither_left_open_nor_sent_back() -> None:
    settled = Matter("typo", "settled")
    assert refusal("leave_open", settled) == refusal("send_back", settled) == "already_settled"
    assert refusal("settle", settled, **INTERIM) == "already_settled"
    assert prepared_step("leave_open", {}, [settled, SLIP], is_draft=False) == {"note": ""}


def test_places_that_agree_again_ask_nothing() -> None:
    agreeing = Matter("contradiction", "open", "deadline", (HERE, HERE))
    made = prepared_step("settle", {"how": "amending", "number": "1"}, [agreeing], is_draft=False)
    assert made["counts"] is None


def test_a_document_of_tomorrow_is_not_there_yet() -> None:
    made = prepared_step("settle", {**AMENDING, "on": "2026-03-10"}, [APART], is_draft=False)
    assert [is_yet_to_come(made, dt.date(2026, 3, day)) for day in (9, 10)] == [True, False]
    assert not is_yet_to_come({"note": ""}, dt.date(2026, 3, 9))
