"""Which decisions there are, and whether one can be recorded: its payload is brought into one form, or it is rejected.

accept           keys                       confirms what is read
correct          keys (or key), values      sets some values and confirms the rest
delete           keys (or key), reason
restore          keys (or key)              takes a deletion back
add              kind, start, end, values   words of the document become an item, confirmed
split            key, parts [[start, end]]  one item becomes several
merge            keys                       several become one
assign           keys, body, name           the body that answers for it; does not confirm the rest
fill             keys, values, only_gaps    what duties lack, given to many at once; does not confirm the rest
settle, leave_open, send_back   findings (or finding), and what `rules.settling` says
leave_untracked  addresses, reason          clauses consciously not tracked
bind             annex "submission|issue"   which of its two days the annex's time binds
dismiss          strays [[seq, key]]        decisions without effect that need nobody's attention any more
undo             token                      of the decision that shall not count; undoing an undo brings it back

Any of them may name the `strays` that it takes up again in their place.
"""

from collections.abc import Callable, Sequence
from typing import Any, get_args
from uuid import UUID

from tiendo.rules.addresses import Addresses
from tiendo.rules.rejected import Rejected
from tiendo.rules.review.carried import TAKE_SIGNED
from tiendo.rules.review.filling import FILLABLE, to_fill
from tiendo.rules.review.fold import in_force
from tiendo.rules.review.model import Item, ItemKind, Json, Recorded, Review
from tiendo.rules.review.values import fits
from tiendo.rules.review.words import squeezed, words_before
from tiendo.rules.settling import LONGEST, prepared_step

ITEM_KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
_ABOUT = ("kind", "spans", "message_vi")
"""By what a finding is known again when another reader words it differently."""


def prepared(kind: str, payload: Json, *, reading: Json, review: Review, decisions: Sequence[Recorded]) -> Json:
    """The payload in its one form, with what its maker saw of each item under "seen"; raises Rejected."""
    if kind not in KINDS:
        raise Rejected("unknown_kind")
    made = KINDS[kind](_Given(payload, reading, review, decisions))
    keys = [*made.get("keys", ()), *([made["key"]] if "key" in made else ())]
    if keys:
        made["seen"] = {key: _seen(review.by_key[key]) for key in keys if key in review.by_key}
    if "strays" in payload:
        made["strays"] = _strays(payload, review)
    if "findings" in made:
        findings = {entry.key: entry.finding for entry in review.ledger}
        made["about"] = {key: {name: findings[key][name] for name in _ABOUT} for key in made["findings"]}
    return made


def _seen(item: Item) -> Json:
    """What outlives the reading: where the item stands and how it was read; no id for what people made."""
    spans = [{"start": start, "end": end} for start, end in item.spans]
    return {"id": item.id, "kind": item.kind, "spans": spans, "quote": item.quote, "read": item.read}


def _strays(payload: Json, review: Review) -> list[list[Any]]:
    known = {(stray.seq, stray.key) for stray in review.strays}
    given = payload.get("strays")
    if not isinstance(given, list) or not given:
        raise Rejected("malformed")
    named = [pair for pair in given if isinstance(pair, list | tuple) and list(map(type, pair)) == [int, str]]
    if len(named) < len(given) or not {(seq, key) for seq, key in named} <= known:
        raise Rejected("gone")
    return [[seq, key] for seq, key in dict.fromkeys(map(tuple, named))]


class _Given:
    """A payload as sent, and what it must fit."""

    def __init__(self, payload: Json, reading: Json, review: Review, decisions: Sequence[Recorded]) -> None:
        self.payload, self.reading, self.review, self.decisions = payload, reading, review, decisions
        self.text: str = reading["text"]

    def words(self, name: str, *, needed: bool = False) -> str:
        value = self.payload.get(name) or ""
        if not isinstance(value, str) or len(value) > LONGEST:
            raise Rejected("malformed")
        if needed and not value.strip():
            raise Rejected(f"no_{name}")
        return value.strip()

    def strings(self, name: str, one: str = "") -> list[str]:
        """A list of distinct strings, also given as `one` string under its own name."""
        value = [self.payload[one]] if one in self.payload else self.payload.get(name)
        if value == []:
            raise Rejected("no_items")
        if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
            raise Rejected("malformed")
        return list(dict.fromkeys(value))

    def keys(self) -> list[str]:
        """Of which at least one is there: the others may have been split or merged by a colleague."""
        keys = self.strings("keys", "key")
        if not any(key in self.review.by_key for key in keys):
            raise Rejected("gone")
        return keys

    def findings(self) -> list[str]:
        """In the order of the ledger, in which a slip tells them."""
        findings = set(self.strings("findings", "finding"))
        known = [entry.key for entry in self.review.ledger if entry.key in findings]
        if len(known) < len(findings):
            raise Rejected("gone")
        return known

    def range(self, pair: Any) -> list[int]:
        """Blanks at both ends left off."""
        is_range = isinstance(pair, list | tuple) and len(pair) == 2 and all(type(n) is int for n in pair)
        if not is_range or not 0 <= pair[0] < pair[1] <= len(self.text) or not self.text[pair[0] : pair[1]].strip():
            raise Rejected("malformed")
        start, end = pair
        marked = self.text[start:end]
        return [start + len(marked) - len(marked.lstrip()), end - len(marked) + len(marked.rstrip())]

    def values(self, kinds: set[ItemKind]) -> Json:
        values = self.payload.get("values", {})
        if not isinstance(values, dict) or not all(fits(kind, values) for kind in kinds):
            raise Rejected("malformed")
        return values


