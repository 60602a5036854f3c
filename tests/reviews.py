"""Reviews without a database: a plan with findings, a reviewer who decides in memory, any next step as a strategy."""

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from hypothesis import strategies as st
from tests.small_plan import ROWS, small_plan

from tiendo.rules.review import Review, fold, in_force, prepared

Json = dict[str, Any]
CLERK, CHIEF = 1, 2
FREE_KINDS = ["accept", "correct", "delete", "restore", "add", "split", "merge", "assign", "fill", "dismiss"]
FREE_KINDS += ["settle", "leave_open", "send_back", "leave_untracked", "bind", "undo"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision as recorded."""

    seq: int
    token: UUID
    kind: str
    payload: Json
    account_id: int = CLERK
    account_name: str = "Nguyễn Thị Hoa"
    at: dt.datetime = dt.datetime(2026, 3, 9, 8, 30, tzinfo=dt.UTC)


@dataclass(slots=True)
class Reviewer:
    """Decides as `intake.services` does, but keeps the decisions in a list."""

    reading: Json
    decisions: list[Taken] = field(default_factory=list)

    @property
    def review(self) -> Review:
        return fold(self.reading, self.decisions)

    def decide(self, kind: str, /, *, by: int = CLERK, **payload: Any) -> Review:
        made = prepared(kind, payload, reading=self.reading, review=self.review, decisions=self.decisions)
        self.decisions.append(Taken(len(self.decisions) + 1, uuid4(), kind, made, by))
        return self.review

    def undo(self, decision: Taken) -> Review:
        return self.decide("undo", token=str(decision.token))


def plan_with_findings() -> Json:
    """The small plan, in which a task and a row disagree, another row lacks its lead, and a task is long."""
    reading = small_plan()
    tasks = {task["id"]: task for task in reading["tasks"]}
    tasks["n4"]["lead"] = []
    tasks["n1"]["parts"] = ["1. Phòng Kinh tế rà soát quỹ đất,", "hoàn thành trong quý I năm 2026."]
    spans = [tasks["n1"]["spans"][0], tasks["n3"]["spans"][0]]
    both = {"quotes": [tasks["n1"]["quote"], ROWS[0][1]], "spans": spans, "refs": ["n1", "n3"]}
    reading["findings"] += [
        _finding("contradiction", "error", "Hai thời hạn khác nhau.") | both,
        _finding("contradiction", "error", "Hai cơ quan khác nhau.") | both,
        _finding("same_work", "info", "Cùng một việc.") | both,
        _finding("missing_lead", "info", "1 nhiệm vụ chưa ghi rõ cơ quan chủ trì.")
        | {"refs": ["n4"], "quotes": [ROWS[1][1]], "spans": tasks["n4"]["spans"]},
    ]
    return reading


def contradicting_plan() -> Json:
    """The same, where task n1 and row n3 really disagree, on the time and on who leads."""
    reading = plan_with_findings()
    row = next(task for task in reading["tasks"] if task["id"] == "n3")
    row["deadlines"] = [row["deadlines"][0] | {"text": "quý II năm 2026", "start": "2026-04-01", "end": "2026-06-30"}]
    row["lead"] = ["Trạm Y tế"]
    times, bodies = (finding for finding in reading["findings"] if finding["kind"] == "contradiction")
    times |= {"about": "deadline", "says": ["quý I năm 2026", "quý II năm 2026"]}
    bodies |= {"about": "lead", "says": ["Phòng Kinh tế", "Trạm Y tế"]}
    return reading


def read_again(reading: Json, *, shift: str = "") -> Json:
    """As another version of the reader gives it: other ids in another order, and words before all others."""
    new: Json = json.loads(json.dumps(reading))
    new["reader_version"], new["text"] = "test/2", shift + reading["text"]
    names = {item["id"]: f"x{n}" for n, item in enumerate([*new["tasks"], *new["targets"]])}
    for item in [*new["tasks"], *new["targets"]]:
        item["id"] = names[item["id"]]
    for finding in new["findings"]:
        finding["refs"] = [names.get(ref, ref) for ref in finding["refs"]]
    for name in ("tasks", "targets", "findings"):
        new[name].reverse()
    _move(new, len(shift))
    return new


def _move(value: Any, by: int) -> None:
    """Every offset in it."""
    if isinstance(value, list):
        for entry in value:
            _move(entry, by)
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int):
            value["start"], value["end"] = value["start"] + by, value["end"] + by
        for entry in value.values():
            _move(entry, by)


def _finding(kind: str, severity: str, message: str) -> Json:
    return {"kind": kind, "severity": severity, "message_vi": message, "message_en": message}


@st.composite
def steps(draw: st.DrawFn, review: Review, decisions: list[Any], kinds: tuple[str, ...] = tuple(FREE_KINDS)) -> Any:
    """(kind, payload) of something that a person who sees this review may do; not all of it will be accepted."""
    kind = draw(st.sampled_from(kinds))
    return kind, _PAYLOADS[kind](draw, review, decisions)


def _keys(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    known = [item.key for item in review.items]
    return {"keys": draw(st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True)) if known else ["x"]}


def _correct(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    item = draw(st.sampled_from(review.items))
    name = "indicator" if item.kind == "target" else "title"
    return {"keys": [item.key], "values": {name: draw(st.sampled_from(["Một", "Hai", "Ba"]))}}


def _add(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    start = draw(st.integers(0, 200))
    return {"kind": draw(st.sampled_from(["task", "dossier", "target"])), "start": start, "end": start + 30}


def _split(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    item = draw(st.sampled_from(review.items))
    start, end = (item.spans[0][0], item.spans[-1][1]) if item.spans else (0, 2)
    cut = draw(st.integers(start + 1, max(start + 1, end - 1)))
    return {"key": item.key, "parts": [[start, cut], [cut, end]]}


def _fill(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    duties = [item.key for item in review.items if item.kind != "target"]
    person = draw(st.sampled_from([(11, "Đỗ Trung Kiên"), (12, "Vũ Thị Mối"), (None, "người mới")]))
    return {
        "keys": draw(st.lists(st.sampled_from(duties), min_size=1, max_size=4, unique=True)) if duties else ["x"],
        "values": {"person_post": person[0], "person": person[1]},
        "only_gaps": draw(st.booleans()),
    }


def _dismiss(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    strays = [[stray.seq, stray.key] for stray in review.strays]
    return {"strays": [draw(st.sampled_from(strays))] if strays else [[0, "x"]]}


def _findings(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    return {"finding": draw(st.sampled_from([entry.key for entry in review.ledger])), "note": "ghi chú"}


def _undo(draw: st.DrawFn, review: Review, decisions: list[Any]) -> Json:
    counting = in_force(decisions, undos=True)
    return {"token": str(draw(st.sampled_from(counting)).token) if counting else str(UUID(int=0))}


_PAYLOADS = {
    "accept": _keys,
    "correct": _correct,
    "delete": lambda *given: _keys(*given) | {"reason": "không phải nhiệm vụ"},
    "restore": _keys,
    "add": _add,
    "split": _split,
    "merge": _keys,
    "assign": lambda *given: _keys(*given) | {"body": 7, "name": "Phòng Kinh tế"},
    "fill": _fill,
    "dismiss": _dismiss,
    "settle": lambda *given: _findings(*given) | {"how": "amending", "number": "12/KH-UBND", "on": "2026-03-04"},
    "leave_open": _findings,
    "send_back": _findings,
    "leave_untracked": lambda *_: {"addresses": ["I.1"], "reason": "chỉ là khẩu hiệu"},
    "bind": lambda draw, *_: {"annex": draw(st.sampled_from(["submission", "issue"]))},
    "undo": _undo,
}
