"""What a comparison looks like as JSON, ready for `json.dumps`."""

from typing import Any

from vanban.compare.model import Comparison, Difference, IdentityDifference, Side

Json = dict[str, Any]
SCHEMA = "tiendo.comparison/1"


def to_json(found: Comparison) -> Json:
    """`counts` by sort, the gravest first; `content` and `form` (spelling, numbering) in the same order."""
    return {
        "schema": SCHEMA,
        "same_document": found.is_same_document,
        "clauses": {"old": found.clauses[0], "new": found.clauses[1], "both": len(found.pairs)},
        "counts": found.counts,
        "identity": [_identity(one) for one in found.identity],
        "content": [_difference(one) for one in found.content],
        "form": [_difference(one) for one in found.form],
    }


def _identity(one: IdentityDifference) -> Json:
    return {"field": one.field, "old": one.old, "new": one.new, "filled": one.is_filled}


def _difference(one: Difference) -> Json:
    return {
        "kind": one.kind,
        "sort": one.sort,
        "aspects": list(one.aspects),
        "old": one.old and _side(one.old),
        "new": one.new and _side(one.new),
    }


def _side(side: Side) -> Json:
    return {
        "address": side.address,
        "label": side.label,
        "quote": side.quote,
        "spans": [{"start": span.start, "end": span.end, "page": span.page} for span in side.spans],
        "marks": [list(mark) for mark in side.marks],
    }
