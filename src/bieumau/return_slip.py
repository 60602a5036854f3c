"""How a paper is sent back to whoever drafted it: each matter with the places side by side, and room for the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bieumau.letterhead import Letterhead, set_letterhead
from bieumau.wordml import Element, Set, Sheet, document, page_number, paragraph, rule, run, table

_SHEET = Sheet()
_TITLE = Set(size=14, bold=True, align="center", before=10)
_ABSTRACT = Set(size=14, bold=True, align="center")
_ADDRESS = Set(size=14, align="center", before=6, after=4)
_BODY = Set(size=14, align="both", first=36, before=4, after=4)
_HEADING = Set(size=11, bold=True, align="center", before=2, after=2)
_CELL = Set(size=11, align="left", before=1, after=1)
_WHERE = replace(_CELL, italic=True)
_NUMBER = replace(_CELL, align="center")
_LIST_HEAD = Set(size=12, bold=True, italic=True)
_LIST = Set(size=11)
_SIGNER = Set(size=13, bold=True, align="center", keep=True)
_COLUMNS = (34.0, 112.0, 112.0, 124.0, 85.7)
_HEADINGS = ("STT", "Nơi thứ nhất ghi", "Nơi khác ghi", "Nội dung cần làm rõ, đề nghị", "Trả lời của nơi soạn thảo")
_OPENING = "Qua rà soát {what}, {who} đề nghị {to} làm rõ, trả lời vào cột cuối các nội dung sau{until}:"
_UNTIL = " và gửi lại trước ngày {until}"
_HOLDS = (
    "Sai khác về nội dung của văn bản đã ký được giải quyết bằng văn bản sửa đổi, thay thế; lỗi hình thức bằng "
    "công văn đính chính. Đề nghị ghi số, ký hiệu, ngày của văn bản đó vào cột trả lời."
)
_DRAFT_HOLDS = "Đề nghị sửa vào dự thảo và ghi nội dung đã sửa vào cột trả lời."
_DEMO = "DỮ LIỆU MINH HỌA"
_SIGNATURE_ROOM = 40.0


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the paper and where they stand."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One matter: the places, what is the matter with them, what is asked for; `rest` more places are not quoted."""

    places: Sequence[Said]
    matter: str
    request: str
    rest: int = 0


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """What is sent back, to whom, and by whom."""

    head: Letterhead
    is_draft: bool
    subject: str
    """What is sent back, by its type and title."""
    to: str
    questions: Sequence[Question]
    reviewer: str
    until: str = ""
    """The day by which an answer is asked for, as it is written."""
    note: str = ""
    is_demo: bool = False


def return_slip(slip: ReturnSlip) -> bytes:
    """A Word file of as many pages as it takes; the heads of the columns come again on each."""
    number = Set(size=13, align="center")
    demo = [paragraph(_DEMO, Set(size=13, bold=True, align="center"))] if slip.is_demo else []
    what = "dự thảo" if slip.is_draft else "văn bản"
    until = _UNTIL.format(until=slip.until) if slip.until else ""
    body = [
        set_letterhead(slip.head, _SHEET.width),
        paragraph(f"PHIẾU ĐỀ NGHỊ LÀM RÕ {what.upper()}", _TITLE),
        paragraph(slip.subject, _ABSTRACT),
        rule(_SHEET.width * 0.2, _SHEET.width, before=2),
        paragraph(f"Kính gửi: {slip.to}", _ADDRESS),
        paragraph(_OPENING.format(what=what, who=slip.head.issuer, to=slip.to, until=until), _BODY),
        *([paragraph(slip.note, _BODY)] if slip.note else []),
        table(_COLUMNS, [_headings(), *_rows(slip.questions)], lined=True, header=1),
        paragraph(_DRAFT_HOLDS if slip.is_draft else _HOLDS, replace(_BODY, keep=True)),
        _closing(slip),
    ]
    header = [*demo, paragraph(page_number(number), number)]
    return document(body, sheet=_SHEET, first_header=demo or [paragraph("", number)], header=header)


def _headings() -> list[list[Element]]:
    return [[paragraph(name, _HEADING)] for name in _HEADINGS]


def _rows(questions: Sequence[Question]) -> list[list[list[Element]]]:
    return [_row(at, question) for at, question in enumerate(questions, 1)]


def _row(at: int, question: Question) -> list[list[Element]]:
    first, others = question.places[:1], question.places[1:]
    more = [paragraph(f"và {question.rest} nơi khác", _WHERE)] if question.rest else []
    asked = [paragraph(words, _CELL) for words in (question.matter, question.request) if words]
    empty = [paragraph("", _CELL)]
    return [
        [paragraph(str(at), _NUMBER)],
        _quoted(first) or empty,
        [*_quoted(others), *more] or empty,
        asked or empty,
        empty,
    ]


def _quoted(places: Sequence[Said]) -> list[Element]:
    lines = []
    for said in places:
        lines += [paragraph(f"{said.place}:", _WHERE), paragraph(f"“{said.words}”", _CELL)]
    return lines


def _closing(slip: ReturnSlip) -> Element:
    """Whoever answers signs on the left, who asked on the right; below them, to whom it goes."""
    half = _SHEET.width / 2
    answering = [
        paragraph("NƠI SOẠN THẢO TRẢ LỜI", _SIGNER),
        paragraph("(Ngày, ký, ghi rõ họ tên)", Set(size=12, italic=True, align="center", keep=True)),
    ]
    asking = [
        paragraph("NGƯỜI RÀ SOÁT", _SIGNER),
        paragraph([run("", _SIGNER)], replace(_SIGNER, after=_SIGNATURE_ROOM)),
        paragraph(slip.reviewer, _SIGNER),
    ]
    receiving = [
        paragraph("Nơi nhận:", _LIST_HEAD),
        paragraph("- Như trên;", _LIST),
        paragraph("- Lưu: VT.", _LIST),
    ]
    return table((half, half), [[answering, asking], [receiving, [paragraph("", _LIST)]]], lined=False)
