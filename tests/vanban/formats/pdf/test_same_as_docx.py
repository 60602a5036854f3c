"""Whether a PDF gives the blocks that the Word file it was printed from gives."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from vanban.formats.load import load
from vanban.source import Cell, Paragraph, Source, Table

SAMPLES = Path(__file__).parents[2] / "samples"
PLANS = (
    "ke-hoach-ngoc-lien",
    "06-dongthap-kh552-doimoi-congnghe",
    "13-hanoi-kh308-nq214-dulieu",
    "35-phobang-kh01-tuyentruyen",
)

pytestmark = pytest.mark.parametrize("plan", PLANS)


@cache
def source(plan: str, form: str) -> Source:
    return load((SAMPLES / f"{plan}.{form}").read_bytes(), plan)


def both(plan: str) -> tuple[Source, Source]:
    return source(plan, "docx"), source(plan, "pdf")


def said(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def paragraphs(of: Source, *, centred: bool) -> list[Paragraph]:
    return [b for b in of.blocks if isinstance(b, Paragraph) and b.look.centred == centred]


def cells(row: tuple[Cell, ...]) -> list[str]:
    return [said(cell.text) for cell in row]


def ruled(of: Source) -> list[Table]:
    return [b for b in of.blocks if isinstance(b, Table) and b.ruled]


def test_the_same_paragraphs_in_the_same_order(plan: str) -> None:
    docx, pdf = both(plan)
    assert [said(p.text) for p in paragraphs(pdf, centred=False)] == [
        said(p.text) for p in paragraphs(docx, centred=False)
    ]


def test_headings_say_the_same_wherever_their_lines_were_broken(plan: str) -> None:
    docx, pdf = (" ".join(said(p.text) for p in paragraphs(s, centred=True)) for s in both(plan))
    assert pdf == docx


def test_paragraphs_are_said_to_be_set_alike(plan: str) -> None:
    for a, b in zip(*(paragraphs(s, centred=False) for s in both(plan)), strict=True):
        assert (a.look.bold, a.look.italic, a.look.size) == (b.look.bold, b.look.italic, b.look.size)
        assert b.look.indent == pytest.approx(a.look.indent, abs=1)


def test_the_same_rows_in_ruled_tables(plan: str) -> None:
    docx, pdf = (ruled(s) for s in both(plan))
    assert [t.header_rows for t in pdf] == [t.header_rows for t in docx]
    assert [[cells(r) for r in t.rows] for t in pdf] == [[cells(r) for r in t.rows] for t in docx]


def test_merged_cells_are_merged_alike(plan: str) -> None:
    def merged(of: Source) -> list[list[bool]]:
        return [[a is b for a, b in pairwise(r)] for t in ruled(of) for r in t.rows]

    docx, pdf = both(plan)
    assert merged(pdf) == merged(docx)


def test_letterhead_and_signature_say_the_same_side_by_side(plan: str) -> None:
    def sides(of: Source) -> list[str]:
        unruled = [b for b in of.blocks if isinstance(b, Table) and not b.ruled]
        return sorted(said(p.text) for t in unruled for row in t.rows for cell in row for p in cell.paragraphs)

    docx, pdf = both(plan)
    assert sides(pdf) == sides(docx)
    assert all(len(t.rows[0]) == 2 for t in pdf.blocks if isinstance(t, Table) and not t.ruled)


def test_every_page_of_a_paragraph_begins_at_a_word(plan: str) -> None:
    pdf = source(plan, "pdf")
    for paragraph in (p for p in pdf.blocks if isinstance(p, Paragraph)):
        assert paragraph.pages[0][0] == 0
        assert all(paragraph.text[at - 1] == " " for at, _ in paragraph.pages[1:])
        assert [page for _, page in paragraph.pages] == list(range(paragraph.pages[0][1], paragraph.pages[-1][1] + 1))


def test_pages_never_go_back(plan: str) -> None:
    pdf = source(plan, "pdf")
    pages = [page for p in pdf.blocks if isinstance(p, Paragraph) for _, page in p.pages]
    assert pages == sorted(pages)
    assert pages[-1] <= (pdf.pages or 0)
