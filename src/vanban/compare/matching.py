"""Which clause of the one document is which of the other: the same words first, then like words, then elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from vanban.compare.clauses import Clause, Clauses
from vanban.compare.words import likeness

Link = tuple[int, int]
NEAR, FAR = 0.5, 0.65
"""Likeness from which two clauses are one, under the same heading and anywhere."""
FEWEST_WORDS = 5
"""Shorter clauses ("Nhiệm vụ cụ thể:") are found again under their own heading only."""
RARE = 12
"""A word in more clauses than this tells none of them."""
FEW = 8
"""So many are compared each with each."""


def links_between(old: Clauses, new: Clauses) -> dict[int, int]:
    """Number in the new document by number in the old one."""
    return _Matcher(old, new).links()


class _Matcher:
    def __init__(self, old: Clauses, new: Clauses) -> None:
        self.old, self.new = old, new
        self.linked: dict[int, int] = {}
        self.taken: set[int] = set()
        self._old_within, self._new_within = _words_within(old), _words_within(new)

    def links(self) -> dict[int, int]:
        self._descend(-1, -1)
        self._elsewhere(self._same_words, FEWEST_WORDS)
        self._elsewhere(lambda a, b: self._like_words(a, b, FAR), FEWEST_WORDS)
        return self.linked

    def _descend(self, old: int, new: int) -> None:
        """The clauses under two that are one; by a list, since a document may be deeper than Python's stack."""
        under = [(old, new)]
        while under:
            here, there = under.pop()
            ours, theirs = self.old.children[here], self.new.children[there]
            for find in (self._same_words, lambda a, b: self._like_words(a, b, NEAR)):
                found = find(self._free_old(ours), self._free_new(theirs))
                self._link(found)
            under += [(a.number, self.linked[a.number]) for a in ours if a.number in self.linked]

    def _elsewhere(self, find: Callable[[list[Clause], list[Clause]], list[Link]], fewest: int) -> None:
        ours = [clause for clause in self._free_old(self.old.all) if len(clause.plain) >= fewest]
        theirs = [clause for clause in self._free_new(self.new.all) if len(clause.plain) >= fewest]
        for link in sorted(find(ours, theirs)):
            if link[0] not in self.linked and link[1] not in self.taken:
                self._link([link])
                self._descend(*link)

    def _free_old(self, clauses: Iterable[Clause]) -> list[Clause]:
        return [clause for clause in clauses if clause.number not in self.linked]

    def _free_new(self, clauses: Iterable[Clause]) -> list[Clause]:
        return [clause for clause in clauses if clause.number not in self.taken]

    def _link(self, links: Iterable[Link]) -> None:
        for old, new in links:
            self.linked[old] = new
            self.taken.add(new)

    def _same_words(self, ours: list[Clause], theirs: list[Clause]) -> list[Link]:
        """Of several with the same words those with one label, the others in their order."""
        there: dict[tuple[str, ...], list[Clause]] = defaultdict(list)
        for clause in reversed(theirs):
            there[clause.plain].append(clause)
        here: dict[tuple[str, ...], list[Clause]] = defaultdict(list)
        for clause in ours:
            if clause.plain in there:
                here[clause.plain].append(clause)
        return [link for words, clauses in here.items() for link in _in_order(clauses, there[words][::-1])]

    def _like_words(self, ours: list[Clause], theirs: list[Clause], enough: float) -> list[Link]:
        """The likest first; of equals those that stand the least apart."""
        scored = []
        for a, b in _candidates(ours, theirs):
            if a.kind == b.kind and (score := self._likeness(a, b)) >= enough:
                scored.append((-score, abs(a.number - b.number), a.number + b.number, a.number, b.number))
        links: dict[int, int] = {}
        taken: set[int] = set()
        for *_, old, new in sorted(scored):
            if old not in links and new not in taken:
                links[old] = new
                taken.add(new)
        return list(links.items())

    def _likeness(self, a: Clause, b: Clause) -> float:
        """Of headings also by what stands under them: a title may be quite another and the section the same."""
        own = likeness(a.plain, b.plain)
        if a.kind != "heading":
            return own
        here, there = self._old_within[a.number], self._new_within[b.number]
        both = (here & there).total()
        return max(own, 2 * both / (here.total() + there.total())) if both else own


def _words_within(clauses: Clauses) -> dict[int, Counter[tuple[str, ...]]]:
    """For each heading the clauses right under it, by their words."""
    return {
        clause.number: Counter(child.plain for child in clauses.children[clause.number])
        for clause in clauses.all
        if clause.kind == "heading"
    }


def _in_order(ours: Sequence[Clause], theirs: Sequence[Clause]) -> list[Link]:
    labels: dict[tuple[str | None, str], list[Clause]] = defaultdict(list)
    for clause in reversed(theirs):
        labels[clause.label, clause.kind].append(clause)
    links = {a.number: labels[a.label, a.kind].pop().number for a in ours if labels[a.label, a.kind]}
    taken = set(links.values())
    rest = zip((a for a in ours if a.number not in links), (b for b in theirs if b.number not in taken), strict=False)
    return [*links.items(), *((a.number, b.number) for a, b in rest)]


def _candidates(ours: Sequence[Clause], theirs: Sequence[Clause]) -> list[tuple[Clause, Clause]]:
    """Pairs with a rare word in common, or a label; of a few all."""
    if len(ours) <= FEW and len(theirs) <= FEW:
        return [(a, b) for a in ours for b in theirs]
    here, there = _by_word(ours), _by_word(theirs)
    pairs = {}
    for word, clauses in here.items():
        if word in there and len(clauses) + len(there[word]) <= RARE:
            pairs.update({(a.number, b.number): (a, b) for a in clauses for b in there[word]})
    ours_by, theirs_by = _by_label(ours), _by_label(theirs)
    for label in ours_by.keys() & theirs_by.keys():
        if len(ours_by[label]) == len(theirs_by[label]) == 1:
            a, b = ours_by[label][0], theirs_by[label][0]
            pairs[a.number, b.number] = (a, b)
    return list(pairs.values())


def _by_label(clauses: Iterable[Clause]) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        if clause.label:
            found[clause.label].append(clause)
    return found


def _by_word(clauses: Iterable[Clause]) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        for word in dict.fromkeys(_tokens(clause)):
            found[word].append(clause)
    return found


def _tokens(clause: Clause) -> Iterable[str]:
    """Words and pairs of neighbours: two common words are often rare together."""
    words = clause.plain
    return (*words, *(f"{a} {b}" for a, b in pairwise(words)))
