"""Whether a plan with other names, numbers, dates or order is read with just that change."""

import functools
import json
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban import score
from tests.vanban.gists import gist
from tests.vanban.measure import overall, pairs
from tests.vanban.rewriting import Rewriting, reworded
from tests.vanban.rewritten_files import body_paragraphs, edited_docx, paragraph_text, rewritten

from vanban.api import read
from vanban.export.contract import to_contract

Json = dict[str, Any]

SAMPLES = [(sample, gold) for sample, gold in pairs([]) if sample.suffix in (".docx", ".txt")]
WORD_FILES = [sample for sample, _ in SAMPLES if sample.suffix == ".docx"]
TEXT = next(sample for sample, _ in SAMPLES if sample.suffix == ".txt")
ALSO_NAMED = ("Thanh Hóa", "Tuyên Quang")
"""Provinces that samples name beside their own place."""
PLACES = (
    "Năm Căn",
    "Chỉ Đạo",
    "Kế Sách",
    "Sơn Hạ",
    "Tân An Hội",
    "Huế",
    "Ia Piơr",
    "Thống Nhất",
    "Trung Tâm",
    "Ea Súp",
)
PEOPLE = ("Lê Ký", "Nguyễn Thị Thu Hằng", "Sùng A Lử", "Y Blanh Ayun", "H’Lim Niê", "Lò Thị Năm", "Vũ Đức Ân")
SAME = 0.005
few = settings(max_examples=4, deadline=None, derandomize=True, database=None)


def contract(data: bytes, name: str) -> Json:
    return json.loads(json.dumps(to_contract(read(data, name))))


@functools.cache
def untouched(sample: Path) -> Json:
    return contract(sample.read_bytes(), sample.name)


@st.composite
def rewritings(draw: st.DrawFn, document: Json) -> Rewriting:
    place, *provinces = draw(st.permutations(PLACES))
    new = (place, draw(st.sampled_from(PEOPLE)), *provinces)
    return Rewriting(
        names=tuple(zip((document["place"], document["signer"]["name"], *ALSO_NAMED), new, strict=False)),
        years=draw(st.integers(1, 9)),
        quarters=draw(st.integers(0, 3)),
        days=draw(st.integers(1, 3)),
        papers=draw(st.integers(1, 40)),
        share=Decimal(draw(st.sampled_from(("0.93", "0.5", "1.07", "0.37")))),
        count=draw(st.integers(1, 40)),
    )


def ids(samples: list[tuple[Path, Path]]) -> list[str]:
    return [sample.name for sample, _ in samples]


@pytest.mark.parametrize(("sample", "gold"), SAMPLES, ids=ids(SAMPLES))
@given(data=st.data())
@few
def test_other_names_numbers_and_dates_are_read_as_well_and_change_nothing_else(
    sample: Path, gold: Path, data: st.DataObject
) -> None:
    wanted, before = json.loads(gold.read_text("utf-8")), untouched(sample)
    rewriting = data.draw(rewritings(wanted["document"]))
    after = contract(rewritten(sample.read_bytes(), sample.suffix, rewriting), sample.name)
    old, new = score.score(before, wanted)[0], score.score(after, reworded(rewriting, wanted))[0]
    assert score.faults(after, sample.name) == []
    assert overall(new) == pytest.approx(overall(old), abs=SAME)
    assert gist(after) == gist(reworded(rewriting, before))


@pytest.mark.parametrize(("sample", "gold"), SAMPLES, ids=ids(SAMPLES))
def test_each_changed_thing_comes_out(sample: Path, gold: Path) -> None:
    wanted = json.loads(gold.read_text("utf-8"))["document"]
    names = ((wanted["place"], "Sơn Hạ"), (wanted["signer"]["name"], "Vũ Đức Ân"))
    rewriting = Rewriting(names, years=4, days=1, papers=11, share=Decimal("0.93"), count=7)
    before, after = untouched(sample), contract(rewritten(sample.read_bytes(), sample.suffix, rewriting), sample.name)
    assert (after["document"]["place"], after["document"]["signer"]["name"]) == ("Sơn Hạ", "Vũ Đức Ân")
    assert int(after["document"]["date"]["end"][:4]) == int(before["document"]["date"]["end"][:4]) + 4
    assert not {c["number"] for c in after["document"]["cites"]} & {c["number"] for c in before["document"]["cites"]}
    moved = [(a["value"], b["value"]) for a, b in zip(before["targets"], after["targets"], strict=True)]
    assert all(a != b for a, b in moved if a is not None and a > 3)


