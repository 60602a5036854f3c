"""Filtering, searching and ordering the items of a reading; a few hundred, so in memory."""

import calendar
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from tiendo.documents.item_view import Days
from viet.fold import fold


class Item(Protocol):
    """What targets, tasks and findings have in common."""

    @property
    def words(self) -> str: ...
    @property
    def bodies(self) -> tuple[str, ...]: ...
    @property
    def days(self) -> tuple[Days, ...]: ...
    @property
    def kind(self) -> str: ...
    @property
    def address(self) -> str: ...


AnyItem = TypeVar("AnyItem", bound=Item)

_PERIOD = re.compile(r"(\d{4})(?:-Q([1-4]))?")
KEYS = ("place", "time", "body", "title")


def matching(
    items: Iterable[AnyItem], *, query: str = "", body: str = "", period: str = "", kind: str = ""
) -> list[AnyItem]:
    """Those that fit all that is given: every word of `query`, marks apart; `period` is "2026" or "2026-Q3"."""
    wanted = fold(query).split()
    days = bounds(period)
    return [
        item
        for item in items
        if (not body or body in item.bodies)
        and (not kind or item.kind == kind)
        and (days is None or any(_overlap(own, days) for own in item.days))
        and (not wanted or _has_all(item.words, wanted))
    ]


def ordered(items: Sequence[AnyItem], key: str) -> list[AnyItem]:
    """By one of `KEYS`, "-" in front for descending; by place in the document where the key is unknown or ties."""
    name = key.removeprefix("-")
    if name == "time":
        return _by_time(items, descending=key.startswith("-"))
    if name in ("body", "title"):
        return sorted(items, key=_by_body if name == "body" else _by_title, reverse=key.startswith("-"))
    return list(reversed(items)) if key == "-place" else list(items)


def bodies_in(items: Iterable[Item]) -> list[tuple[str, int]]:
    """Each body named, with the number of items that name it, the most frequent first."""
    return Counter(body for item in items for body in dict.fromkeys(item.bodies)).most_common()


def kinds_in(items: Iterable[Item]) -> list[tuple[str, int]]:
    return Counter(item.kind for item in items).most_common()


def periods_in(items: Iterable[Item]) -> list[str]:
    """The years and the quarters in which something falls due: "2026", "2026-Q1", …"""
    found: set[str] = set()
    for item in items:
        for _, end in item.days:
            if end:
                found |= {f"{end.year}", f"{end.year}-Q{(end.month + 2) // 3}"}
    return sorted(found)


def bounds(period: str) -> tuple[dt.date, dt.date] | None:
    """First and last day; None for what is no period."""
    match = _PERIOD.fullmatch(period)
    if match is None or int(match[1]) == 0:
        return None
    year, quarter = int(match[1]), match[2]
    first, last = (1, 12) if quarter is None else (int(quarter) * 3 - 2, int(quarter) * 3)
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _overlap(own: Days, days: tuple[dt.date, dt.date]) -> bool:
    return (own[0] or dt.date.min) <= days[1] and (own[1] or dt.date.max) >= days[0]


def _has_all(words: str, wanted: list[str]) -> bool:
    text = fold(words)
    return all(word in text for word in wanted)


def _by_time(items: Sequence[AnyItem], *, descending: bool) -> list[AnyItem]:
    """What has no date comes last either way."""
    dated = [item for item in items if _due(item)]
    return sorted(dated, key=_due, reverse=descending) + [item for item in items if not _due(item)]


def _due(item: Item) -> str:
    """The earliest day by which something is due."""
    return min((str(end or start) for start, end in item.days), default="")


def _by_body(item: Item) -> tuple[bool, str]:
    return (not item.bodies, fold(item.bodies[0]) if item.bodies else "")


def _by_title(item: Item) -> str:
    return fold(str(getattr(item, "title", "") or getattr(item, "indicator", "") or item.words))
