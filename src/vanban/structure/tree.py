"""Under what each line of a plan hangs, told from the sequence of its labels rather than from a fixed table.

Reads: the lines of one division, in order. Guarantees: a label seen before among those still open continues its own
count; a new one goes below, but never below one that is always above it ("I" under "a"), unless a lead-in asks for it;
unlabelled paragraphs belong to the innermost section of their run; sub-bullets hang under their bullet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vanban.structure.labels import Reading
from vanban.structure.line import Line

_RANKS = {
    "phần": 0, "chương": 1, "mục": 2, "tiểu mục": 2.5, "điều": 3, "capital": 4, "roman": 5, "1.": 6, "1)": 6.5,
    "dotted2": 7, "dotted3": 8, "dotted4": 8.5, "dotted5": 8.7, "letter": 9, "letter.number": 10, "(1)": 10, "(a)": 11,
    "small roman": 11.5, "(i)": 12, "(I)": 12,
}  # fmt: skip
"""Which label stands above which where a document gives no sign of its own."""
_BULLET_RANKS = {"*": 0.0, "-": 1.0, "•": 1.5, "+": 2.0, "o": 3.0, "§": 3.0}
_MISSED = 3
"""By how much a count may jump and still be the same count."""
_PLAIN_STEP = 0.4
"""How far an unlabelled heading stands below the section it is in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands."""

    section: int | None
    """Index of the line that makes the innermost section: its own where it makes one."""
    above: int | None
    """Index of the line whose section holds this section; of its own section for a line that makes none."""
    parent: int | None
    """Index of the line it hangs under."""
    level: int | None
    """Depth of the section that it makes, 1 for the highest; None where it makes none."""


@dataclass(slots=True)
class _Open:
    """A section still open: the next line may belong to it."""

    at: int | None
    style: str
    number: int | None
    rank: float
    label: str | None = None
    titled: bool = True
    lead_in: int | None = None
    """The unmarked line ending in ":" that governs what comes next in it."""


@dataclass(slots=True)
class _Walk:
    stack: list[_Open]
    learned: dict[str, str] = field(default_factory=dict)
    """Style of a label, to the style under which it stood first."""
    bullets: list[tuple[str, int, float]] = field(default_factory=list)
    """(sign, line, rank) of the bullets still open."""
    last: int | None = None


def places_of(given: Sequence[Line], *, heading: int = 0) -> list[Place]:
    """Place every line; the first `heading` lines name the division, and its section holds the rest."""
    walk = _Walk([_Open(None, "", None, -1)])
    if heading:
        walk.stack.append(_Open(0, "division", None, -0.5))
    tail = max((k for k, line in enumerate(given) if line.labelled or line.title is not None), default=-1)
    found: list[Place] = []
    for at, line in enumerate(given):
        if at < heading:
            found.append(Place(0, 0, 0, None) if at else Place(0, None, None, 1))
        elif line.labelled or line.title is not None:
            found.append(_section(walk, given, at))
        elif line.mark is not None:
            found.append(_bullet(walk, line, at))
        else:
            found.append(_plain(walk, given, at, tail))
        walk.last = at
    return found


def _section(walk: _Walk, given: Sequence[Line], at: int) -> Place:
    line = given[at]
    if line.labelled and line.mark is not None:
        reading = _reading(walk, line.mark.readings)
        _make_room(walk, given, line, reading)
        rank = _RANKS.get(reading.style, 9)
    else:
        reading = Reading(_plain_style(line), None)
        rank = _room_for_plain(walk, line, reading.style)
    over = walk.stack[-1]
    walk.learned.setdefault(reading.style, over.style)
    parent = over.lead_in if over.lead_in is not None else over.at
    label = line.mark.label if line.mark is not None else None
    walk.stack.append(_Open(at, reading.style, reading.number, rank, label, line.title is not None))
    walk.bullets.clear()
    return Place(at, over.at, parent, len(walk.stack) - 1)


def _reading(walk: _Walk, readings: tuple[Reading, ...]) -> Reading:
    """The reading that goes on with an open count, the nearest first; else one that opens a count."""
    if len(readings) == 1:
        return readings[0]
    counts = {entry.style: entry.number for entry in walk.stack if entry.number is not None}
    steps = [(r.number - counts[r.style], r) for r in readings if r.number is not None and r.style in counts]
    forward = [(step, r) for step, r in steps if 0 < step <= _MISSED]
    if forward:
        return min(forward, key=lambda found: found[0])[1]
    firsts = [r for r in readings if r.number == 1] or [r for _, r in steps]
    return (firsts or list(readings))[0]


def _make_room(walk: _Walk, given: Sequence[Line], line: Line, reading: Reading) -> None:
    """Close the sections that the labelled line does not belong to."""
    stack = walk.stack
    same = _same(stack, line, reading)
    nested = _asks_for_list(walk, given) and reading.number == 1
    if same is not None and not (nested and same < len(stack) - 1):
        del stack[same:]
        return
    if nested and (same is not None or stack[-1].style != reading.style):
        return
    above = walk.learned.get(reading.style)
    while len(stack) > 1 and stack[-1].rank >= _RANKS.get(reading.style, 9) and stack[-1].style != above:
        stack.pop()


def _same(stack: Sequence[_Open], line: Line, reading: Reading) -> int | None:
    """Index of the open section beside which the line stands; dotted labels first look for the one they extend."""
    if reading.style.startswith("dotted") and line.mark is not None and line.mark.label:
        prefix = line.mark.label.rsplit(".", 1)[0]
        for k in range(len(stack) - 1, 0, -1):
            if stack[k].label == prefix:
                return k + 1
    for k in range(len(stack) - 1, 0, -1):
        if stack[k].style == reading.style:
            return k
    return None


def _asks_for_list(walk: _Walk, given: Sequence[Line]) -> bool:
    """Whether the line before ends in ":" and is the innermost section's own, so that a list within it follows."""
    last = walk.last
    return last is not None and last == walk.stack[-1].at and given[last].text.rstrip().endswith(":")


