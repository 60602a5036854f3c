"""One finding as the ledger shows it: how it stands, both places side by side, what counts meanwhile and why."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from tiendo.documents.quotations import Quotation
from tiendo.plans.prevailing import document_words, instruction_words, to_json, wording_of
from tiendo.rules.prevailing import Contradiction, held
from tiendo.rules.review import Recorded
from tiendo.rules.settling import FORM, Mark, Matter
from tiendo.ui.findings import SIDE_BY_SIDE
from tiendo.ui.wording import FINDING_KINDS, SEVERITIES
from tiendo.web.ledger.words import DONE, HOWS, STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`key` is what forms call it, `code` what screens do."""

    key: str
    code: str
    kind: str
    severity: str
    message: str
    quotations: tuple[Quotation, ...]
    mark: Mark
    matter: Matter
    steps: Sequence[Recorded]
    meanwhile: str = ""
    """Which answer counts, and why."""
    counting: int | None = None
    """Which of the places that is."""
    is_draft: bool = False
    slip_url: str = ""

    @property
    def hue(self) -> str:
        return f"severity-{self.severity}"

    @property
    def is_open(self) -> bool:
        return self.mark.state == "open"

    @property
    def is_settled(self) -> bool:
        return self.mark.state == "settled"

    @property
    def is_form(self) -> bool:
        return self.kind in FORM

    @property
    def state_name(self) -> str:
        return str(STATES[self.mark.state])

    @property
    def basis_words(self) -> str:
        """By what it is settled, or held meanwhile."""
        basis = self.mark.basis
        if basis is None:
            return ""
        if basis.how == "interim":
            return instruction_words(basis)
        if basis.how in ("filled", "merged"):
            return str(HOWS[basis.how])
        return " – ".join(filter(None, [document_words(basis), basis.text]))

    @property
    def sending(self) -> Recorded | None:
        """The last sending back, which knows who sent it, and when."""
        return next((step for step in reversed(self.steps) if step.kind == "send_back"), None)

    @property
    def until(self) -> dt.date | None:
        """The day by which an answer was asked for."""
        sent = self.mark.sent
        return dt.date.fromisoformat(sent.until) if sent and sent.until else None

    @property
    def history(self) -> list[tuple[Recorded, str]]:
        return [(step, str(DONE[step.kind])) for step in self.steps]

    @property
    def last(self) -> Recorded | None:
        return self.steps[-1] if self.steps else None

    @property
    def first(self) -> tuple[Quotation, ...]:
        return self.quotations[:SIDE_BY_SIDE]

    @property
    def rest(self) -> tuple[Quotation, ...]:
        return self.quotations[SIDE_BY_SIDE:]

    @property
    def hows(self) -> list[tuple[str, str]]:
        """The usual way first; a disagreement of content is not settled by a correction."""
        before = ["redraft"] if self.is_draft else []
        usual = ["correction", "amending"] if self.is_form else ["amending"]
        return [(how, str(HOWS[how])) for how in (*usual, *before, "interim")]


@dataclass(frozen=True, slots=True)
class Sort:
    """The findings of one kind and severity."""

    kind: str
    severity: str
    lines: tuple[Line, ...]

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.severity}"

    @property
    def name(self) -> str:
        return str(FINDING_KINDS.get(self.kind, self.kind))

    @property
    def still_open(self) -> list[Line]:
        return [line for line in self.lines if line.is_open]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(line.key for line in self.lines)

    @property
    def is_small(self) -> bool:
        """Slips of the pen: one line until somebody wants to see them."""
        return self.kind == "typo" and len(self.lines) > 1

    @property
    def in_one_line(self) -> str:
        words = dict.fromkeys(f"“{quotation.words}”" for line in self.lines for quotation in line.quotations)
        return ", ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Where its forms lead: `action` records, `here` shows one line with its form; `paper` has the addresses."""

    action: str
    here: str
    is_open: bool
    paper: str = ""
    may_undo: bool = False
    """Each line takes its own last step back; under review the screen does, for all that is decided there."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One paper by which findings were sent back."""

    step: Recorded
    codes: tuple[str, ...]
    url: str


def sorts_of(lines: Iterable[Line]) -> list[Sort]:
    """The gravest first; within a severity in the order in which the kinds first occur."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.severity, line.kind), []).append(line)
    grave = list(SEVERITIES)
    ordered = sorted(found.items(), key=lambda pair: grave.index(pair[0][0]))
    return [Sort(kind, severity, tuple(lines)) for (severity, kind), lines in ordered]


def slips_of(lines: Iterable[Line], address: Callable[[UUID], str]) -> list[Slip]:
    """The latest first."""
    codes: dict[UUID, list[str]] = {}
    steps: dict[UUID, Recorded] = {}
    for line in lines:
        for step in line.steps:
            if step.kind == "send_back" and "paper" in step.payload:
                codes.setdefault(step.token, []).append(line.code)
                steps[step.token] = step
    slips = [Slip(steps[token], tuple(names), address(token)) for token, names in codes.items()]
    return sorted(slips, key=lambda slip: slip.step.at, reverse=True)


def meanwhile_of(found: Contradiction | None) -> tuple[str, int | None]:
    """The wording of what counts, and which of the places that is."""
    answer = held(found) if found else None
    if found is None or answer is None:
        return "", None
    places = [at for at, place in enumerate(found.places) if place.answer == answer.place.answer]
    return wording_of(to_json(answer)), places[0] if places else None
