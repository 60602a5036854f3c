"""A small plan taken through all stages up to the checks, and its findings by kind."""

import datetime as dt

from tests.vanban.papers import plan, table

from vanban.check.findings import findings_of
from vanban.check.matching import Match, matches_of
from vanban.check.paper import Paper, paper_of
from vanban.extract.tables import tables_of
from vanban.extract.targets import targets_of
from vanban.extract.tasks import tasks_of
from vanban.model import DateText, Finding, FindingKind, Identity, Task
from vanban.source import Source, Table
from vanban.structure.build import outline_of

ISSUED = DateText("ngày 3 tháng 11 năm 2025", dt.date(2025, 11, 3), dt.date(2025, 11, 3))
IDENTITY = Identity(number="12", symbol="KH-UBND", issuer="Ủy ban nhân dân xã Sơn Hạ", place="Sơn Hạ", date=ISSUED)
HEADER = ("TT", "Nội dung", "Cơ quan chuẩn bị", "Thời gian trình", "Trình BTV Đảng ủy", "Trình BCH Đảng bộ xã")
Row = tuple[str, str, str]
"""Its number, its content, its time."""


def annex(*rows: Row) -> Table:
    """Every row prepared by the People's Committee and submitted to the Standing Committee of the party."""
    return table(HEADER, *((label, content, "UBND xã", time, "x", "") for label, content, time in rows))


def with_annex(body: tuple[str, ...], *rows: Row) -> Source:
    return plan("**II. NHIỆM VỤ**", *body, "^**PHỤ LỤC**", "^**CÁC KẾ HOẠCH**", annex(*rows))


def checked(source: Source, identity: Identity = IDENTITY) -> Paper:
    outline = outline_of(source)
    tables = tables_of(outline)
    targets = targets_of(outline, tables, identity)
    return paper_of(outline, tables, identity, targets, tasks_of(outline, tables, identity))


def findings(source: Source, kind: FindingKind, identity: Identity = IDENTITY) -> list[Finding]:
    paper = checked(source, identity)
    found = findings_of(paper.outline, paper.tables, identity, paper.targets, paper.tasks)
    return [f for f in found if f.kind == kind]


def matched(source: Source) -> tuple[Match, ...]:
    return matches_of(checked(source))


def tasks(source: Source) -> tuple[Task, ...]:
    return checked(source).tasks
