"""Whether the order of a plan's items is the order of its tasks, and each item speaks for itself alone."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban.gists import gist
from tests.vanban.measure import pairs
from tests.vanban.readings import contract, untouched
from tests.vanban.rewritten_files import body_paragraphs, edited_docx, paragraph_text

WORD_FILES = [sample for sample, _ in pairs([]) if sample.suffix == ".docx"]
each_word_file = pytest.mark.parametrize("sample", WORD_FILES, ids=lambda sample: sample.name)
few = settings(max_examples=4, deadline=None, derandomize=True, database=None)


def words(item: str) -> str:
    return " ".join(item.removeprefix("-").split())


def items(sample: Path) -> list[int]:
    """Which paragraphs of the body are items, each of them one whole task."""
    quotes = {words(task["quote"]) for task in untouched(sample)["tasks"]}
    texts: list[str] = []
    edited_docx(sample.read_bytes(), lambda root: texts.extend(map(paragraph_text, body_paragraphs(root))))
    return [k for k, text in enumerate(texts) if text.startswith("-") and words(text) in quotes]


def leave_out(root: ET.Element, k: int) -> str:
    """Takes the k-th paragraph out of the body and gives its words."""
    body, gone = root.find(".//{*}body"), body_paragraphs(root)[k]
    assert body is not None
    body.remove(gone)
    return words(paragraph_text(gone))


def swap(root: ET.Element, k: int) -> None:
    """The k-th paragraph of the body changes places with the next."""
    body, (first, second) = root.find(".//{*}body"), body_paragraphs(root)[k : k + 2]
    assert body is not None
    body.remove(second)
    body.insert(list(body).index(first), second)


@each_word_file
@given(data=st.data())
@few
def test_two_items_that_change_places_are_two_tasks_that_do(sample: Path, data: st.DataObject) -> None:
    whole = items(sample)
    k = data.draw(st.sampled_from([k for k in whole if k + 1 in whole]))
    after = gist(contract(edited_docx(sample.read_bytes(), lambda root: swap(root, k)), sample.name))
    before = gist(untouched(sample))
    tasks = before["tasks"]
    moved = [n for n, (a, b) in enumerate(zip(tasks, after["tasks"], strict=True)) if a != b]
    assert len(moved) == 2
    tasks[moved[0]], tasks[moved[1]] = tasks[moved[1]], tasks[moved[0]]
    assert after == before


@each_word_file
@given(data=st.data())
@few
def test_an_item_left_out_takes_along_only_what_is_quoted_from_it(sample: Path, data: st.DataObject) -> None:
    k, gone = data.draw(st.sampled_from(items(sample))), list[str]()
    after = gist(contract(edited_docx(sample.read_bytes(), lambda root: gone.append(leave_out(root, k))), sample.name))
    before = gist(untouched(sample))
    lost = next(task for task in before["tasks"] if words(task["quote"]) == gone[0])
    before["tasks"].remove(lost)
    before["targets"] = [t for t in before["targets"] if t["section"] != lost["section"] or t["quote"] not in gone[0]]
    for part in ("document", "sections", "tables", "tasks", "targets"):
        assert after[part] == before[part]