def _accept(given: _Given) -> Json:
    return {"keys": given.keys()}


def _correct(given: _Given) -> Json:
    keys = given.keys()
    values = given.values({given.review.by_key[key].kind for key in keys if key in given.review.by_key})
    if not values:
        raise Rejected("malformed")
    return {"keys": keys, "values": values}


def _delete(given: _Given) -> Json:
    return {"keys": given.keys(), "reason": given.words("reason")}


def _restore(given: _Given) -> Json:
    return {"keys": given.keys()}


def _add(given: _Given) -> Json:
    kind = next((kind for kind in ITEM_KINDS if kind == given.payload.get("kind")), None)
    if kind is None:
        raise Rejected("malformed")
    start, end = given.range([given.payload.get("start"), given.payload.get("end")])
    quote, before = squeezed(given.text[start:end]), words_before(given.text, start)
    values = given.values({kind})
    return {"kind": kind, "start": start, "end": end, "quote": quote, "before": before, "values": values}


def _split(given: _Given) -> Json:
    key = given.words("key", needed=True)
    item = given.review.by_key.get(key)
    if item is None or item.state == "deleted":
        raise Rejected("gone")
    parts = given.payload.get("parts")
    if not isinstance(parts, list) or len(parts) < 2:
        raise Rejected("malformed")
    ranges = [given.range(part) for part in parts]
    bounds = [item.spans[0][0], *(n for pair in ranges for n in pair), item.spans[-1][1]] if item.spans else [1, 0]
    if bounds != sorted(bounds):
        raise Rejected("outside")
    quotes = [squeezed(given.text[start:end]) for start, end in ranges]
    befores = [words_before(given.text, start) for start, _ in ranges]
    return {"key": key, "parts": ranges, "quotes": quotes, "befores": befores}


def _merge(given: _Given) -> Json:
    keys = given.strings("keys")
    items = [given.review.by_key.get(key) for key in keys]
    found = [item for item in items if item is not None and item.state != "deleted"]
    if len(found) < len(keys):
        raise Rejected("gone")
    if len(keys) < 2 or len({item.kind == "target" for item in found}) > 1:
        raise Rejected("different_kinds")
    return {"keys": keys}


def _assign(given: _Given) -> Json:
    body = given.payload.get("body")
    if type(body) is not int:
        raise Rejected("malformed")
    keys = given.keys()
    if any(given.review.by_key[key].kind == "target" for key in keys if key in given.review.by_key):
        raise Rejected("different_kinds")
    return {"keys": keys, "body": body, "name": given.words("name", needed=True)}


def _fill(given: _Given) -> Json:
    """Where only gaps are to be filled, duties that lack nothing of it are left out."""
    only_gaps, keys = given.payload.get("only_gaps", True), given.keys()
    items = {key: given.review.by_key[key] for key in keys if key in given.review.by_key}
    if any(item.kind == "target" for item in items.values()):
        raise Rejected("not_a_duty")
    values = given.values({item.kind for item in items.values()})
    if not isinstance(only_gaps, bool) or not FILLABLE.issuperset(values):
        raise Rejected("malformed")
    taking = {key for key, item in items.items() if to_fill(item.values, values, only_gaps=only_gaps)}
    if not taking:
        raise Rejected("nothing_to_fill")
    left = [key for key in keys if key in taking or key not in items]
    return {"keys": left, "values": values, "only_gaps": only_gaps}


def _dismiss(given: _Given) -> Json:
    return {"strays": _strays(given.payload, given.review)}


def _of_findings(kind: str) -> Callable[[_Given], Json]:
    def prepare(given: _Given) -> Json:
        findings = given.findings()
        matters = [given.review.matter(entry) for entry in given.review.ledger if entry.key in findings]
        is_draft = not given.reading["document"]["number"]
        return {"findings": findings} | prepared_step(kind, given.payload, matters, is_draft=is_draft)

    return prepare


def _leave_untracked(given: _Given) -> Json:
    addresses = given.strings("addresses")
    if not set(addresses) <= Addresses(given.reading).all:
        raise Rejected("unknown_address")
    return {"addresses": addresses, "reason": given.words("reason", needed=True)}


def _bind(given: _Given) -> Json:
    annex = given.payload.get("annex")
    if annex not in ("submission", "issue"):
        raise Rejected("malformed")
    return {"annex": annex}


def _undo(given: _Given) -> Json:
    try:
        token = UUID(given.words("token", needed=True))
    except ValueError as error:
        raise Rejected("malformed") from error
    counting = {decision.token: decision for decision in in_force(given.decisions, undos=True)}
    if token not in counting:
        raise Rejected("gone")
    if counting[token].kind == TAKE_SIGNED:
        raise Rejected("signed_text_stays")
    return {"token": str(token)}


KINDS: dict[str, Callable[[_Given], Json]] = {
    "accept": _accept,
    "correct": _correct,
    "delete": _delete,
    "restore": _restore,
    "add": _add,
    "split": _split,
    "merge": _merge,
    "assign": _assign,
    "fill": _fill,
    "settle": _of_findings("settle"),
    "leave_open": _of_findings("leave_open"),
    "send_back": _of_findings("send_back"),
    "leave_untracked": _leave_untracked,
    "bind": _bind,
    "dismiss": _dismiss,
    "undo": _undo,
}
