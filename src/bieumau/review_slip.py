"""How a review slip ("phiếu rà soát") is written: one page that tells the drafting body what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bieumau.fitting import height_of
from bieumau.letterhead import Letterhead, height_of_letterhead, set_letterhead
from bieumau.wordml import Element, Set, Sheet, document, page_number, paragraph, room, rule, run, table

_SHEET = Sheet()
_TITLE = Set(size=14, bold=True, align="center", before=10)
_ABSTRACT = Set(size=14, bold=True, align="center")
_ADDRESS = Set(size=14, align="center", before=6, after=4)
_BODY = Set(size=14, align="both", first=36, before=6, after=4)
_LIST_HEAD = Set(size=12, bold=True, italic=True)
_LIST = Set(size=11)
_SIGNER = Set(size=13, bold=True, align="center", keep=True)
_SIZES = (12.0, 11.5, 11.0)
"""Of the table, the largest first that keeps all on the page."""
_COLUMNS = (36.0, 70.0, 257.7, 104.0)
_HEADINGS = ("STT", "Vị trí", "Nội dung", "Đề nghị")
_GAP = 2.0
_LINE = 0.5
_RESERVED = 74.0
"""Points that title, address and the blanks between take."""
_SIGNATURE = 90.0
_SIGNATURE_ROOM = 34.0
_OPENING = "Qua rà soát {what}, {who} đề nghị cơ quan soạn thảo xem xét các nội dung sau:"
_NOTHING = "Qua rà soát {what}, {who} không thấy nội dung nào cần xem lại."
_REST = "Còn {n} nội dung khác, ghi tại bản có ghi chú kèm theo."
_DEMO = "DỮ LIỆU MINH HỌA"


@dataclass(frozen=True, slots=True)
class Row:
    """One matter: where, what, and what is asked for."""

    place: str
    matter: str
    request: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What a review slip says; the most serious rows first."""

    head: Letterhead
    is_draft: bool
    """A signed paper has a number and is no draft any more."""
    subject: str
    """What is reviewed, by its type and title."""
    rows: Sequence[Row]
    reviewer: str
    is_demo: bool = False


def review_slip(slip: Slip) -> bytes:
    """A Word file of one page; rows that do not fit on it are counted in its last row."""
    what = "dự thảo" if slip.is_draft else "văn bản"
    number = Set(size=13, align="center")
    demo = [paragraph(_DEMO, Set(size=13, bold=True, align="center"))] if slip.is_demo else []
    body = [
        set_letterhead(slip.head, _SHEET.width),
        paragraph(f"PHIẾU RÀ SOÁT {what.upper()}", _TITLE),
        paragraph(slip.subject, _ABSTRACT),
        rule(_SHEET.width * 0.2, _SHEET.width, before=2),
        paragraph("Kính gửi: Cơ quan soạn thảo", _ADDRESS),
        paragraph((_OPENING if slip.rows else _NOTHING).format(what=what, who=slip.head.issuer), _BODY),
        *_matters(slip),
        paragraph("", Set(size=6)),
        _closing(slip),
    ]
    header = [*demo, paragraph(page_number(number), number)]
    return document(body, sheet=_SHEET, first_header=demo or [paragraph("", number)], header=header)


def _matters(slip: Slip) -> list[Element]:
    if not slip.rows:
        return []
    size, rows = _fitted(slip)
    heading = Set(size=size, bold=True, align="center", before=_GAP, after=_GAP)
    number = Set(size=size, align="center", before=_GAP, after=_GAP)
    words = replace(number, align="left")
    cells = [[[paragraph(name, heading)] for name in _HEADINGS]]
    for at, row in enumerate(rows, 1):
        said = [[paragraph(part, words)] for part in (row.place, row.matter, row.request)]
        cells.append([[paragraph(str(at), number)], *said])
    return [table(_COLUMNS, cells, lined=True, header=1)]


def _fitted(slip: Slip) -> tuple[float, Sequence[Row]]:
    """The size of the table's letters and the rows that go on the page with it."""
    free = _SHEET.height - _taken(slip)
    for size in _SIZES:
        if sum(_height(row, size) for row in slip.rows) + 2 * size <= free:
            return size, slip.rows
    size = _SIZES[-1]
    kept, rest = 0, len(slip.rows)
    free -= 2 * size + _height(Row("", _REST, ""), size)
    while rest and free >= _height(slip.rows[kept], size):
        free -= _height(slip.rows[kept], size)
        kept, rest = kept + 1, rest - 1
    return size, [*slip.rows[:kept], Row("", _REST.format(n=rest), "")]


def _taken(slip: Slip) -> float:
    """Points that all but the table takes."""
    words = (slip.subject, _OPENING.format(what="dự thảo", who=slip.head.issuer))
    lines = sum(height_of(part, 14, _SHEET.width) for part in words)
    return height_of_letterhead(slip.head, _SHEET.width) + lines + _RESERVED + _SIGNATURE


def _height(row: Row, size: float) -> float:
    parts = zip((row.place, row.matter, row.request), _COLUMNS[1:], strict=True)
    return max(height_of(words, size, room(width)) for words, width in parts) + 2 * _GAP + _LINE


def _closing(slip: Slip) -> Element:
    """To whom it goes, and who reviewed."""
    half = _SHEET.width / 2
    left = [
        paragraph("Nơi nhận:", _LIST_HEAD),
        paragraph("- Như trên;", _LIST),
        paragraph("- Lưu: VT.", _LIST),
    ]
    right = [
        paragraph("NGƯỜI RÀ SOÁT", _SIGNER),
        paragraph([run("", _SIGNER)], replace(_SIGNER, after=_SIGNATURE_ROOM)),
        paragraph(slip.reviewer, replace(_SIGNER, keep=False)),
    ]
    return table((half, half), [[left, right]], lined=False)
