"""A plan of many pages: a reading laid end to end several times, each time under addresses and ids of its own."""

import copy
from typing import Any

Json = dict[str, Any]


def repeated(reading: Json, times: int) -> Json:
    """Offsets fit the longer text; every copy's quotes differ in their first word, as no plan repeats itself so."""
    whole = copy.deepcopy(reading) | {"text": ""}
    for name in ("sections", "targets", "tasks", "tables", "findings", "blocks"):
        whole[name] = []
    for number in range(1, times + 1):
        _add(whole, copy.deepcopy(reading), number)
    return whole


def _add(whole: Json, one: Json, number: int) -> None:
    start = len(whole["text"])
    for name in ("sections", "targets", "tasks", "tables", "findings", "blocks"):
        for item in one[name]:
            _move(item, start, f"{number}.")
            if name in ("targets", "tasks"):
                item["quote"] = f"({number}) {item['quote']}"
            if name == "findings":
                item["quotes"] = [f"({number}) {quote}" for quote in item["quotes"]]
            whole[name].append(item)
    whole["text"] += one["text"]


def _move(value: Any, by: int, prefix: str) -> None:
    if isinstance(value, list):
        for entry in value:
            _move(entry, by, prefix)
        return
    if not isinstance(value, dict):
        return
    for name, inner in value.items():
        if name in ("start", "end") and isinstance(inner, int):
            value[name] = inner + by
        elif name in ("id", "address", "section", "parent", "table") and isinstance(inner, str):
            value[name] = prefix + inner
        elif name in ("refs", "addresses"):
            value[name] = [prefix + one if one else one for one in inner]
        else:
            _move(inner, by, prefix)
