"""The stages together: a text file yields what the Word file yields."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.formats.docx.reader import read_docx
from vanban.formats.taken import Taken
from vanban.formats.text.reader import read_text
from vanban.source import Paragraph, Table

PLAN = "ke-hoach-ngoc-lien"
SAMPLES = Path(__file__).parents[2] / "samples"


def _told(taken: Taken) -> Iterator[str | list[list[str]]]:
    """Every block by its words, blanks aside: what a converter may have broken and what not."""
    for block in taken.blocks:
        if isinstance(block, Paragraph):
            yield _bare(block.text)
        else:
            yield [[_bare(cell.text) for cell in row] for row in block.rows]


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def typed() -> Taken:
    return read_docx((SAMPLES / f"{PLAN}.docx").read_bytes())


@pytest.fixture(scope="module")
def plain() -> Taken:
    return read_text((SAMPLES / f"{PLAN}.txt").read_bytes())


def test_the_paragraphs_and_tables_are_those_of_the_word_file(typed: Taken, plain: Taken) -> None:
    assert list(_told(plain)) == list(_told(typed))


def test_the_annex_is_rebuilt_with_every_cell(plain: Taken) -> None:
    annex = plain.blocks[-1]
    assert isinstance(annex, Table) and annex.rebuilt
    numbered = [row for row in annex.rows if row[0].text.isdigit()]
    assert len(numbered) == 15
    assert all(cell.text for row in numbered for cell in row[:5])


def test_a_decomposed_file_reads_the_same(plain: Taken) -> None:
    nfd = read_text((SAMPLES / f"{PLAN}-nfd.txt").read_bytes())
    assert list(_told(nfd)) == list(_told(plain))


def test_the_reader_names_itself(plain: Taken) -> None:
    assert (plain.media_type, plain.reader, plain.pages) == ("text/plain", "text", None)


def test_an_ordinal_at_both_ends_of_a_page_is_no_page_number(plain: Taken) -> None:
    text = (SAMPLES / f"{PLAN}.txt").read_text()
    ordinals = [k for k, line in enumerate(text.split("\n")) if line.strip() == "1"]
    where = {ordinals[0] - 1, ordinals[-1] + 1}
    broken = "\n".join(f"\f{line}" if k in where else line for k, line in enumerate(text.split("\n")))
    assert list(_told(read_text(broken.encode()))) == list(_told(plain))


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_blank_lines_and_page_breaks_anywhere_change_no_paragraph(data: st.DataObject) -> None:
    text = (SAMPLES / f"{PLAN}.txt").read_text()
    lines = text.split("\n")
    where = data.draw(st.sets(st.integers(0, len(lines)), max_size=60))
    what = data.draw(st.sampled_from(["\n", "\n\n", "\f"]))
    broken = "\n".join(f"{what}{line}" if k in where else line for k, line in enumerate(lines))
    assert list(_told(read_text(broken.encode()))) == list(_told(read_text(text.encode())))


LINES = [
    "Số", "TT", "1", "2.", "Nội dung", "Cơ quan", "Thời gian", "x", "|", "\f", "Nơi nhận:", "- Lưu: VT.", "KẾ HOẠCH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND xã      Quý I", "| a | b |", "a\tb\tc", "I Về kinh tế", "-----", "# B",
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_word_is_lost_whatever_lines_come_together(lines: list[str]) -> None:
    taken = read_text("\n".join(["Kế hoạch", *lines]).encode())
    told = " ".join(
        block.text if isinstance(block, Paragraph) else " ".join(cell.text for row in block.rows for cell in row)
        for block in taken.blocks
    )
    assert {word for line in lines for word in re.findall(r"[^\W\d]{2,}", line)} <= set(
        re.findall(r"[^\W\d]{2,}", told)
    )
