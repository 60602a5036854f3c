"""What a drafting body is told about a finding: where, what, and what is asked for."""

from typing import get_args

import pytest

from tiendo.documents.item_view import Finding
from tiendo.intake.advice import ADVICE, matter_of, place_words, request_of
from vanban.model import FindingKind


def finding(kind: str, message: str) -> Finding:
    return Finding("f1", kind, "warning", (), message, "", (), (), "")


def test_every_kind_has_its_advice_but_one_that_is_no_fault() -> None:
    assert set(get_args(FindingKind)) - set(ADVICE) == {"same_work"}


def test_what_a_message_asks_for_stands_apart() -> None:
    said = finding("contradiction", "“A”: I.1 ghi 8%, II.1 ghi 9%. Cần xác định giá trị nào là đúng.")
    assert matter_of(said) == "“A”: I.1 ghi 8%, II.1 ghi 9%."
    assert request_of(said) == "Xác định giá trị nào là đúng."


def test_what_concerns_the_tracking_only_is_left_out() -> None:
    said = finding("duplicate", "Chỉ tiêu “A” được nêu 2 lần. Chỉ theo dõi một lần.")
    assert matter_of(said) == "Chỉ tiêu “A” được nêu 2 lần."
    assert request_of(said) == "Gộp lại hoặc nêu một lần."


def test_words_of_the_document_are_no_request() -> None:
    said = finding("orphan_row", "Dòng 3 (“Đề án Cần thiết.”) không có nhiệm vụ.")
    assert matter_of(said) == said.message_vi


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("II.1.1.b.s2", "mục II.1.1.b"),
        ("PL.r3", "dòng 3 Phụ lục"),
        ("PL.II.r12", "dòng 12 Phụ lục II"),
        ("PL", "Phụ lục"),
        ("PL.II", "Phụ lục II"),
        ("", "đầu văn bản"),
    ],
)
def test_addresses_are_said_as_officials_say_them(address: str, words: str) -> None:
    assert place_words(address) == words
