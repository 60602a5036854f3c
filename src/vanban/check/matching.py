"""Which row of an annex is the same work as which task of the running text, told by what both are about.

Rule: the words of the row that are its own (without "kế hoạch", "thực hiện", years and the plan's place) stand together
in a product of the task, or in one sentence of it; a heading over the task that names the same matter counts for it.
"""

from collections import defaultdict
from dataclasses import dataclass

from vanban.check.likeness import Matter, alike, contained, matter_of
from vanban.check.paper import Paper
from vanban.extract.sentences import parts, sentences
from vanban.model import Task

_SURE = 0.9
_ENOUGH = 0.7
_MANY_PAIRS, _MANY_ENOUGH = 16, 0.55
_HEADING = 0.15
_SAME_PRODUCT = 0.75


@dataclass(frozen=True, slots=True)
class Match:
    """`words` are those of the body that say the row's work; `sure` when they name the product itself."""

    row: Task
    task: Task
    score: float
    words: str
    sure: bool
    headed: bool = False
    """Whether a heading over the task names the matter too."""


@dataclass(frozen=True, slots=True)
class _Unit:
    task: Task
    text: str
    matter: Matter
    product: bool


def matches_of(paper: Paper) -> tuple[Match, ...]:
    """For each row its tasks, the best first; a task that comes far behind the best is none."""
    units = [u for t in paper.body_tasks for u in _units(paper, t)]
    index = defaultdict[tuple[str, str], list[int]](list)
    for k, unit in enumerate(units):
        for pair in unit.matter.pairs:
            index[pair].append(k)
    found = list[Match]()
    for row in paper.row_tasks:
        found += _best(paper, row, units, index)
    return tuple(found)


def place_name(paper: Paper) -> str:
    """The plan's own place, which tells no work from another."""
    return paper.identity.place or ""


def _units(paper: Paper, task: Task) -> list[_Unit]:
    place = place_name(paper)
    units = [_Unit(task, d.name, matter_of(d.name, place), product=True) for d in task.deliverables]
    for start, end in sentences(task.quote):
        cuts = parts(task.quote, start, end)
        stretches = [(start, end)] if len(cuts) == 1 else [(start, end), *cuts]
        units += [_Unit(task, task.quote[a:b], matter_of(task.quote[a:b], place), product=False) for a, b in stretches]
    return units


def _best(paper: Paper, row: Task, units: list[_Unit], index: dict[tuple[str, str], list[int]]) -> list[Match]:
    candidates = dict[str, Match]()
    for words in _namings(row):
        wanted = matter_of(words, place_name(paper), core=True)
        for k in dict.fromkeys(k for pair in sorted(wanted.pairs) for k in index.get(pair, ())):
            match = _compare(paper, row, wanted, units[k])
            known = candidates.get(units[k].task.id)
            if match and (known is None or (match.sure, match.score) > (known.sure, known.score)):
                candidates[match.task.id] = match
    if not candidates:
        return []
    ranked = sorted(candidates.values(), key=lambda m: (-m.sure, -m.score))
    kept = [m for m in ranked if m.score >= ranked[0].score - _HEADING and (m.sure or not ranked[0].sure)]
    return [m for m in kept if m.headed or not ranked[0].headed]


def _namings(row: Task) -> tuple[str, ...]:
    """The row's first sentence, for what follows ("Trong đó …") describes it, and that sentence up to its first ";"."""
    sentence = sentences(row.quote)[0]
    return tuple(dict.fromkeys(row.quote[a:b] for a, b in (sentence, parts(row.quote, *sentence)[0])))


def _compare(paper: Paper, row: Task, wanted: Matter, unit: _Unit) -> Match | None:
    inside, headed = contained(wanted, unit.matter), _headed(paper, wanted, unit.task)
    if unit.product:
        score = max(alike(wanted, unit.matter), contained(unit.matter, wanted) if unit.matter.size >= 3 else 0.0)
        sure = score >= _SAME_PRODUCT and (inside >= 0.5 or unit.matter.size >= 3)
        return Match(row, unit.task, score, unit.text, sure=True, headed=headed) if sure else None
    if len(wanted.words) < 2:
        return None
    score = inside + (_HEADING if headed else 0.0)
    if score < _enough(wanted):
        return None
    sure = inside >= _SURE and bool(unit.task.deliverables)
    return Match(row, unit.task, score, unit.text.strip(), sure, headed)


def _enough(wanted: Matter) -> float:
    """Of a few words nearly all must stand there; of many it takes little more than half to be no chance."""
    if wanted.size < 3:
        return _SURE
    return _ENOUGH if wanted.size < _MANY_PAIRS else _MANY_ENOUGH


def _headed(paper: Paper, wanted: Matter, task: Task) -> bool:
    """Whether a heading over the task names the row's matter."""
    at = task.section
    while at is not None and at in paper.sections:
        section = paper.sections[at]
        heading = matter_of(section.title or "", place_name(paper))
        if heading.size >= 3 and contained(heading, wanted) >= _SURE:
            return True
        at = section.parent
    return False
