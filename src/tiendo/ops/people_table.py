"""A reading as tables of plain text, for a person at a terminal."""

import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from vanban.model import Deadline, Finding, Reading, Span, Target, Task
from viet.numbers import format_number

Rows = Sequence[Sequence[str]]
Form = tuple[str, dict[str, int]]
"""Title, and each column's heading with its share of the width."""

TARGETS: Form = ("CHỈ TIÊU", {"Địa chỉ": 3, "Chỉ tiêu": 10, "Giá trị": 4, "Kỳ": 4})
TASKS: Form = ("NHIỆM VỤ", {"Địa chỉ": 3, "Nội dung": 10, "Chủ trì": 4, "Thời hạn": 4})
DOSSIERS: Form = ("HỒ SƠ TRÌNH", {"Địa chỉ": 2, "Nội dung": 9, "Cơ quan chuẩn bị": 4, "Thời gian": 3, "Trình": 4})
FINDINGS: Form = ("PHÁT HIỆN", {"Mức": 2, "Địa chỉ": 3, "Nội dung": 17})

COMPARATORS = {">=": "≥ ", "<=": "≤ ", "~": "khoảng ", "=": "", "range": ""}
SEVERITIES = {"error": "lỗi", "warning": "cần xem", "info": "ghi chú"}
GAP, NARROWEST = 2, 7


def people_table(reading: Reading, *, width: int) -> str:
    """The document's own data, then its targets, tasks, dossiers and findings, as wide as the terminal."""
    where = _Addresses(reading)
    tables = [
        (TARGETS, [_target(target, where) for target in reading.targets]),
        (TASKS, [_task(task, where) for task in reading.tasks if not task.dossier]),
        (DOSSIERS, [_dossier(task, where) for task in reading.tasks if task.dossier]),
        (FINDINGS, [_finding(finding, where) for finding in reading.findings]),
    ]
    return "\n".join([_heading(reading, width), *(_section(form, rows, width) for form, rows in tables if rows)])


class _Addresses:
    def __init__(self, reading: Reading) -> None:
        self._starts = [start for start, _ in reading.addresses]
        self._addresses = [address for _, address in reading.addresses]

    def of(self, spans: Sequence[Span]) -> str:
        at = bisect_right(self._starts, spans[0].start) if spans else 0
        return self._addresses[at - 1] if at else ""


def _heading(reading: Reading, width: int) -> str:
    own = reading.identity
    name = " ".join(filter(None, [own.type, f"số {own.number or '…'}/{own.symbol}" if own.symbol else ""]))
    date = own.date.text if own.date else ""
    lines = [name, own.title or "", " · ".join(filter(None, [own.issuer, date]))]
    return "\n".join(row for line in lines if line for row in textwrap.wrap(line, width)) + "\n"


def _target(target: Target, where: _Addresses) -> tuple[str, ...]:
    return where.of(target.spans), target.indicator, _value(target), _period(target)


def _value(target: Target) -> str:
    if target.value is None:
        return "đạt"
    high = f" - {_number(target.value_high)}" if target.value_high is not None else ""
    unit = target.unit or ""
    blank = "" if unit == "%" else " "
    return f"{COMPARATORS[target.comparator]}{_number(target.value)}{high}{blank}{unit}".rstrip()


def _number(value: Decimal | None) -> str:
    return "" if value is None else format_number(value)


def _period(target: Target) -> str:
    start, end = target.period.start, target.period.end
    if start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(end.year) if start.year == end.year else f"{start.year} - {end.year}"
    return " - ".join(f"{day:%d/%m/%Y}" for day in (start, end) if day)


def _task(task: Task, where: _Addresses) -> tuple[str, ...]:
    return where.of(task.spans), task.title, "; ".join(task.lead), _times(task.deadlines)


def _dossier(task: Task, where: _Addresses) -> tuple[str, ...]:
    lead, submit_to = "; ".join(task.lead), "; ".join(task.submit_to)
    return where.of(task.spans), task.title, lead, _times(task.deadlines), submit_to


def _times(deadlines: Sequence[Deadline]) -> str:
    return "; ".join(deadline.text for deadline in deadlines)


def _finding(finding: Finding, where: _Addresses) -> tuple[str, ...]:
    return SEVERITIES[finding.severity], where.of(finding.spans), finding.message_vi


def _section(form: Form, rows: Rows, width: int) -> str:
    title, columns = form
    room = width - GAP * (len(columns) - 1)
    widths = [max(NARROWEST, room * share // sum(columns.values())) for share in columns.values()]
    rule = "─" * (sum(widths) + GAP * (len(widths) - 1))
    lines = [f"{title} ({len(rows)})", rule, *_lines(list(columns), widths), rule]
    for row in rows:
        lines += _lines(row, widths)
    return "\n".join([*lines, ""])


def _lines(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [textwrap.wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    columns = [[*lines, *[""] * (height - len(lines))] for lines in wrapped]
    blank = " " * GAP
    return [
        blank.join(f"{line:<{width}}" for line, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*columns, strict=True)
    ]
