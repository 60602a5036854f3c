"""Where the plan gives one indicator two values for the same time.

Rule: the indicators are the same beyond doubt (four words of their own at least); unit, rhythm and end of the period
agree, the values do not. An error between running text and annex; within the text headings may still tell them apart.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vanban.check.duplicates import indicator_matter
from vanban.check.likeness import Matter, alike
from vanban.check.paper import Paper, contradiction, shortened
from vanban.model import Finding, Target
from viet.fold import fold
from viet.numbers import format_number

_SAME = 0.95
_ENOUGH_WORDS = 4


def values_apart(paper: Paper) -> Iterator[Finding]:
    groups = defaultdict[tuple[object, ...], list[tuple[Target, Matter]]](list)
    for target in paper.targets:
        matter = indicator_matter(paper, target)
        if target.value is not None and len(matter.words) >= _ENOUGH_WORDS and target.period.end:
            key = fold(target.unit or ""), target.kind, target.period.end, target.period.each, target.parent is None
            groups[key].append((target, matter))
    for group in groups.values():
        for (first, a), (second, b) in combinations(group, 2):
            if _apart(first, second) and alike(a, b) >= _SAME:
                yield _finding(paper, first, second)


def _apart(a: Target, b: Target) -> bool:
    return (a.value, a.value_high) != (b.value, b.value_high) and (a.origin != b.origin or a.section != b.section)


def _finding(paper: Paper, first: Target, second: Target) -> Finding:
    name, (a, b) = shortened(first.indicator), (_value(t) for t in (first, second))
    here, there = paper.place_vi(first), paper.place_vi(second)
    return contradiction(
        "value",
        "error" if paper.in_annex(first) != paper.in_annex(second) else "warning",
        ((first, a), (second, b)),
        f"Chỉ tiêu “{name}”: {here} ghi {a}, {there} ghi {b}. Cần xác định giá trị nào là đúng.",
        f"The target “{name}”: {paper.place_en(first)} says {a}, {paper.place_en(second)} says {b}.",
    )


def _value(target: Target) -> str:
    numbers = [format_number(n) for n in (target.value, target.value_high) if n is not None]
    return f"{' - '.join(numbers)} {target.unit or ''}".strip()
