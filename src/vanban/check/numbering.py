"""Where printed numbers break their sequence: a row's number, a heading's.

Rule for rows: the number printed differs from the row's true number. For headings: two of one level under one parent
carry the same label, or the count skips one; a list that leaves out "đ" skips none.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from vanban.check.paper import Paper, finding, finding_at, shortened
from vanban.extract.read_table import ReadTable
from vanban.model import Finding, Section, Severity, TableRow
from vanban.structure.labels import ALPHABET
from viet.numbers import roman


def numbering(paper: Paper) -> Iterator[Finding]:
    for table in paper.tables:
        wrong = [(k, r) for k, r in enumerate(table.plan.rows) if _is_misprinted(r)]
        for k, row in wrong:
            yield _row(paper, table, k, row, "error" if len(wrong) <= _FEW else "warning")
    by_parent = sorted(paper.outline.sections, key=lambda s: s.parent or "")
    for _, group in groupby(by_parent, key=lambda s: s.parent or ""):
        yield from _sections([s for s in group if s.label])


_FEW = 2
"""A table with more numbers out of order may count in a way of its own."""


def _is_misprinted(row: TableRow) -> bool:
    return row.label.isdigit() and row.ordinal is not None and int(row.label) != row.ordinal


def _row(paper: Paper, table: ReadTable, index: int, row: TableRow, severity: Severity) -> Finding:
    task = next((t for t in paper.row_tasks if t.row == (table.plan.id, index)), None)
    words = next((c for c in row.cells[1:] if c.strip()), "")
    vi = f"Số thứ tự in “{row.label}”, đúng phải là {row.ordinal}: dòng “{shortened(words)}”."
    en = f"The row “{shortened(words)}” is printed number {row.label}; {row.ordinal} is due."
    if any(other.label == row.label for other in table.plan.rows if other is not row):
        vi += f" Trùng với dòng {row.label} của cùng bảng."
        en += f" Another row of the table is number {row.label}."
    if task is not None:
        return finding("numbering", severity, (task,), vi, en)
    return finding_at("numbering", severity, row.spans, (words,), vi, en)


def _sections(sections: list[Section]) -> Iterator[Finding]:
    for before, after in pairwise(sections):
        style, a = _counted(before)
        other, b = _counted(after)
        if style != other or a is None or b is None or before.level != after.level:
            continue
        if a == b:
            yield _twice(before, after)
        elif b > a + 1 and not (style == "letter" and b == a + 2 and ALPHABET[a % len(ALPHABET)] == "đ"):
            yield _skips(before, after)


def _counted(section: Section) -> tuple[str, int | None]:
    """The style of a label and its place in the count; "1.2" counts by its last number under "1."."""
    label = section.label or ""
    last = label.rpartition(".")[2]
    if last.isdigit():
        return label[: len(label) - len(last)], int(last)
    if len(label) == 1 and label in ALPHABET and label not in "ivx":
        return "letter", ALPHABET.index(label) + 1
    return ("roman", roman(label)) if label.isupper() else ("other", None)


def _twice(before: Section, after: Section) -> Finding:
    a, b = (shortened(s.title or s.address) for s in (before, after))
    return finding(
        "numbering",
        "warning",
        (before, after),
        f"Hai mục cùng mang số {after.label}: “{a}” và “{b}”.",
        f"Two headings are both numbered {after.label}: “{a}” and “{b}”.",
    )


def _skips(before: Section, after: Section) -> Finding:
    name = shortened(after.title or after.address)
    return finding(
        "numbering",
        "warning",
        (before, after),
        f"Đánh số không liên tục: sau mục {before.label} là mục {after.label} (“{name}”).",
        f"The numbering jumps from {before.label} to {after.label} (“{name}”).",
    )
