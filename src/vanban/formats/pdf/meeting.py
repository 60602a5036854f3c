"""Which rules of a page are one, and which meet."""

from vanban.formats.pdf.rules import Rule

TOUCH = 3.0
"""Points within which two rules meet."""
SAME = 2.0
"""Points within which two parallel rules are one."""


def merged(parallel: list[Rule]) -> list[Rule]:
    """Rules drawn piece by piece, put together."""
    done: list[Rule] = []
    for rule in sorted(parallel, key=lambda r: (r.at, r.low)):
        at = _same_line(done, rule)
        if at is None:
            done.append(rule)
        else:
            other = done[at]
            done[at] = Rule(rule.horizontal, other.at, min(rule.low, other.low), max(rule.high, other.high))
    return done


def _same_line(done: list[Rule], rule: Rule) -> int | None:
    """The last of the rules so far that this one lies on and touches; they stand in order of `at`."""
    for k in range(len(done) - 1, -1, -1):
        other = done[k]
        if rule.at - other.at > SAME:
            return None
        if rule.low <= other.high + TOUCH and other.low <= rule.high + TOUCH:
            return k
    return None


def touching(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that meet, group by group."""
    parent = list(range(len(across) + len(down)))

    def root(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    for i, h in enumerate(across):
        for j, v in enumerate(down):
            if h.low - TOUCH <= v.at <= h.high + TOUCH and v.low - TOUCH <= h.at <= v.high + TOUCH:
                parent[root(i)] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for k in range(len(parent)):
        rules_across, rules_down = groups.setdefault(root(k), ([], []))
        if k < len(across):
            rules_across.append(across[k])
        else:
            rules_down.append(down[k - len(across)])
    return [g for g in groups.values() if g[0] and g[1]]
