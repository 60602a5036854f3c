"""Words are found again where they stood, also in a text that another reader laid out otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.rules.review.words import overlap, parts_in, placed, squeezed, words_before

TEXT = "Mục 1. Trồng rừng.\nMục 2. Trồng rừng, nuôi cá."


@pytest.mark.parametrize("shift", ["", "Mẫu số 01\n", "Trồng rừng. "])
@pytest.mark.parametrize("start", [7, 26])
def test_the_same_words_are_told_apart_by_what_stands_before(shift: str, start: int) -> None:
    found = placed(shift + TEXT, start, "Trồng rừng", words_before(TEXT, start))
    assert found == (start + len(shift), start + len(shift) + 10)


def test_a_line_that_is_broken_otherwise_is_the_same() -> None:
    assert placed("a Trồng\n rừng", 0, "Trồng rừng", "x ") == (2, 13)


def test_words_that_are_gone_are_not_found() -> None:
    assert placed(TEXT, 7, "Trồng chè", "Mục 1. ") is None


@given(st.text("ab \n", min_size=1, max_size=30), st.text("ab ", max_size=9), st.data())
def test_any_words_are_found_where_they_stand(text: str, shift: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = squeezed(text[start:end])
    if quote:
        start += len(text[start:end]) - len(text[start:end].lstrip())
        at, to = placed(text, start, quote, words_before(text, start)) or (-1, -1)
        assert (at, squeezed(text[at:to])) == (start, quote)


def test_parts_follow_each_other() -> None:
    text = "Trồng rừng. Nuôi cá. Trồng rừng."
    assert parts_in(text, ((0, len(text)),), ["Trồng rừng. ", "Nuôi cá.", "Trồng rừng."]) == (
        (0, 11),
        (12, 20),
        (21, 32),
    )
    assert parts_in(text, ((0, len(text)),), ["Nuôi cá.", "Trồng chè."]) == ()
    assert parts_in(text, ((0, len(text)),), ["Nuôi cá."]) == ()


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [((), (), 0), (((0, 4),), ((4, 8),), 0), (((0, 4),), ((2, 6),), 1 / 3), (((0, 2), (4, 6)), ((0, 6),), 2 / 3)],
)
def test_overlap_is_the_share_of_common_letters(
    a: tuple[tuple[int, int], ...], b: tuple[tuple[int, int], ...], share: float
) -> None:
    assert overlap(a, b) == overlap(b, a) == pytest.approx(share)
