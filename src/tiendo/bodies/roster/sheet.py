"""What a pasted text says cell by cell: its rows with their lines, its columns by their headings or their order."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from viet.fold import fold

COLUMNS = ("body", "kind", "parent", "person", "title", "role", "account", "field")
"""In the order in which they are taken where no headings stand above them."""
HEADINGS = ("Cơ quan, đơn vị", "Loại", "Cấp trên", "Họ tên", "Chức vụ", "Vai trò", "Tài khoản", "Lĩnh vực")
_ALSO = {
    "co quan": "body",
    "don vi": "body",
    "co quan/don vi": "body",
    "ten co quan": "body",
    "ten don vi": "body",
    "ten co quan, don vi": "body",
    "phong, ban": "body",
    "thon": "body",
    "loai hinh": "kind",
    "co quan cap tren": "parent",
    "don vi cap tren": "parent",
    "truc thuoc": "parent",
    "ho va ten": "person",
    "nguoi phu trach": "person",
    "can bo": "person",
    "chuc danh": "title",
    "vai": "role",
    "ten tai khoan": "account",
    "ten dang nhap": "account",
    "linh vuc phu trach": "field",
}
_KNOWN = {fold(words): name for words, name in zip(HEADINGS, COLUMNS, strict=True)} | _ALSO
LIMITS = {"body": 200, "person": 120, "title": 120, "account": 60, "field": 500}
MOST_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line, and what to do about it."""

    line: int
    words: Promise | str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; what is not given is empty."""

    line: int
    body: str = ""
    kind: str = ""
    parent: str = ""
    person: str = ""
    title: str = ""
    role: str = ""
    account: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    unused: tuple[str, ...] = ()
    """Headings of columns that are not taken in."""


def sheet_of(text: str) -> Sheet:
    """Tabs part the cells where there is one, else semicolons; a text with neither is a list of bodies."""
    try:
        lines = [(line, cells) for line, cells in _lines(text) if any(cells)]
    except csv.Error:
        return Sheet(faults=(Fault(1, _UNCLOSED),))
    if len(lines) > MOST_ROWS:
        return Sheet(faults=(Fault(lines[MOST_ROWS][0], _("Bảng dài quá 2.000 dòng. Hãy chia ra nhiều lần.")),))
    columns, unused = _headings(lines[0][1]) if lines else ((), ())
    found = list(_rows(lines[1:] if columns else lines, columns or COLUMNS))
    if not found:
        return Sheet(faults=(Fault(1, _("Chưa có dòng nào. Hãy dán bảng vào ô.")),))
    return Sheet(
        tuple(row for row in found if isinstance(row, Row)),
        tuple(fault for fault in found if isinstance(fault, Fault)),
        unused,
    )


def text_of(rows: Iterable[Row]) -> str:
    """The table as it is pasted into a spreadsheet, and as `sheet_of` reads it."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter="\t", lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows([getattr(row, name) for name in COLUMNS] for row in rows)
    return written.getvalue()


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """A cell may hold line ends of its own; a row is named by its first line."""
    delimiter = "\t" if "\t" in text else ";"
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True)
    start = 1
    for cells in reader:
        yield start, [_clean(cell) for cell in cells]
        start = reader.line_num + 1


def _clean(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", cell).split())


def _headings(cells: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Each column's name, "" for one that is not known; nothing where the first row holds data."""
    names = tuple(_KNOWN.get(fold(cell), "") for cell in cells)
    known = [name for name in names if name]
    if "body" not in known or len(known) == 1 < len(cells) - 1:
        return (), ()
    return names, tuple(cell for cell, name in zip(cells, names, strict=True) if cell and not name)


def _rows(lines: Sequence[tuple[int, list[str]]], columns: Sequence[str]) -> Iterator[Row | Fault]:
    """A blank body is that of the row above, as merged cells are pasted."""
    above = ""
    for line, cells in lines:
        given = {name: cell for name, cell in zip(columns, cells, strict=False) if name}
        if any(cells[len(columns) :]):
            yield Fault(line, _("Dòng có nhiều ô hơn số cột. Hãy bỏ ô thừa."))
            continue
        given["body"] = above = given.get("body") or above
        yield _fault_in(line, given) or Row(line, **given)


def _fault_in(line: int, given: dict[str, str]) -> Fault | None:
    if not given["body"]:
        return Fault(line, _("Thiếu tên cơ quan, đơn vị. Hãy ghi vào cột đầu."))
    for name, longest in LIMITS.items():
        if len(given.get(name, "")) > longest:
            return Fault(line, _("“%(start)s…” dài quá, hãy rút ngắn.") % {"start": given[name][:30]})
    for name in ("body", "person", "title", "field"):
        if (words := given.get(name)) and not words[0].isalnum():
            return Fault(line, _("“%(words)s” không bắt đầu bằng chữ hoặc số. Hãy sửa lại.") % {"words": words[:60]})
    if (given.get("title") or given.get("role") or given.get("account")) and not given.get("person"):
        return Fault(line, _("Có chức vụ, vai trò hoặc tài khoản nhưng thiếu họ tên. Hãy ghi họ tên."))
    return None


_UNCLOSED = _('Có dấu ngoặc kép (") không khép lại. Hãy bỏ dấu đó hoặc chép lại cả bảng từ Excel.')
