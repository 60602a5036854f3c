"""Whether the source knows a sample: its places, persons, numbers, values and sentences must stand nowhere in it."""

import ast
import io
import json
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.vanban.measure import HERE

from vanban.formats.load import load
from viet.fold import fold

SOURCE = HERE.parents[1] / "src"
OURS = (".py", ".html", ".po", ".json", ".toml", ".txt", ".js", ".css")
GOLD = sorted((HERE / "gold").glob("*.json"))
_PLACE = re.compile(r"\b(?:xã|phường|tỉnh|thành phố) (\S+ \S+)$", re.IGNORECASE)
_RUN = 6
"""So many words in a row are a quotation, unless several documents share them."""
_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"[^\w ]+")
_NAMES = (
    "ủy ban mặt trận tổ quốc", "trung tâm phục vụ hành chính công", "hội đồng bầu cử quốc gia",
    "sở khoa học và công nghệ", "đề án 06 của chính phủ",
)  # fmt: skip
"""What every plan of its kind calls the same."""


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


def runs(text: str) -> set[str]:
    words = _WORD.findall(fold(text))
    return {" ".join(words[k : k + _RUN]) for k in range(len(words) - _RUN + 1)}


def explained(code: str) -> Iterator[str]:
    """Docstrings and comments."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    yield from (token.string for token in tokens if token.type == tokenize.COMMENT)


def quotable(path: Path) -> Iterator[str]:
    """What can quote a sentence: explanations whole, elsewhere words with nothing but blanks between them."""
    written = path.read_text("utf-8")
    if path.suffix == ".py":
        yield from explained(written)
    yield from _APART.split(written)


def test_no_sentence_of_a_sample_stands_in_the_source() -> None:
    samples = [HERE / "samples" / f"{gold.stem}.docx" for gold in GOLD]
    told = Counter(run for sample in samples for run in runs(load(sample.read_bytes(), sample.name).text))
    own = {run for run, documents in told.items() if documents == 1} - {run for name in _NAMES for run in runs(name)}
    files = [path for path in SOURCE.rglob("*") if path.suffix in OURS and "vendor" not in path.parts]
    assert len(own) > 1000
    assert {(path.name, run) for path in files for text in quotable(path) for run in runs(text) & own} == set()
