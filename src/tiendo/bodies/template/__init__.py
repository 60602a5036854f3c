"""Which bodies a commune, ward or special zone usually has since 1/7/2025, and which fields each answers for.

A proposal, in `commune.json`: what is taken of it is chosen by a person and changed at will afterwards.
"""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tiendo.bodies.models import Body
from tiendo.bodies.roster.sheet import Row
from tiendo.bodies.roster.words import KIND_WORDS
from tiendo.tenancy.models import Locality

UNITS = ("xã", "phường", "đặc khu")
PROVINCES = ("tỉnh", "thành phố")
COMMITTEE, OFFICE = "committee", "office"
"""Keys of the two bodies with which every place begins."""


@dataclass(frozen=True, slots=True)
class UsualBody:
    """As it would be called in one place; `parent` is a key."""

    key: str
    name: str
    kind: str
    parent: str
    is_usual: bool
    fields: tuple[str, ...]


def usual_bodies(locality: Locality) -> list[UsualBody]:
    """Those above before those below."""
    unit = unit_of(locality.name)
    words = {"unit": unit, "place": locality.name, "province": locality.province_name}
    return [_usual(entry, words) for entry in _template()["bodies"] if unit in entry.get("only", UNITS)]


def since() -> dt.date:
    """The first day of communes as they are now."""
    return dt.date.fromisoformat(_template()["since"])


def unit_of(name: str) -> str:
    """ "xã" of "xã Sơn Hạ"."""
    return next((unit for unit in UNITS if name.casefold().startswith(f"{unit} ")), UNITS[0])


def template_rows(
    locality: Locality, *, keys: Collection[str], schools: Iterable[str], hamlets: Iterable[str], with_fields: bool
) -> list[Row]:
    """What was chosen, as a table to look at before it enters; schools and hamlets by their full names."""
    chosen = [body for body in usual_bodies(locality) if body.key in keys]
    names = {body.key: body.name for body in chosen}
    rows = [row for body in chosen for row in _rows(body, names.get(body.parent, ""), with_fields=with_fields)]
    own = {"parent": names.get(COMMITTEE, "")}
    rows += [Row(0, body=name, kind=KIND_WORDS[Body.Kind.UNIT], **own) for name in schools]
    return rows + [Row(0, body=name, kind=KIND_WORDS[Body.Kind.HAMLET], **own) for name in hamlets]


def _rows(body: UsualBody, parent: str, *, with_fields: bool) -> Iterator[Row]:
    for words in (with_fields and body.fields) or ("",):
        yield Row(0, body=body.name, kind=KIND_WORDS[body.kind], parent=parent, field=words)


def _usual(entry: dict[str, Any], words: dict[str, str]) -> UsualBody:
    return UsualBody(
        entry["key"],
        entry["name"].format(**words),
        entry["kind"],
        entry.get("parent", ""),
        not entry.get("rare", False),
        tuple(entry.get("fields", ())),
    )


@cache
def _template() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(__file__).with_name("commune.json").read_text(encoding="utf-8"))
    return read
