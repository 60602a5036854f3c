"""Any place of the text has the address of the paragraph or row at or before it."""

from tests.small_plan import PARAGRAPHS, ROWS, small_plan

from tiendo.rules.addresses import Addresses

READING = small_plan()
ADDRESSES = Addresses(READING)


def test_a_paragraph_has_its_address_from_its_first_to_its_last_letter() -> None:
    words = PARAGRAPHS[2][0]
    start = READING["text"].index(words)
    assert {ADDRESSES.at(start), ADDRESSES.at(start + len(words) - 1)} == {"I.1"}


def test_every_cell_of_a_row_has_the_address_of_the_row() -> None:
    starts = [READING["text"].index(words) for words in ROWS[1][1:]]
    assert [ADDRESSES.at(start) for start in starts[:2]] == ["PL.r2", "PL.r2"]


def test_there_is_no_address_before_the_first() -> None:
    assert (ADDRESSES.at(0), ADDRESSES.of({"spans": []})) == ("", "")


def test_an_item_stands_where_it_begins() -> None:
    assert ADDRESSES.of(READING["tasks"][1]) == "II.2"


def test_all_addresses_are_known() -> None:
    assert ADDRESSES.all == {"I", "I.1", "I.2", "II", "II.1", "II.2", "PL.r1", "PL.r2"}
