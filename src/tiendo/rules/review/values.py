"""Which values an item has: taken from the reading, set by people, shared out when it is split, joined when merged."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tiendo.rules.review.model import ItemKind, Json
from viet.fold import fold

Check = Callable[[Any], bool]


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 5000


def _names(value: Any) -> bool:
    return isinstance(value, list) and all(_text(name) and name.strip() for name in value)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _day(value: Any) -> bool:
    if value is None:
        return True
    try:
        return isinstance(value, str) and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def _one_of(*allowed: str | None) -> Check:
    return lambda value: value is None or (isinstance(value, str) and value in allowed)


def _optional_text(value: Any) -> bool:
    return value is None or _text(value)


def _deadline(value: Any) -> bool:
    if not isinstance(value, dict) or not _text(value.get("text")):
        return False
    again = value.get("recurrence")
    return _day(value.get("start")) and _day(value.get("end")) and (again is None or isinstance(again, dict))


def _deadlines(value: Any) -> bool:
    return isinstance(value, list) and all(map(_deadline, value))


def _deliverables(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and _text(item.get("kind")) and _text(item.get("name")) for item in value
    )


def _period(value: Any) -> bool:
    return isinstance(value, dict) and _day(value.get("start")) and _day(value.get("end"))


def _baseline(value: Any) -> bool:
    return value is None or (isinstance(value, dict) and _number(value.get("value")) and _number(value.get("year")))


def _id(value: Any) -> bool:
    return value is None or type(value) is int


_WORK: dict[str, Check] = {
    "title": _text,
    "lead": _names,
    "partners": _names,
    "submit_to": _names,
    "deadlines": _deadlines,
    "deliverables": _deliverables,
    "request": _flag,
    "frame": _flag,
    "lead_body": _id,
    "lead_name": _text,
    "person": _text,
    "person_post": _id,
    "director": _text,
    "director_post": _id,
    "approving": _text,
    "standing": _flag,
    "review_on": _day,
}
_TARGET: dict[str, Check] = {
    "indicator": _text,
    "comparator": _one_of(">=", "<=", "=", "~", "range"),
    "value": _number,
    "value_high": _number,
    "unit": _optional_text,
    "kind": _one_of("level", "growth", "change", "cumulative", "floor", "milestone"),
    "direction": _one_of("up", "down"),
    "period": _period,
    "baseline": _baseline,
    "owners": _names,
    "parent": _optional_text,
}
FIELDS: dict[ItemKind, dict[str, Check]] = {"target": _TARGET, "task": _WORK, "dossier": _WORK}
_EMPTY_WORK: Json = {
    "title": "",
    "lead": [],
    "partners": [],
    "submit_to": [],
    "deadlines": [],
    "deliverables": [],
    "request": False,
    "frame": False,
    "lead_body": None,
    "lead_name": "",
    "person": "",
    "person_post": None,
    "director": "",
    "director_post": None,
    "approving": "",
    "standing": False,
    "review_on": None,
}
_EMPTY_TARGET: Json = {
    "indicator": "",
    "comparator": "=",
    "value": None,
    "value_high": None,
    "unit": None,
    "kind": "level",
    "direction": None,
    "period": {"start": None, "end": None, "each": None},
    "baseline": None,
    "owners": [],
    "parent": None,
}
_WITH_NAME = {"lead_body": "lead_name", "person_post": "person", "director_post": "director"}
"""Ids that go with the name of the same item, whoever else's is there."""
_LISTS = ("lead", "partners", "submit_to", "deadlines", "deliverables", "owners")


def fits(kind: ItemKind, values: Json) -> bool:
    """Whether an item of this kind can have these values."""
    return all(name in FIELDS[kind] and FIELDS[kind][name](value) for name, value in values.items())


def read_values(kind: ItemKind, item: Json, key_of: dict[str, str]) -> Json:
    """Of an item of the contract; `key_of` gives the key for an id."""
    if kind == "target":
        own = {name: item[name] for name in _TARGET if name != "parent"}
        return own | {"parent": key_of.get(item["parent"]) if item["parent"] else None}
    own = {name: item[name] for name in ("title", "lead", "partners", "submit_to", "deadlines", "deliverables")}
    return {**_EMPTY_WORK, **own, "request": item["request"], "frame": item["role"] == "frame"}


def completed(kind: ItemKind, values: Json) -> Json:
    """With what an item has today and had not yet when a decision saw these values."""
    return {**(_EMPTY_TARGET if kind == "target" else _EMPTY_WORK), **values}


def new_values(kind: ItemKind, quote: str, values: Json) -> Json:
    """Of an item that a person adds: what the person says, the words themselves as title where it says none."""
    if kind == "target":
        return {**_EMPTY_TARGET, "indicator": title_of(quote), **values}
    return {**_EMPTY_WORK, "title": title_of(quote), **values}


def shared_out(kind: ItemKind, values: Json, quote: str, others: Sequence[str]) -> Json:
    """Of one part of a split item: a deadline or product goes with its words, all else to every part."""
    if kind == "target":
        return {**values, "indicator": title_of(quote)}
    return {
        **values,
        "title": title_of(quote),
        "deadlines": [d for d in values["deadlines"] if _belongs(d["text"], quote, others)],
        "deliverables": [d for d in values["deliverables"] if _belongs(d["name"], quote, others)],
    }


def joined(values: Sequence[Json]) -> Json:
    """Of a merged item: the first one's, lists put together without repeating; gaps filled from the later ones."""
    made = dict(values[0])
    for name, value in made.items():
        if name in _LISTS:
            made[name] = _distinct(entry for other in values for entry in other[name])
        else:
            of = _WITH_NAME.get(name, name)
            made[name] = next((other[name] for other in values if other[of] not in (None, "", False)), value)
    return made


def title_of(quote: str) -> str:
    return quote.strip().lstrip("-–+• ").rstrip(" .;:,")


def _belongs(words: str, quote: str, others: Sequence[str]) -> bool:
    inside = fold(words) in fold(quote)
    return inside or not any(fold(words) in fold(other) for other in others)


def _distinct(entries: Iterable[Any]) -> list[Any]:
    found: dict[str, Any] = {}
    for entry in entries:
        name = entry if isinstance(entry, str) else entry.get("text") or entry.get("name")
        found.setdefault(fold(str(name)), entry)
    return list(found.values())
