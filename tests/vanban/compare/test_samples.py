"""Whether real plans in two forms are the same to a comparison, and one edit of them comes out as that edit alone."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban.compare.versions import marked
from tests.vanban.readings import contract, untouched
from tests.vanban.rewriting import Rewriting
from tests.vanban.rewritten_files import body_paragraphs, edited_docx, rewritten
from tests.vanban.test_order import WORD_FILES, items, leave_out, words

from vanban.compare import compare

FORMS = [(sample, sample.with_suffix(form)) for sample in WORD_FILES for form in (".pdf", ".txt")]
each_form = pytest.mark.parametrize(
    ("word", "other"), [pair for pair in FORMS if pair[1].exists()], ids=lambda path: path.name
)
each_word_file = pytest.mark.parametrize("word", WORD_FILES, ids=lambda path: path.name)
few = settings(max_examples=3, deadline=None, derandomize=True, database=None)


@each_form
def test_a_plan_in_another_form_is_no_other_plan(word: Path, other: Path) -> None:
    found = compare(untouched(word), untouched(other))
    assert (found.identity, found.differences) == ((), ())
    assert len(found.pairs) == found.clauses[0] == found.clauses[1] > 50


@each_word_file
@given(data=st.data())
@few
def test_an_item_left_out_is_the_one_that_was_dropped(word: Path, data: st.DataObject) -> None:
    k, gone = data.draw(st.sampled_from(items(word))), list[str]()
    cut = edited_docx(word.read_bytes(), lambda root: gone.append(leave_out(root, k)))
    there, back = compare(untouched(word), contract(cut, word.name)), compare(contract(cut, word.name), untouched(word))
    assert [(d.kind, d.old and words(d.old.quote)) for d in there.differences] == [("dropped", gone[0])]
    assert [(d.kind, d.new and words(d.new.quote)) for d in back.differences] == [("added", gone[0])]


@each_word_file
@given(data=st.data())
@few
def test_an_item_put_at_the_end_of_the_plan_is_the_one_that_moved(word: Path, data: st.DataObject) -> None:
    k, moved = data.draw(st.sampled_from(items(word)[:-1])), list[str]()
    last = items(word)[-1]

    def move(root: ET.Element) -> None:
        body, paragraphs = root.find(".//{*}body"), body_paragraphs(root)
        assert body is not None
        moved.append(words("".join(paragraphs[k].itertext())))
        body.remove(paragraphs[k])
        body.insert(list(body).index(paragraphs[last]) + 1, paragraphs[k])

    found = compare(untouched(word), contract(edited_docx(word.read_bytes(), move), word.name))
    assert [(d.kind, d.new and words(d.new.quote)) for d in found.differences] == [("moved", moved[0])]


@each_word_file
def test_other_years_are_changed_deadlines_and_nothing_else(word: Path) -> None:
    later = contract(rewritten(word.read_bytes(), ".docx", Rewriting(years=1)), word.name)
    found = compare(untouched(word), later)
    assert {d.kind for d in found.differences} == {"reworded"}
    assert {d.aspects[0] for d in found.differences} <= {"deadline", "quantity"}
    assert all(words_that_are_figures(marked(d)) for d in found.differences)


def words_that_are_figures(marks: tuple[list[str], list[str]]) -> bool:
    return all(any(letter.isdigit() for letter in words) for side in marks for words in side)


@each_word_file
def test_other_quantities_are_changed_quantities(word: Path) -> None:
    more = contract(rewritten(word.read_bytes(), ".docx", Rewriting(count=7)), word.name)
    assert {d.sort for d in compare(untouched(word), more).differences} <= {"quantity"}
