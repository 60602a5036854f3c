"""Where a table's header ends, and what each column holds, told from the words of the header."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from vanban.extract.read_table import Column, Meaning
from vanban.source import Cell, Table
from viet.fold import fold, fold_keep

_WORDS: tuple[tuple[Meaning, str], ...] = (
    ("ordinal", r"(?:so )?(?:tt|stt)$|so thu tu$|muc$|ma so$"),
    ("note", r"ghi chu"),
    (
        "other",
        r".*\b(?:kinh phi|nguon von|du toan|don gia|thanh tien|ho va ten|ho ten|chuc vu|nguyen nhan|ly do|dia diem)"
        r"|danh gia",
    ),
    ("unit", r"(?:don vi tinh|dvt|don vi do|don vi)$|.*\bdon vi tinh"),
    ("deadline", r".*\b(?:thoi gian|thoi han|tien do|thoi diem|lo trinh)|(?:ngay |nam )?hoan thanh|han "),
    (
        "submit_to",
        r"trinh |cap (?:trinh|phe duyet|ban hanh|quyet dinh)|(?:co quan|noi) (?:phe duyet|ban hanh|nhan|trinh|gui)"
        r"|tham quyen (?:ban hanh|phe duyet)|gui ",
    ),
    ("partners", r".*\bphoi hop"),
    (
        "lead",
        r".*\bchu tri|phan cong|trach nhiem|dau moi|thuc hien$|co quan$"
        r"|(?:co quan|don vi|bo phan|nguoi|can bo|phong)(?:,? don vi| ban)? ?(?:chuan bi|thuc hien|phu trach|tham muu"
        r"|soan thao|xay dung|dau moi|theo doi|chiu trach nhiem|giai quyet)",
    ),
    ("product", r"san pham|ket qua|dau ra|hinh thuc|loai van ban|ten loai|yeu cau"),
    ("indicator", r".*\b(?:chi tieu|chi so|tieu chi)"),
    (
        "content",
        r".*\b(?:noi dung|nhiem vu|cong viec|giai phap|hoat dong|de an|chuong trinh|ke hoach|hang muc|van ban|danh muc)"
        r"|ten ",
    ),
)
_VOCABULARY = tuple((meaning, re.compile(pattern)) for meaning, pattern in _WORDS)
_YEAR = re.compile(r"\b(20\d\d)\b")
_PAST = re.compile(r".*\b(?:thuc hien|th\b|uoc|hien trang|hien co|nam goc|da dat|ket qua|xuat phat)")
_AIM = re.compile(r"(?:.*\b(?:nam|den|kh|ke hoach|muc tieu|giai doan|chi tieu|phan dau)\b|\d{4}$)")
_BODY_IN_HEADER = re.compile(r"trinh\s+(?=\S)")
_INDEX_CELL = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$")
_MAX_HEADER = 4


def header_of(table: Table) -> tuple[int, int]:
    """(first row of the header, first row below it); both 0 where no row reads like a header."""
    rows = table.rows
    start = next((k for k, row in enumerate(rows[:_MAX_HEADER]) if _is_header(row)), None)
    if start is None:
        return 0, 0
    end = max(start + 1, table.header_rows)
    while end < min(len(rows) - 1, start + _MAX_HEADER) and _goes_on(rows[end - 1], rows[end]):
        end += 1
    return start, end


def is_index_row(row: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns: "(1) (2) (3)" below a header."""
    texts = [cell.text.strip() for cell in row]
    filled = [t for t in texts if t]
    return len(filled) >= 3 and len(filled) >= len(texts) - 1 and all(_INDEX_CELL.match(t) for t in filled)


def columns_of(table: Table, start: int, end: int) -> tuple[Column, ...]:
    """The columns, the rows of the header joined "A / B"."""
    columns = []
    for column in range(len(table.rows[0])):
        cells = [table.rows[k][column] for k in range(start, end)]
        parts = [next(run).text for _, run in groupby(cells, key=id)]
        columns.append(_column([p for p in parts if p]))
    return _with_years(columns)


def _is_header(row: Sequence[Cell]) -> bool:
    """At least two different cells say what their columns hold, none is as long as a paragraph."""
    distinct = {id(cell): cell for cell in row}.values()
    known = {_meaning(fold(cell.text)) for cell in distinct if cell.text and len(cell.text) < 80}
    return len(known - {"other"}) >= 2 and all(len(cell.text) < 250 for cell in distinct)


def _goes_on(above: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Whether the header has one more row: a cell of the row above reaches into it, or one is split below."""
    if is_index_row(row):
        return False
    reaches = any(cell is over and cell.text for cell, over in zip(row, above, strict=True))
    divided = any(a is b and a.text for a, b in pairwise(above))
    return reaches or (divided and not row[0].text and not _is_merged(row))


def _is_merged(row: Sequence[Cell]) -> bool:
    return len({id(cell) for cell in row}) == 1


def _column(parts: Sequence[str]) -> Column:
    header = " / ".join(parts)
    last = fold(parts[-1]) if parts else ""
    meaning = _meaning(last)
    if meaning == "other":
        meaning = _meaning(fold(header))
    year = _YEAR.search(header)
    body = ""
    if meaning == "submit_to" and parts:
        named = _BODY_IN_HEADER.match(fold_keep(parts[-1]))
        body = parts[-1][named.end() :].strip() if named is not None else ""
    return Column(header, meaning, body, int(year[1]) if year is not None else None)


def _meaning(folded: str) -> Meaning:
    return next((meaning for meaning, pattern in _VOCABULARY if pattern.match(folded)), "other")


def _with_years(columns: Sequence[Column]) -> tuple[Column, ...]:
    """In a table of indicators: columns of years hold values or what was reached, and who leads is who owns."""
    meanings = {c.meaning for c in columns}
    if "indicator" not in meanings and "unit" not in meanings:
        return tuple(columns)
    first = next((k for k, c in enumerate(columns) if c.meaning == "indicator"), None)
    return tuple(_measured(c, own=k == first, assigns="content" in meanings) for k, c in enumerate(columns))


def _measured(column: Column, *, own: bool, assigns: bool) -> Column:
    folded = fold(column.header)
    if column.meaning in ("lead", "partners") and not assigns:
        return Column(column.header, "owner", column.body, column.year)
    if column.meaning == "product" and not assigns:
        return Column(column.header, "value", "", column.year)
    open_meaning = column.meaning in ("other", "indicator", "content", "product") and not own
    if not open_meaning or "kinh phi" in folded:
        return column
    if column.year is not None and _PAST.match(folded):
        return Column(column.header, "baseline", "", column.year)
    if column.meaning != "content" and (column.year is not None or _AIM.match(folded)):
        return Column(column.header, "value", "", column.year)
    return column
