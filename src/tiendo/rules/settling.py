"""How a finding stands after what was done about it: the same rules under review and after adoption.

settle      findings, how, number, on, note, by, counts   a document settles; an instruction holds until one does
leave_open  findings, note                                on purpose
send_back   findings, to, until, note                     to whoever drafted it, as a slip
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol
from uuid import UUID

from tiendo.rules.deadlines import Term
from tiendo.rules.prevailing import QUESTIONS, Basis, Place
from tiendo.rules.rejected import Rejected

Json = dict[str, Any]
State = Literal["open", "settled", "left_open", "sent_back"]

SETTLING = ("amending", "correction", "redraft")
"""What settles; "redraft" only before the paper is signed: whoever drafted it has mended it, or answered."""
INSTRUCTING = ("chair", "deputy_chair")
DRAFTER = "Cơ quan soạn thảo"
"""To whom a slip goes that names nobody: a paper of the commune, in Vietnamese always."""
FORM = frozenset({"numbering", "blank_field", "typo", "tracked_changes", "hidden_text", "embedded_part"})
"""Kinds that a "công văn đính chính" settles, where content needs an amending or replacing document."""
LONGEST = 2000
"""Characters of a reason, a note or an instruction."""


@dataclass(frozen=True, slots=True)
class Sent:
    """To whom it was sent back; `token` names the step, which knows who sent it, and when."""

    token: str
    to: str
    until: str = ""
    """ISO day by which an answer is asked for."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """How one finding stands."""

    state: State = "open"
    basis: Basis | None = None
    """The document that settled it, or the instruction that holds until one does."""
    sent: Sent | None = None
    note: str = ""
    """Why it was left open."""


class Step(Protocol):
    """One thing done about findings; decisions of a review and steps after adoption are such."""

    @property
    def token(self) -> UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def payload(self) -> Json: ...


@dataclass(frozen=True, slots=True)
class Matter:
    """What must be known of a finding to judge whether something can be done about it."""

    kind: str
    state: State
    about: str = ""
    places: tuple[Place, ...] = ()

    @property
    def is_question(self) -> bool:
        """True where its places answer one question differently, so that somebody must say which answer holds."""
        return self.about in QUESTIONS and len({place.answer for place in self.places}) > 1


def after(mark: Mark, step: Step) -> Mark:
    """What is settled stays so, whatever else is recorded later, until another document settles it or an undo."""
    given = step.payload
    settles = step.kind == "settle" and given["how"] in SETTLING
    if mark.state == "settled" and not settles:
        return mark
    if settles:
        return replace(mark, state="settled", basis=_basis(given))
    if step.kind == "settle":
        state: State = "sent_back" if mark.state == "sent_back" else "left_open"
        return replace(mark, state=state, basis=_basis(given))
    if step.kind == "send_back":
        sent = Sent(str(step.token), given.get("to", DRAFTER), given.get("until", ""), given["note"])
        return replace(mark, state="sent_back", sent=sent)
    return replace(mark, state="left_open", note=given["note"])


def standing(steps: Iterable[Step], by_itself: str = "") -> Mark:
    """After steps that nobody has taken back, in their order; `by_itself` says why it needs no document."""
    mark = Mark()
    for step in steps:
        mark = after(mark, step)
    return settled_by_itself(mark, by_itself) if by_itself else mark


def settled_by_itself(mark: Mark, how: str) -> Mark:
    """What was missing or double is so no more; a document that settled it before has the last word."""
    return mark if mark.state == "settled" else replace(mark, state="settled", basis=Basis(how))


def prepared_step(kind: str, given: Mapping[str, Any], matters: Sequence[Matter], *, is_draft: bool) -> Json:
    """All but `findings`, in its one form; raises Rejected."""
    if not any(matter.state != "settled" for matter in matters) and not _settles(kind, given):
        raise Rejected("already_settled")
    if kind == "settle":
        return _settled(given, matters, is_draft=is_draft)
    if kind == "send_back":
        to = _words(given, "to") or DRAFTER
        return {"to": to, "until": day_of(_words(given, "until")), "note": _words(given, "note")}
    return {"note": _words(given, "note")}


def is_yet_to_come(step: Json, on: dt.date) -> bool:
    """True of a document or an instruction that would bear a later day than `on`."""
    return bool(step.get("on")) and dt.date.fromisoformat(step["on"]) > on


def _settles(kind: str, given: Mapping[str, Any]) -> bool:
    return kind == "settle" and given.get("how") in SETTLING


def _settled(given: Mapping[str, Any], matters: Sequence[Matter], *, is_draft: bool) -> Json:
    """As `product.md` has it: content by an amending document, form by a correction, else the Chair's instruction."""
    how = given.get("how")
    if how not in (*SETTLING, "interim"):
        raise Rejected("malformed")
    if how == "correction" and any(matter.kind not in FORM for matter in matters):
        raise Rejected("content_needs_amending")
    if how == "redraft" and not is_draft:
        raise Rejected("signed_needs_document")
    made: Json = {"how": how, "number": _words(given, "number"), "on": day_of(_words(given, "on"))}
    made["note"] = _words(given, "note")
    made["by"] = _by(given) if how == "interim" else ""
    needed = {"interim": ("note", "on"), "redraft": ("note",)}.get(how, ("number",))
    for name in needed:
        if not made[name]:
            raise Rejected(f"no_{name}")
    return made | {"counts": _counts(given.get("counts"), matters, is_needed=how in ("amending", "redraft"))}


def _by(given: Mapping[str, Any]) -> str:
    by = given.get("by") or INSTRUCTING[0]
    if by not in INSTRUCTING:
        raise Rejected("malformed")
    return str(by)


def _counts(chosen: Any, matters: Sequence[Matter], *, is_needed: bool) -> Json | None:
    """Which answer holds: {"place": number of the place} or {"words": another one}, a day where it is about time."""
    questions = [matter for matter in matters if matter.is_question]
    if not chosen:
        if is_needed and questions:
            raise Rejected("no_counts" if len(matters) == 1 else "one_at_a_time")
        return None
    if len(matters) > 1 or not questions or not isinstance(chosen, dict):
        raise Rejected("one_at_a_time" if len(matters) > 1 else "malformed")
    (matter,) = questions
    if "place" in chosen:
        if type(chosen["place"]) is not int or not 0 <= chosen["place"] < len(matter.places):
            raise Rejected("malformed")
        return matter.places[chosen["place"]].as_answer()
    words = _words(chosen, "words")
    if not words:
        raise Rejected("no_counts")
    if matter.about != "deadline":
        return Place("", (), in_annex=False, said=words, values=QUESTIONS[matter.about](words)).as_answer()
    day = dt.date.fromisoformat(day_of(words))
    return Place("", (Term(f"{day:%d/%m/%Y}", end=day),), in_annex=False).as_answer()


def _basis(given: Json) -> Basis:
    return Basis(
        how=given["how"],
        number=given["number"],
        on=given["on"],
        by=given.get("by", ""),
        text=given["note"],
        counts=given.get("counts"),
    )


def _words(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name) or ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Rejected("malformed")
    return value.strip()


def day_of(text: str) -> str:
    """The ISO day, empty where none is given; raises Rejected."""
    try:
        return dt.date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise Rejected("malformed") from error