def _plain_style(line: Line) -> str:
    look, words = line.paragraph.look, line.words
    sign = line.mark.style if line.mark is not None else ""
    return f"plain {sign} {words.isupper()} {look.italic} {look.centred}"


def _room_for_plain(walk: _Walk, line: Line, style: str) -> float:
    """An unlabelled heading stands beside its like, in capitals at the top, never under an untitled paragraph."""
    stack = walk.stack
    for k in range(len(stack) - 1, 0, -1):
        if stack[k].style == style:
            rank = stack[k].rank
            del stack[k:]
            return rank
    while len(stack) > 1 and not stack[-1].titled:
        stack.pop()
    if line.words.isupper() and line.mark is None:
        while len(stack) > 1 and stack[-1].style != "division":
            stack.pop()
    return stack[-1].rank + _PLAIN_STEP


def _bullet(walk: _Walk, line: Line, at: int) -> Place:
    style = line.mark.style if line.mark is not None else ""
    rank = _BULLET_RANKS.get(style, 1.5)
    signs = [sign for sign, _, _ in walk.bullets]
    if style in signs:
        del walk.bullets[signs.index(style) :]
    else:
        while walk.bullets and walk.bullets[-1][2] >= rank and walk.learned.get(style) != walk.bullets[-1][0]:
            walk.bullets.pop()
    over = walk.stack[-1]
    if walk.bullets:
        parent: int | None = walk.bullets[-1][1]
        walk.learned.setdefault(style, walk.bullets[-1][0])
    else:
        parent = over.lead_in if over.lead_in is not None else over.at
    walk.bullets.append((style, at, rank))
    return Place(over.at, over.at, parent, None)


def _plain(walk: _Walk, given: Sequence[Line], at: int, tail: int) -> Place:
    """An unmarked paragraph; after the last label of all it goes to the heading, as the closing words do."""
    line, stack = given[at], walk.stack
    if walk.bullets and given[walk.bullets[-1][1]].text.endswith(":"):
        return Place(stack[-1].at, stack[-1].at, walk.bullets[-1][1], None)
    if at > tail and not _asks_for_list(walk, given):
        while len(stack) > 2 and not stack[-1].titled:
            stack.pop()
    over = stack[-1]
    walk.bullets.clear()
    opening = over.at is None
    over.lead_in = at if line.text.endswith(":") and not opening else None
    return Place(over.at, over.at, over.at, None)
