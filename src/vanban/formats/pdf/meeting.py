"""Which rules of a page are one, and which meet."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from vanban.formats.pdf.rules import Rule

TOUCH = 3.0
"""Points within which two rules meet."""
SAME = 2.0
"""Points within which two parallel rules are one."""


class Groups:
    """Numbers 0, 1, 2 … of which some are joined; a group is known by the least of its members."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def least(self, k: int) -> int:
        while self._parent[k] != k:
            self._parent[k] = k = self._parent[self._parent[k]]
        return k

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self.least(a), self.least(b)))
        self._parent[high] = low


def merged(parallel: list[Rule]) -> list[Rule]:
    """Rules drawn piece by piece, put together; in order of `at`."""
    done: list[Rule] = []
    for line in _lines(sorted(parallel, key=lambda r: r.at)):
        for rule in sorted(line, key=lambda r: r.low):
            last = done[-1] if done and done[-1].at == line[0].at else None
            if last is not None and rule.low <= last.high + TOUCH:
                done[-1] = Rule(rule.horizontal, last.at, last.low, max(rule.high, last.high))
            else:
                done.append(Rule(rule.horizontal, line[0].at, rule.low, rule.high))
    return done


def _lines(ordered: list[Rule]) -> Iterator[list[Rule]]:
    """Rules that lie on one line."""
    line: list[Rule] = []
    for rule in ordered:
        if line and rule.at - line[0].at > SAME:
            yield line
            line = []
        line.append(rule)
    if line:
        yield line


def touching(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that meet, group by group; both lists in order of `at`."""
    groups = Groups(len(across) + len(down))
    places = [v.at for v in down]
    for i, h in enumerate(across):
        for j in range(bisect_left(places, h.low - TOUCH), bisect_right(places, h.high + TOUCH)):
            if down[j].low - TOUCH <= h.at <= down[j].high + TOUCH:
                groups.join(i, len(across) + j)
    found: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for k, rule in enumerate((*across, *down)):
        found.setdefault(groups.least(k), ([], []))[k >= len(across)].append(rule)
    return [g for g in found.values() if g[0] and g[1]]
