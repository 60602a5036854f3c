"""What an item or finding is called for good: after its own words, not after the order in which a reader found it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from tiendo.rules.review.model import ItemKind, Json
from tiendo.rules.review.words import Range, overlap
from viet.fold import fold_keep

SUMMARIES = frozenset(
    {
        "missing_lead",
        "missing_deadline",
        "missing_product",
        "missing_authority",
        "no_baseline",
        "crowded_period",
    }
)
"""Findings that stand once for many items: their words change with every item that is read otherwise."""
SAME = 0.5
"""Share of common letters from which two places are of one item."""


def kind_of(task: Json) -> ItemKind:
    return "dossier" if task["dossier"] else "task"


def item_keys(kinds: Sequence[str], items: Sequence[Json]) -> list[str]:
    """One for each; of items with the same words the later in the text gets a higher number."""
    order = sorted(range(len(items)), key=lambda i: (*_place(items[i]), _name(items[i])))
    bases = {i: f"{kinds[i]}-{_digest(items[i]['quote'])}" for i in order}
    numbered = dict(zip(order, _numbered(bases[i] for i in order), strict=True))
    return [numbered[i] for i in range(len(items))]


def finding_keys(findings: Sequence[Json]) -> list[str]:
    bases = []
    for finding in findings:
        kind = finding["kind"]
        words = [] if kind in SUMMARIES else [*finding["quotes"]] or [finding["message_vi"]]
        bases.append(f"{kind}-{_digest(*words)}")
    order = sorted(range(len(findings)), key=lambda i: (*_place(findings[i]), findings[i]["message_vi"]))
    numbered = dict(zip(order, _numbered(bases[i] for i in order), strict=True))
    return [numbered[i] for i in range(len(findings))]


def base_of(key: str) -> str:
    """Without the number among equals."""
    return "-".join(key.split("-")[:2])


def nearest(kind: str, spans: tuple[Range, ...], among: Iterable[tuple[str, str, tuple[Range, ...]]]) -> str | None:
    """Of (key, kind, spans) the one that covers the same words; a target is never taken for work."""
    alike = [(overlap(spans, own), key) for key, of, own in among if (of == "target") == (kind == "target")]
    share, key = max(alike, default=(0.0, ""), key=lambda pair: pair[0])
    return key if share >= SAME else None


def _numbered(bases: Iterable[str]) -> Iterable[str]:
    count: Counter[str] = Counter()
    for base in bases:
        count[base] += 1
        yield base if count[base] == 1 else f"{base}-{count[base]}"


def _place(item: Json) -> tuple[int, int]:
    spans: Any = item["spans"]
    return (spans[0]["start"], spans[-1]["end"]) if spans else (-1, -1)


def _name(item: Json) -> str:
    return str(item.get("title") or item.get("indicator") or "")


def _digest(*words: str) -> str:
    """Of the letters without case, marks and blanks; folding letter by letter is enough, and quick for long plans."""
    letters = "\n".join("".join(fold_keep(text).split()) for text in words)
    return blake2b(letters.encode(), digest_size=6).hexdigest()
