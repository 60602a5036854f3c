"""What cannot be recorded is rejected with a reason, and what is recorded remembers what its maker saw."""

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviews import FREE_KINDS, Reviewer, plan_with_findings

from tiendo.rules.review import KINDS, Rejected

TASK, TARGET = 2, 0
REJECTED: list[tuple[str, str, dict[str, Any]]] = [
    ("approve", "unknown_kind", {}),
    ("accept", "malformed", {}),
    ("accept", "no_items", {"keys": []}),
    ("accept", "gone", {"keys": [TASK], "strays": [[1, "task-000000000000"]]}),
    ("accept", "malformed", {"keys": [1]}),
    ("accept", "gone", {"keys": ["task-000000000000"]}),
    ("correct", "malformed", {"key": TASK, "values": {}}),
    ("correct", "malformed", {"key": TASK, "values": {"colour": "red"}}),
    ("correct", "malformed", {"key": TASK, "values": {"lead": "Phòng Kinh tế"}}),
    ("correct", "malformed", {"key": TASK, "values": {"review_on": "mai"}}),
    ("correct", "malformed", {"key": TASK, "values": {"deadlines": [{"text": "x", "start": "31/12"}]}}),
    ("correct", "malformed", {"key": TARGET, "values": {"title": "x"}}),
    ("correct", "malformed", {"key": TARGET, "values": {"value": "ba"}}),
    ("delete", "malformed", {"key": TASK, "reason": "x" * 2001}),
    ("add", "malformed", {"kind": "dream", "start": 0, "end": 5}),
    ("add", "malformed", {"kind": "task", "start": 5, "end": 5}),
    ("add", "malformed", {"kind": "task", "start": 0, "end": 10**6}),
    ("split", "malformed", {"key": TASK, "parts": [[120, 130]]}),
    ("split", "outside", {"key": TASK, "parts": [[0, 5], [6, 10]]}),
    ("merge", "different_kinds", {"keys": [TASK, TARGET]}),
    ("merge", "different_kinds", {"keys": [TASK]}),
    ("assign", "different_kinds", {"keys": [TARGET], "body": 7, "name": "Phòng Kinh tế"}),
    ("assign", "malformed", {"keys": [TASK], "body": "7", "name": "Phòng Kinh tế"}),
    ("fill", "not_a_duty", {"keys": [TARGET], "values": {"person": "Bà Hoa"}}),
    ("fill", "malformed", {"keys": [TASK], "values": {"title": "Rà soát"}}),
    ("fill", "malformed", {"keys": [TASK], "values": {"person_post": "3"}}),
    ("fill", "malformed", {"keys": [TASK], "values": {"person": "Bà Hoa"}, "only_gaps": "yes"}),
    ("fill", "nothing_to_fill", {"keys": [TASK], "values": {}}),
    ("fill", "nothing_to_fill", {"keys": [TASK], "values": {"lead_body": 7, "lead_name": "Trạm Y tế"}}),
    ("dismiss", "malformed", {"strays": []}),
    ("dismiss", "gone", {"strays": [[1, "task-000000000000"]]}),
    ("dismiss", "gone", {"strays": [[{}, []]]}),
    ("settle", "gone", {"finding": "typo-000000000000", "how": "amending", "number": "1"}),
    ("leave_untracked", "no_reason", {"addresses": ["I.1"], "reason": ""}),
    ("leave_untracked", "unknown_address", {"addresses": ["I.1", "X.9"], "reason": "khẩu hiệu"}),
    ("bind", "malformed", {"annex": "both"}),
    ("undo", "malformed", {"token": "7"}),
    ("undo", "gone", {"token": str(uuid4())}),
]


def named(value: Any, reviewer: Reviewer) -> Any:
    """Numbers of items become their keys."""
    keys = [item.key for item in reviewer.review.items]
    return [keys[n] for n in value] if isinstance(value, list) else keys[value]


@pytest.mark.parametrize(("kind", "reason", "payload"), REJECTED)
def test_what_cannot_be_recorded_is_rejected(kind: str, reason: str, payload: dict[str, Any]) -> None:
    reviewer = Reviewer(plan_with_findings())
    for name in ("key", "keys"):
        if payload.get(name) and payload[name] != [1] and "0000" not in str(payload[name]):
            payload = payload | {name: named(payload[name], reviewer)}
    with pytest.raises(Rejected) as rejected:
        reviewer.decide(kind, **payload)
    assert (rejected.value.reason, reviewer.decisions) == (reason, [])


def test_an_undone_decision_cannot_be_undone_again() -> None:
    reviewer = Reviewer(plan_with_findings())
    reviewer.decide("bind", annex="issue")
    reviewer.undo(reviewer.decisions[0])
    with pytest.raises(Rejected, match="gone"):
        reviewer.undo(reviewer.decisions[0])


def test_a_deleted_item_is_neither_split_nor_merged() -> None:
    reviewer = Reviewer(plan_with_findings())
    one, two = (item.key for item in reviewer.review.items if item.kind == "task")
    reviewer.decide("delete", key=one)
    for kind, payload in (("split", {"key": one, "parts": [[130, 140], [140, 150]]}), ("merge", {"keys": [one, two]})):
        with pytest.raises(Rejected, match="gone"):
            reviewer.decide(kind, **payload)


def test_a_decision_remembers_what_its_maker_saw() -> None:
    reviewer = Reviewer(plan_with_findings())
    item = reviewer.review.items[TASK]
    reviewer.decide("accept", keys=[item.key])
    assert reviewer.decisions[0].payload["seen"][item.key]["read"] == item.values


def test_every_kind_is_tried_by_the_random_sequences() -> None:
    assert set(FREE_KINDS) == set(KINDS)


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.sampled_from(
    ["keys", "key", "values", "reason", "kind", "start", "end", "parts", "body", "name", "findings", "how", "token",
     "only_gaps", "strays"]),
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                 lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
                 max_leaves=4)))  # fmt: skip
def test_whatever_is_sent_is_recorded_or_rejected(kind: str, payload: dict[str, Any]) -> None:
    reviewer = Reviewer(plan_with_findings())
    try:
        reviewer.decide(kind, **payload)
    except Rejected:
        assert reviewer.decisions == []
    else:
        assert len(reviewer.decisions) == 1
