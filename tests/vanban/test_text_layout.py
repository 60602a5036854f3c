"""Whether blank lines, ends of pages and decomposed letters change nothing in the reading of a text file."""

import pytest
from tests.conftest import SAMPLES
from tests.vanban.gists import gist
from tests.vanban.readings import contract, untouched

TEXT = SAMPLES / "ke-hoach-ngoc-lien.txt"
PAGE = 45
"""Lines."""


@pytest.mark.parametrize("foot", ["\f", "\f\n", "\n{}\n\f", "\n- {} -\n\f", "\nTrang {}/18\n\f"])
def test_ends_of_pages_change_nothing(foot: str) -> None:
    lines = TEXT.read_text("utf-8").split("\n")
    text = "\n".join(foot.format(k // PAGE) + line if k % PAGE == PAGE - 1 else line for k, line in enumerate(lines))
    assert gist(contract(text.encode(), TEXT.name)) == gist(untouched(TEXT))


@pytest.mark.parametrize(("old", "new"), [("\n\n", "\n\n\n\n"), ("\n\n", "\n"), ("\n", "\r\n"), ("\n", "   \n")])
def test_blanks_at_the_end_of_lines_and_between_them_change_nothing(old: str, new: str) -> None:
    text = "\n\n" + TEXT.read_text("utf-8").replace(old, new) + "\n\n"
    assert gist(contract(text.encode(), TEXT.name)) == gist(untouched(TEXT))


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    decomposed = contract((SAMPLES / f"{TEXT.stem}-nfd.txt").read_bytes(), TEXT.name)
    assert decomposed == untouched(TEXT) | {"source": decomposed["source"]}
