"""What the plan states twice: a target, a product in two rows, an order.

Rule for targets: same number and unit, periods that can be the same, and indicators alike beyond the words that every
indicator has ("tốc độ tăng bình quân"); for rows: one product's own words stand whole in the other's; for orders:
nearly word for word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vanban.check.likeness import Matter, alike, contained, matter_of
from vanban.check.matching import Match, place_name
from vanban.check.paper import Paper, finding, opened, shortened
from vanban.extract.sentences import sentences
from vanban.model import Finding, Target, Task
from viet.fold import fold

_EVERY_INDICATOR = re.compile(
    r"\b(?:tren dia ban|toc do|tang truong|tang|giam|binh quan|gia tri|san xuat|ty le|ti le|ty trong|tong|dat|muc"
    r"|dau nguoi|tren"
    r"|duoi|it nhat"
    r"|toi thieu|phan dau|co|duoc|la|nguoi|so luong|co ban)\b"
)
_TARGETS_ALIKE = 0.66
_MANY_PAIRS, _TARGET_WITHIN = 5, 0.8
_ORDERS_ALIKE = 0.9
_MANY_ROWS = 12
"""A pair of words that more rows share tells none from another."""
_ROWS_ALIKE = 0.95
_MANY_WORDS = 8


def duplicates(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    yield from _targets(paper)
    yield from _rows(paper, matches)
    yield from _orders(paper)


def indicator_matter(paper: Paper, target: Target) -> Matter:
    """What an indicator is about, without the words of measuring."""
    return matter_of(_EVERY_INDICATOR.sub(" ", fold(target.indicator)), place_name(paper))


def _targets(paper: Paper) -> Iterator[Finding]:
    groups = defaultdict[tuple[object, ...], list[tuple[Target, Matter]]](list)
    for target in paper.targets:
        matter = indicator_matter(paper, target)
        groups[(target.value, target.value_high, fold(target.unit or ""))].append((target, matter))
    for group in groups.values():
        for cluster in _clusters(group):
            yield _stated_again(paper, cluster)


def _clusters(group: list[tuple[Target, Matter]]) -> Iterator[tuple[Target, ...]]:
    """Of targets with one value, those that repeat an earlier one, each cluster once."""
    clusters = list[list[tuple[Target, Matter]]]()
    for target, matter in group:
        for cluster in clusters:
            first, known = cluster[0]
            if _same_period(first, target) and _same_indicator(known, matter):
                cluster.append((target, matter))
                break
        else:
            clusters.append([(target, matter)])
    return (tuple(t for t, _ in c) for c in clusters if len(c) > 1)


def _same_indicator(a: Matter, b: Matter) -> bool:
    """Alike, or all that one says is in the other, which goes on ("…, góp phần nâng cao …")."""
    small, large = sorted((a, b), key=lambda m: m.size)
    if len(small.words) < 2:
        return False
    return alike(a, b) >= _TARGETS_ALIKE or (small.size >= _MANY_PAIRS and contained(small, large) >= _TARGET_WITHIN)


def _same_period(a: Target, b: Target) -> bool:
    ends = {t.period.end for t in (a, b) if t.period.end}
    return len(ends) < 2 and (a.period.each == b.period.each or a.kind == b.kind)


def _stated_again(paper: Paper, targets: tuple[Target, ...]) -> Finding:
    name, milestone = shortened(targets[0].indicator), targets[0].kind == "milestone"
    places_vi = ", ".join(dict.fromkeys(paper.place_vi(t) for t in targets))
    places_en = ", ".join(dict.fromkeys(paper.place_en(t) for t in targets))
    tail = " Chỉ tiêu này chưa có số liệu để kiểm chứng." if milestone else ""
    return finding(
        "duplicate",
        "warning" if milestone else "info",
        targets,
        f"Chỉ tiêu “{name}” được nêu {len(targets)} lần ({places_vi}). Chỉ theo dõi một lần.{tail}",
        f"The target “{name}” is stated {len(targets)} times ({places_en}).",
    )


def _rows(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    rows = [(r, matter_of(_first_sentence(r), place_name(paper), core=True)) for r in paper.row_tasks]
    index = defaultdict[tuple[str, str], list[int]](list)
    for k, (_, matter) in enumerate(rows):
        for pair in matter.pairs:
            index[pair].append(k)
    near = {pair for places in index.values() if len(places) <= _MANY_ROWS for pair in combinations(places, 2)}
    for i, j in sorted(near):
        (first, a), (second, b) = rows[i], rows[j]
        small, large = sorted((a, b), key=lambda m: m.size)
        if small.size >= 3 and contained(small, large) >= _ROWS_ALIKE and _kinds(first) & _kinds(second):
            tasks = {m.task.id: m.task for m in matches if m.row.id in (first.id, second.id)}
            yield _row(paper, first, second, tuple(tasks.values()))


def _first_sentence(row: Task) -> str:
    start, end = sentences(row.quote)[0]
    return row.quote[start:end]


def _kinds(task: Task) -> set[str]:
    return {fold(d.kind) for d in task.deliverables}


def _row(paper: Paper, first: Task, second: Task, tasks: tuple[Task, ...]) -> Finding:
    a, b = shortened(first.title), shortened(second.title)
    return finding(
        "duplicate",
        "warning",
        (first, second, *tasks),
        f"{opened(paper.place_vi(first))} (“{a}”) và {paper.place_vi(second)} (“{b}”) có thể là cùng một sản phẩm. "
        "Cần xác định là một hay hai hồ sơ.",
        f"{paper.place_en(first)} (“{a}”) and {paper.place_en(second)} (“{b}”) may be the same product.",
    )


def _orders(paper: Paper) -> Iterator[Finding]:
    """Word for word but for a tail; the same order to two bodies, each under its own heading, is none."""
    known = dict[tuple[str, ...], tuple[Task, Matter]]()
    for task in paper.body_tasks:
        matter = matter_of(task.quote, place_name(paper))
        key = matter.words[:4]
        earlier = known.setdefault(key, (task, matter))
        small, large = sorted((earlier[1], matter), key=lambda m: m.size)
        same_home = earlier[0].section == task.section and earlier[0].id != task.id
        if same_home and len(small.words) >= _MANY_WORDS and contained(small, large) >= _ORDERS_ALIKE:
            yield finding(
                "duplicate",
                "warning",
                (earlier[0], task),
                f"Hai nhiệm vụ ở {paper.place_vi(task)} gần như trùng nguyên văn: “{shortened(task.title)}”.",
                f"Two tasks of {paper.place_en(task)} are nearly the same words: “{shortened(task.title)}”.",
            )
