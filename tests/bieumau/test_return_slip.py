"""A slip that sends findings back is set in the official form, with the places side by side and room for the answer."""

import io
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from tests.bieumau.converting import as_pdf
from tests.bieumau.slips import HEAD

from bieumau.layout import Paper, faults
from bieumau.return_slip import Question, ReturnSlip, Said, return_slip

HERE, THERE = Said("Mục II.1.b", "hoàn thành trong quý I năm 2026"), Said("Dòng 2 Phụ lục", "2 · Kế hoạch · Quý III")
APART = Question([HERE, THERE], "Hai thời hạn khác nhau.", "Xác định thời hạn nào là đúng.")
LONG = Question([Said("Mục II.2", "dài lắm " * 50)] * 4, "Nêu nhiều lần. " * 8, "Gộp lại.", rest=3)


def slip(**own: Any) -> ReturnSlip:
    plain = {
        "head": HEAD,
        "is_draft": False,
        "subject": "Kế hoạch trồng rừng",
        "to": "Phòng Kinh tế xã Sơn Hạ",
        "questions": [APART],
        "reviewer": "Lê Thị Soát",
    }
    return ReturnSlip(**plain | own)


SLIPS = {
    "one question": slip(),
    "of a draft": slip(is_draft=True, is_demo=True),
    "with a day and a note": slip(until="20/03/2026", note="Đề nghị trả lời sớm."),
    "many pages": slip(questions=[APART, LONG] * 12),
    "of a place that is empty": slip(questions=[Question([], "Dồn việc vào một quý.", "Giãn tiến độ.")]),
}


def words(made: ReturnSlip) -> str:
    return "\n".join(line.text for line in Paper(return_slip(made)).lines)


@pytest.mark.parametrize("name", SLIPS)
def test_it_is_set_as_the_decree_asks(name: str) -> None:
    assert faults(return_slip(SLIPS[name])) == []


def test_both_places_stand_side_by_side_with_what_is_asked_and_an_empty_answer() -> None:
    table = python_docx.Document(io.BytesIO(return_slip(slip()))).tables[1]
    assert [cell.text for cell in table.rows[0].cells][-1] == "Trả lời của nơi soạn thảo"
    number, here, there, asked, answer = (cell.text for cell in table.rows[1].cells)
    assert (number, answer) == ("1", "")
    assert (here, there) == tuple(f"{said.place}:\n“{said.words}”" for said in (HERE, THERE))
    assert asked == f"{APART.matter}\n{APART.request}"


def test_places_beyond_those_quoted_are_counted() -> None:
    assert "và 3 nơi khác" in words(slip(questions=[LONG]))


def test_it_names_who_shall_answer_by_when_and_what_would_settle_it() -> None:
    said = words(SLIPS["with a day and a note"])
    assert "đề nghị Phòng Kinh tế xã Sơn Hạ làm rõ" in said
    assert "trước ngày 20/03/2026" in said
    assert "văn bản sửa đổi, thay thế" in said
    assert "Đề nghị trả lời sớm." in said
    assert "sửa vào dự thảo" in words(SLIPS["of a draft"])


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert return_slip(slip()) == return_slip(slip())


def test_the_signatures_never_stand_alone_on_a_page(tmp_path: Path) -> None:
    with as_pdf(return_slip(SLIPS["many pages"]), tmp_path) as pdf:
        last = pdf[len(pdf) - 1].get_textpage().get_text_bounded()
        heads = [page.get_textpage().get_text_bounded().count("STT") for page in pdf]
    assert "Sai khác v" in last
    assert len(heads) > 2
    assert all(heads[:-1])
