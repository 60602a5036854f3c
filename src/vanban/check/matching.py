"""Which row of an annex is the same work as which task of the running text, told by what both are about.

Rule: the words of the row that are its own (without "kế hoạch", "thực hiện", years and the plan's place) stand together
in a product of the task, or in one sentence of it; a heading over the task that names the same matter counts for it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.check.likeness import Matter, alike, contained, matter_of
from vanban.check.paper import Paper
from vanban.extract.sentences import parts, sentences
from vanban.model import Task

_SURE = 0.9
_ENOUGH = 0.7
_MANY_PAIRS, _MANY_ENOUGH = 16, 0.55
_FEW_PAIRS = 3
_HEADING = 0.15
_SAME_PRODUCT = 0.75
_SECOND_PRODUCT = re.compile(
    r" và (?:kế hoạch|đề án|chương trình|quy hoạch|dự án|báo cáo|tờ trình)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Match:
    """`words` are those of the body that say the row's work, `sentence` the sentence they stand in."""

    row: Task
    task: Task
    score: float
    words: str
    sentence: str
    sure: bool
    """Whether they name the product itself."""
    headed: bool = False
    """Whether a heading over the task names the matter too."""


@dataclass(frozen=True, slots=True)
class _Unit:
    task: Task
    text: str
    sentence: str
    matter: Matter
    product: bool


def matches_of(paper: Paper) -> tuple[Match, ...]:
    """For each row its tasks, the best first; a task that comes far behind the best is none."""
    return _Matcher(paper).matches()


def place_name(paper: Paper) -> str:
    """The plan's own place, which tells no work from another."""
    return paper.identity.place or ""


class _Matcher:
    def __init__(self, paper: Paper) -> None:
        self._paper, self._place = paper, place_name(paper)
        self._units = [u for t in paper.body_tasks for u in self._units_of(t)]
        self._index = defaultdict[tuple[str, str], list[int]](list)
        for k, unit in enumerate(self._units):
            for pair in unit.matter.pairs:
                self._index[pair].append(k)
        self._headings = {s.id: matter_of(s.title or "", self._place) for s in paper.outline.sections}

    def matches(self) -> tuple[Match, ...]:
        return tuple(m for row in self._paper.row_tasks for m in self._best(row))

    def _units_of(self, task: Task) -> Iterator[_Unit]:
        """Its products, its sentences, and the parts of these between semicolons."""
        spans = sentences(task.quote)
        whole = [task.quote[a:b] for a, b in spans]
        for product in task.deliverables:
            home = next((s for s in whole if product.name in s), task.quote)
            yield _Unit(task, product.name, home, matter_of(product.name, self._place), product=True)
        for sentence, (start, end) in zip(whole, spans, strict=True):
            cuts = parts(task.quote, start, end)
            for a, b in dict.fromkeys(((start, end), *cuts)):
                words = task.quote[a:b].strip()
                yield _Unit(task, words, sentence, matter_of(words, self._place), product=False)

    def _best(self, row: Task) -> list[Match]:
        candidates = dict[str, Match]()
        for words in _namings(row):
            wanted = matter_of(words, self._place, core=True)
            for k in dict.fromkeys(k for pair in sorted(wanted.pairs) for k in self._index.get(pair, ())):
                match = self._compare(row, wanted, self._units[k])
                known = candidates.get(self._units[k].task.id)
                if match and (known is None or (match.sure, match.score) > (known.sure, known.score)):
                    candidates[match.task.id] = match
        ranked = sorted(candidates.values(), key=lambda m: (-m.sure, -m.score))
        kept = [m for m in ranked if m.score >= ranked[0].score - _HEADING and (m.sure or not ranked[0].sure)]
        return [m for m in kept if m.headed or not ranked[0].headed]

    def _compare(self, row: Task, wanted: Matter, unit: _Unit) -> Match | None:
        inside = contained(wanted, unit.matter)
        found = Match(row, unit.task, inside, unit.text, unit.sentence, sure=False)
        if unit.product:
            found = replace(found, score=alike(wanted, unit.matter), sure=True)
            needed = _SAME_PRODUCT if wanted.size > _FEW_PAIRS else _SURE
            return self._headed(wanted, found) if found.score >= needed else None
        if inside < _enough(wanted) - _HEADING or len(wanted.words) < 2:
            return None
        found = self._headed(wanted, replace(found, sure=inside >= _SURE and _makes(row, unit)))
        score = inside + (_HEADING if found.headed else 0.0)
        return replace(found, score=score) if score >= _enough(wanted) else None

    def _headed(self, wanted: Matter, match: Match) -> Match:
        at = match.task.section
        while at is not None and at in self._headings:
            heading = self._headings[at]
            if heading.size >= 3 and contained(heading, wanted) >= _SURE:
                return replace(match, headed=True)
            at = self._paper.sections[at].parent
        return match


def _namings(row: Task) -> tuple[str, ...]:
    """The row's first sentence, for what follows ("Trong đó …") describes it; that sentence up to its first ";"; and up
    to a second product ("… và kế hoạch …")."""
    sentence = sentences(row.quote)[0]
    first = parts(row.quote, *sentence)[0]
    words = row.quote[first[0] : first[1]]
    second = _SECOND_PRODUCT.search(words, 1)
    return tuple(
        dict.fromkeys((row.quote[sentence[0] : sentence[1]], words, words[: second.start()] if second else words))
    )


def _makes(row: Task, unit: _Unit) -> bool:
    """Whether the sentence names a product of the row's kind."""
    said = unit.text.lower()
    return any(kind.strip().lower() in said for d in row.deliverables for kind in d.kind.split(","))


def _enough(wanted: Matter) -> float:
    """Of a few words nearly all must stand there; of many it takes little more than half to be no chance."""
    if wanted.size < 3:
        return _SURE
    return _ENOUGH if wanted.size < _MANY_PAIRS else _MANY_ENOUGH
