"""What two readings must share to say the same: everything but where it stands and how it is counted through."""

from typing import Any

Json = dict[str, Any]

_COUNTED = ("id", "section", "parent", "row", "spans")
_CUT = ("title", "parts", "deliverables")
"""Cut to a length, so that a longer name moves the cut."""


def gist(reading: Json) -> Json:
    """Items by their words and addresses, findings by the words that they are about, in no order."""
    addresses = {s["id"]: s["address"] for s in reading["sections"]}
    words = addresses | {x["id"]: x["quote"] for kind in ("targets", "tasks") for x in reading[kind]}
    items = {
        kind: [
            {k: v for k, v in item.items() if k not in _COUNTED + _CUT}
            | {"section": addresses.get(item["section"]), "parent": words.get(item.get("parent"))}
            for item in reading[kind]
        ]
        for kind in ("targets", "tasks")
    }
    return {
        "document": reading["document"] | {"cites": [_cite(c) for c in reading["document"]["cites"]]},
        "sections": [[s["address"], s["label"], s["title"], s["level"]] for s in reading["sections"]],
        **items,
        "tables": [_table(t) for t in reading["tables"]],
        "findings": sorted(
            [f["kind"], f["severity"], sorted(str(words.get(ref, ref)) for ref in f["refs"])]
            for f in reading["findings"]
            if f["kind"] != "typo"
        ),
    }


def _cite(cite: Json) -> Json:
    return {k: v for k, v in cite.items() if k != "text"}


def _table(table: Json) -> Json:
    rows = [{k: v for k, v in row.items() if k != "spans"} for row in table["rows"]]
    return {"title": table["title"], "columns": table["columns"], "rows": rows}
