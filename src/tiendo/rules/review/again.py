"""How decisions that have no effect now could be taken up again: as one decision about what stands there today."""

from collections.abc import Mapping, Sequence

from tiendo.rules.review.model import Item, Json, Recorded, Review, Stray
from tiendo.rules.review.values import fits
from tiendo.rules.review.words import placed

_NAMES = ("title", "indicator")
"""What one item is called; several parts of it are not all called so."""
_OF_ITEMS = frozenset({"accept", "correct", "assign", "fill"})


def taken_up(
    strays: Sequence[Stray], decisions: Mapping[int, Recorded], review: Review, text: str
) -> tuple[str, Json] | None:
    """Kind and payload for the strays of one key; None where nothing is left to decide about."""
    own = [decisions[stray.seq] for stray in strays]
    found = _about(strays, own, [review.by_key[key] for key in strays[-1].became], text)
    if found is None:
        return None
    kind, payload = found
    return kind, payload | {"strays": [[stray.seq, stray.key] for stray in strays]}


def _about(strays: Sequence[Stray], own: Sequence[Recorded], now: Sequence[Item], text: str) -> tuple[str, Json] | None:
    if not now:
        return _added(strays[-1].key, own, text)
    if all(stray.why == "deleted" for stray in strays):
        return "restore", {"keys": [item.key for item in now]}
    return _decided([item for item in now if item.state != "deleted"], own)


def _decided(now: Sequence[Item], own: Sequence[Recorded]) -> tuple[str, Json] | None:
    """The same about the items that stand there: all that was set, and that it was confirmed, in one decision."""
    keys = {"keys": [item.key for item in now]}
    last, values = own[-1], _values(own)
    if not now or not {d.kind for d in own} & {*_OF_ITEMS, "delete"}:
        return None
    if last.kind == "delete":
        return "delete", keys | {"reason": last.payload["reason"]}
    if len(now) > 1:
        values = {name: value for name, value in values.items() if name not in _NAMES}
    if any(decision.kind in ("accept", "correct") for decision in own):
        return ("correct", keys | {"values": values}) if values else ("accept", keys)
    return ("fill", keys | {"values": values, "only_gaps": False}) if values else None


def _added(key: str, own: Sequence[Recorded], text: str) -> tuple[str, Json] | None:
    """Its words become an item once more, where they still stand in the document."""
    if own[-1].kind not in _OF_ITEMS or "quote" not in (seen := own[-1].payload["seen"].get(key, {})):
        return None
    start = seen["spans"][0]["start"] if seen["spans"] else 0
    place = placed(text, start, seen["quote"], "")
    values = {**seen["read"], **_values(own)} | ({"parent": None} if seen["kind"] == "target" else {})
    if place is None or not fits(seen["kind"], values):
        return None
    return "add", {"kind": seen["kind"], "start": place[0], "end": place[1], "values": values}


def _values(own: Sequence[Recorded]) -> Json:
    """What they set, the later over the earlier."""
    values: Json = {}
    for decision in own:
        if decision.kind == "assign":
            values |= {"lead_body": decision.payload["body"], "lead_name": decision.payload["name"]}
        if decision.kind in ("correct", "fill"):
            values |= decision.payload["values"]
    return values
