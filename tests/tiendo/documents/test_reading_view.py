"""A stored reading comes back with types, addresses and the document's own blocks."""

import datetime as dt
from decimal import Decimal

from tests.small_plan import PARAGRAPHS, ROWS, small_plan

from tiendo.documents.block_view import ParagraphBlock, TableBlock
from tiendo.documents.reading_view import ReadingView

VIEW = ReadingView.of(small_plan())


def test_tasks_and_dossiers_are_apart() -> None:
    assert [t.id for t in VIEW.tasks] == ["n1", "n2"]
    assert [t.id for t in VIEW.dossiers] == ["n3", "n4"]


def test_a_dossier_has_its_number_as_printed_and_its_true_one() -> None:
    assert [(d.label, d.ordinal) for d in VIEW.dossiers] == [("1", 1), ("1", 2)]


def test_every_item_has_the_address_at_which_it_begins() -> None:
    assert [i.address for i in (*VIEW.targets, *VIEW.tasks, *VIEW.dossiers)] == [
        "I.1",
        "I.2",
        "II.1",
        "II.2",
        "PL.r1",
        "PL.r2",
    ]


def test_an_item_without_a_place_has_no_address() -> None:
    data = small_plan()
    data["findings"][0]["spans"] = []
    assert ReadingView.of(data).findings[0].address == ""


def test_values_are_decimals_as_printed() -> None:
    assert [t.value for t in VIEW.targets] == [Decimal(1700), Decimal("2.5")]


def test_times_are_dates() -> None:
    (deadline,) = VIEW.tasks[0].deadlines
    assert (deadline.start, deadline.end) == (dt.date(2026, 1, 1), dt.date(2026, 3, 31))
    assert VIEW.tasks[1].deadlines[0].every == "year"


def test_a_request_is_no_order() -> None:
    assert [t.kind for t in VIEW.tasks] == ["order", "request"]


def test_blocks_carry_their_words() -> None:
    paragraphs = [b for b in VIEW.blocks if isinstance(b, ParagraphBlock)]
    assert [p.text for p in paragraphs] == [words for words, _, _ in PARAGRAPHS]


def test_a_table_has_header_and_body_rows() -> None:
    (table,) = [b for b in VIEW.blocks if isinstance(b, TableBlock)]
    assert [row.address for row in table.body] == ["PL.r1", "PL.r2"]
    assert table.body[0].cells[1].paragraphs[0].text == ROWS[0][1]
    assert len(table.header) == 1


def test_the_identity_keeps_what_is_blank_as_none() -> None:
    assert (VIEW.identity.number, VIEW.identity.symbol, VIEW.identity.signer_mode) == (None, "KH-UBND", "TM.")


def test_a_missing_date_and_signer_are_none() -> None:
    data = small_plan()
    data["document"] |= {"date": None, "signer": None}
    identity = ReadingView.of(data).identity
    assert (identity.issued_start, identity.signer_name) == (None, None)
