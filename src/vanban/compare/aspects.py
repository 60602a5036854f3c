"""In what two wordings of one clause differ: what was read from each, else the words themselves."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vanban.compare.clauses import Clause, Clauses
from vanban.compare.model import ASPECTS, Aspect
from vanban.extract.roles import inline_roles, role_line
from viet.spelling import even
from viet.times import times_in

Json = dict[str, Any]
Said = Mapping[Aspect, Counter[Any]]
_BY_ROLE: dict[str, Aspect] = {
    "lead": "body", "partners": "body", "submit_to": "approving", "product": "product",
}  # fmt: skip


class Facts:
    """What a reading says of each of its clauses, by aspect."""

    def __init__(self, reading: Json, clauses: Clauses) -> None:
        self._items: dict[int, list[Json]] = defaultdict(list)
        for item in (*reading["targets"], *reading["tasks"]):
            number = clauses.at(item["spans"][0]["start"]) if item["spans"] else None
            if number is not None:
                self._items[number].append(item)

    def of(self, clause: Clause) -> Said:
        said: dict[Aspect, Counter[Any]] = {aspect: Counter() for aspect in ASPECTS}
        items = self._items[clause.number]
        for aspect, value in (*_of_items(items), *_of_roles(clause.body)):
            said[aspect][value] = 1
        times = times_in(clause.body)
        said["deadline"].update((t.start, t.end, t.before, t.every, t.since, t.until) for t in times if not t.event)
        said["quantity"].update(_figures(clause, [(t.at, t.to) for t in times]))
        return said


def aspects_between(old: Clause, new: Clause, before: Facts, after: Facts) -> tuple[Aspect, ...]:
    """The gravest first; empty where both say the same in the same letters.

    A slip in one letter can keep the reader from reading something: where only letters differ, what one of the two
    does not say at all is no change.
    """
    if old.words.exact == new.words.exact:
        return ()
    is_spelling = old.plain == new.plain
    was, now = before.of(old), after.of(new)
    apart = [aspect for aspect in ASPECTS if was[aspect] != now[aspect]]
    found = tuple(aspect for aspect in apart if not is_spelling or (was[aspect] and now[aspect]))
    return found or ("spelling" if is_spelling else "wording",)


def _of_items(items: Iterable[Json]) -> Iterator[tuple[Aspect, Any]]:
    for item in items:
        if "indicator" in item:
            yield "quantity", tuple(map(str, (item[name] for name in ("comparator", "value", "value_high", "unit"))))
            yield "deadline", tuple(map(str, item["period"].values()))
            yield from (("body", even(name)) for name in item["owners"])
        else:
            yield from (("body", even(name)) for name in (*item["lead"], *item["partners"]))
            yield from (("approving", even(name)) for name in item["submit_to"])
            yield from (("product", even(product["kind"])) for product in item["deliverables"])


def _of_roles(text: str) -> Iterator[tuple[Aspect, Any]]:
    """A line of its own that only names roles is no task."""
    for role in role_line(text) or inline_roles(text):
        if role.kind in _BY_ROLE and role.value:
            yield _BY_ROLE[role.kind], even(role.value)


def _figures(clause: Clause, times: list[tuple[int, int]]) -> list[str]:
    """Numbers that belong to no time."""
    words = zip(clause.words.plain, clause.words.plain_places, strict=True)
    numbers = [(word, at) for word, (at, _) in words if word[0].isdigit()]
    return [word for word, at in numbers if not any(start <= at < end for start, end in times)]
