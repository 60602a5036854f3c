"""The six things that must be clear of a duty, each for itself."""

from typing import Any

import pytest

from tiendo.rules.clarities import Clarity, clarities

NOTHING: dict[str, Any] = {"title": "", "lead": [], "deadlines": [], "deliverables": [], "submit_to": []}
ALL = {
    "title": "Rà soát",
    "lead": ["Phòng Kinh tế"],
    "deadlines": [{"text": "quý I"}],
    "deliverables": [{"name": "báo cáo"}],
    "submit_to": ["UBND xã"],
    "person": "Đỗ Trung Kiên",
}


def _clear(**values: Any) -> set[Clarity]:
    return {name for name, is_clear in clarities(NOTHING | values).items() if is_clear}


def test_of_nothing_nothing_is_clear() -> None:
    assert _clear() == set()


def test_a_duty_can_be_clear_in_all_six() -> None:
    assert _clear(**ALL) == set(Clarity)


def test_of_two_leads_neither_answers() -> None:
    assert _clear(lead=["Phòng Kinh tế", "Trạm Y tế"]) == set()


def test_a_body_is_no_person() -> None:
    assert _clear(lead=["Phòng Kinh tế"]) == {Clarity.RESPONSIBILITY}


def test_a_body_chosen_answers_alone_whatever_was_printed() -> None:
    assert _clear(lead=["Phòng Kinh tế", "Trạm Y tế"], lead_body=3) == {Clarity.RESPONSIBILITY}


def test_standing_work_needs_neither_date_nor_product() -> None:
    assert _clear(standing=True) == {Clarity.TIME, Clarity.PRODUCT}


@pytest.mark.parametrize("name", ["submit_to", "approving"])
def test_whoever_approves_makes_the_authority_clear(name: str) -> None:
    assert _clear(**{name: ["UBND xã"]}) == {Clarity.AUTHORITY}