def items(sample: Path) -> list[int]:
    """Which paragraphs of the body are items, each of them one whole task."""
    quotes = {" ".join(task["quote"].split()) for task in untouched(sample)["tasks"]}
    texts: list[str] = []
    edited_docx(sample.read_bytes(), lambda root: texts.extend(paragraph_text(p) for p in body_paragraphs(root)))
    return [k for k, text in enumerate(texts) if text.startswith("-") and " ".join(text[1:].split()) in quotes]


def without(root: ET.Element, k: int) -> str:
    """Takes the k-th paragraph out of the body and gives its words."""
    body, gone = root.find(".//{*}body"), body_paragraphs(root)[k]
    assert body is not None
    body.remove(gone)
    return " ".join(paragraph_text(gone)[1:].split())


def swapped(root: ET.Element, k: int) -> None:
    """The k-th paragraph of the body changes places with the next."""
    body, (first, second) = root.find(".//{*}body"), body_paragraphs(root)[k : k + 2]
    assert body is not None
    body.remove(second)
    body.insert(list(body).index(first), second)


@pytest.mark.parametrize("sample", WORD_FILES, ids=lambda p: p.name)
@given(data=st.data())
@few
def test_two_items_that_change_places_are_two_tasks_that_do(sample: Path, data: st.DataObject) -> None:
    whole = items(sample)
    k = data.draw(st.sampled_from([k for k in whole if k + 1 in whole]))
    after = gist(contract(edited_docx(sample.read_bytes(), lambda root: swapped(root, k)), sample.name))
    before = gist(untouched(sample))
    tasks = before.pop("tasks")
    moved = [n for n, (a, b) in enumerate(zip(tasks, after["tasks"], strict=True)) if a != b]
    assert len(moved) == 2
    tasks[moved[0]], tasks[moved[1]] = tasks[moved[1]], tasks[moved[0]]
    assert after.pop("tasks") == tasks
    assert after == before


@pytest.mark.parametrize("sample", WORD_FILES, ids=lambda p: p.name)
@given(data=st.data())
@few
def test_an_item_left_out_takes_along_only_what_is_quoted_from_it(sample: Path, data: st.DataObject) -> None:
    k, gone = data.draw(st.sampled_from(items(sample))), list[str]()
    after = gist(contract(edited_docx(sample.read_bytes(), lambda root: gone.append(without(root, k))), sample.name))
    before = gist(untouched(sample))
    lost = next(task for task in before["tasks"] if " ".join(task["quote"].split()) == gone[0])
    before["tasks"].remove(lost)
    before["targets"] = [t for t in before["targets"] if t["section"] != lost["section"] or t["quote"] not in gone[0]]
    for part in ("document", "sections", "tables", "tasks", "targets"):
        assert after[part] == before[part]


def every_page(lines: list[str], foot: str) -> str:
    """The text with a page's end after so many lines; "{}" in `foot` is the page's number."""
    return "\n".join(foot.format(k // 45 + 1) + line if k % 45 == 44 else line for k, line in enumerate(lines))


@pytest.mark.parametrize(
    "foot",
    ["\f", "\f\n", "\n{}\n\f", "\n- {} -\n\f", "\nTrang {}/18\n\f"],
    ids=["bare", "line", "number", "dashes", "of"],
)
def test_ends_of_pages_in_a_text_change_nothing(foot: str) -> None:
    text = every_page(TEXT.read_text("utf-8").split("\n"), foot)
    assert gist(contract(text.encode(), TEXT.name)) == gist(untouched(TEXT))


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n\n", "\n\n\n\n"), ("\n\n", "\n"), ("\n", "\r\n"), ("\n", "   \n")],
    ids=["more", "fewer", "cr", "ends"],
)
def test_blanks_between_lines_of_a_text_change_nothing(old: str, new: str) -> None:
    text = "\n\n" + TEXT.read_bytes().decode("utf-8").replace(old, new) + "\n\n"
    assert gist(contract(text.encode(), TEXT.name)) == gist(untouched(TEXT))


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    decomposed = contract(TEXT.with_stem(f"{TEXT.stem}-nfd").read_bytes(), TEXT.name)
    same = untouched(TEXT) | {"source": decomposed["source"]}
    assert decomposed == same
