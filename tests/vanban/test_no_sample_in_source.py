"""Whether the source knows a sample: its places, persons, document numbers and values must stand nowhere in it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.vanban.measure import HERE

from viet.fold import fold

SOURCE = HERE.parents[1] / "src"
OURS = (".py", ".html", ".po", ".json", ".toml", ".txt", ".js", ".css")
GOLD = sorted((HERE / "gold").glob("*.json"))
_PLACE = re.compile(r"\b(?:xã|phường|tỉnh|thành phố) (\S+ \S+)$", re.IGNORECASE)


def forbidden(gold: dict[str, Any]) -> Iterator[str]:
    """Names and numbers that no general rule would ever write."""
    document = gold["document"]
    yield from (document["place"], document["signer"]["name"])
    issuers = [document["issuer"], document["parent_issuer"] or "", *(c["issuer"] for c in document["cites"])]
    yield from (m[1] for issuer in issuers for m in _PLACE.finditer(issuer))
    yield from (cite["number"] for cite in document["cites"] if not cite["number"].isdigit())
    if document["number"]:
        yield f"{document['number']}/{document['symbol']}"
    values = [target["value"] for target in gold["targets"]]
    yield from (str(value).replace(".", ",") for value in values if isinstance(value, float))


@pytest.fixture(scope="module")
def source() -> str:
    files = (path for path in sorted(SOURCE.rglob("*")) if path.suffix in OURS and "vendor" not in path.parts)
    return " ".join(fold(path.read_text("utf-8")) for path in files)


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.stem)
def test_no_place_person_number_or_value_of_a_sample_stands_in_the_source(gold: Path, source: str) -> None:
    words = {fold(word) for word in forbidden(json.loads(gold.read_text("utf-8")))}
    assert len(words) >= 5
    assert [word for word in sorted(words) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source)] == []
