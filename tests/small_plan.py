"""A small invented plan in the contract's form, as if it had been read, so that tests of the product need no reader."""

from typing import Any

Json = dict[str, Any]

PARAGRAPHS = [
    ("KẾ HOẠCH", None, "title"),
    ("I. MỤC TIÊU", "I", "body"),
    ("1. Đến năm 2030 trồng 1.700 ha rừng gỗ lớn.", "I.1", "body"),
    ("2. Tỷ lệ hộ nghèo giảm còn dưới 2,5% vào cuối năm 2027.", "I.2", "body"),
    ("II. NHIỆM VỤ", "II", "body"),
    ("1. Phòng Kinh tế rà soát quỹ đất, hoàn thành trong quý I năm 2026.", "II.1", "body"),
    ("2. Đề nghị Hội đồng nhân dân xã giám sát hằng năm.", "II.2", "body"),
]
ROWS = [
    ("1", "Kế hoạch trồng rừng giai đoạn 2026-2030", "Phòng Kinh tế", "Quý I năm 2026"),
    ("1", "Đề án thu gom rác thải", "Trạm Y tế", "Quý III năm 2027"),
]
COLUMNS = ["TT", "Nội dung", "Cơ quan chuẩn bị", "Thời gian"]


def small_plan(*, sha256: str = "5" * 64, reader_version: str = "test/1", title: str = "Trồng rừng") -> Json:
    """Two targets, two tasks, two dossiers, one finding; offsets fit the text."""
    text, blocks = "", []
    for words, address, part in PARAGRAPHS:
        blocks.append(_paragraph(len(text), words, address, part))
        text += words + "\n"
    rows = []
    for cells in [COLUMNS, *map(list, ROWS)]:
        row = []
        for words in cells:
            row.append({"paragraphs": [_paragraph(len(text), words, None, "body")], "colspan": 1, "rowspan": 1})
            text += words + "\n"
        rows.append(row)
    table = {"kind": "table", "id": "t1", "ruled": True, "header_rows": 1, "part": "body"}
    blocks.append(table | {"rows": rows, "addresses": [None, "PL.r1", "PL.r2"]})
    return {
        "schema": "tiendo.plan/1",
        "reader_version": reader_version,
        "text": text,
        "source": _source(sha256),
        "document": _identity(title),
        "sections": [],
        "targets": _targets(text),
        "tasks": _tasks(text),
        "tables": [{"id": "t1", "section": None, "title": "Phụ lục", "columns": COLUMNS, "rows": _table_rows()}],
        "findings": [_finding(text)],
        "blocks": blocks,
    }


def _paragraph(start: int, words: str, address: str | None, part: str) -> Json:
    heading = address is not None and "." not in address
    return {
        "kind": "paragraph",
        "start": start,
        "end": start + len(words),
        "page": None,
        "address": address,
        "label": address.rpartition(".")[2] if address else None,
        "bold": len(words) if heading else 0,
        "italic": False,
        "centred": False,
        "indent": None,
        "size": None,
        "note": False,
        "heading": heading,
        "level": 1 if heading else None,
        "part": part,
    }


def _source(sha256: str) -> Json:
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"name": "ke-hoach.docx", "sha256": sha256, "media_type": media_type, "reader": "docx", "pages": None}


def _identity(title: str) -> Json:
    return {
        "type": "Kế hoạch",
        "title": title,
        "number": None,
        "symbol": "KH-UBND",
        "issuer": "Ủy ban nhân dân xã Sơn Hạ",
        "parent_issuer": None,
        "place": "Sơn Hạ",
        "date": {"text": "tháng 11 năm 2025", "start": "2025-11-01", "end": "2025-11-30"},
        "term": None,
        "signer": {"name": "Lê Văn Ký", "position": "Chủ tịch", "mode": "TM."},
        "recipients": ["Lưu: VT."],
        "confidentiality": None,
        "cites": [],
    }


def _spans(text: str, words: str) -> list[Json]:
    start = text.index(words)
    return [{"start": start, "end": start + len(words), "page": None}]


def _targets(text: str) -> list[Json]:
    forest, poor = PARAGRAPHS[2][0], PARAGRAPHS[3][0]
    return [
        _target("c1", text, forest, indicator="Rừng gỗ lớn", comparator="=", value=1700, unit="ha", end="2030-12-31"),
        _target("c2", text, poor, indicator="Tỷ lệ hộ nghèo", comparator="<=", value=2.5, unit="%", end="2027-12-31"),
    ]


def _target(id: str, text: str, quote: str, *, end: str, **own: Any) -> Json:  # noqa: A002
    return {
        "id": id,
        "section": None,
        "value_high": None,
        "kind": "level",
        "direction": None,
        "period": {"start": None, "end": end, "each": None},
        "baseline": None,
        "owners": [],
        "parent": None,
        "origin": "body",
        "quote": quote,
        "spans": _spans(text, quote),
        "rule": "test",
        **own,
    }


def _tasks(text: str) -> list[Json]:
    review, ask = PARAGRAPHS[5][0], PARAGRAPHS[6][0]
    yearly = {"every": "year", "from": "01-01", "to": "12-31"}
    quarter = _deadline("quý I năm 2026", "2026-01-01", "2026-03-31")
    later = _deadline("Quý III năm 2027", "2027-07-01", "2027-09-30")
    return [
        _task("n1", text, review, title="Rà soát quỹ đất", lead=["Phòng Kinh tế"], deadlines=[quarter]),
        _task("n2", text, ask, title="Giám sát", lead=["Hội đồng nhân dân xã"], request=True,
              deadlines=[_deadline("hằng năm", None, None) | {"recurrence": yearly}]),
        _task("n3", text, ROWS[0][1], title=ROWS[0][1], lead=["Phòng Kinh tế"], deadlines=[quarter], row=0),
        _task("n4", text, ROWS[1][1], title=ROWS[1][1], lead=["Trạm Y tế"], deadlines=[later], row=1),
    ]  # fmt: skip


def _task(id: str, text: str, quote: str, *, row: int | None = None, request: bool = False, **own: Any) -> Json:  # noqa: A002
    submit_to = ["Ban Thường vụ Đảng ủy"] if row is not None else []
    return {
        "id": id,
        "section": None,
        "partners": [],
        "submit_to": submit_to,
        "deliverables": [],
        "origin": "body" if row is None else "table",
        "quote": quote,
        "spans": _spans(text, quote),
        "role": None,
        "parts": [],
        "row": None if row is None else {"table": "t1", "index": row},
        "dossier": row is not None,
        "request": request,
        "rule": "test",
        **own,
    }


def _deadline(text: str, start: str | None, end: str | None) -> Json:
    return {"text": text, "start": start, "end": end, "before": False, "recurrence": None}


def _table_rows() -> list[Json]:
    return [{"label": row[0], "ordinal": n, "group": [], "cells": list(row)} for n, row in enumerate(ROWS, 1)]


def _finding(text: str) -> Json:
    spans = _spans(text, ROWS[1][1])
    return {
        "kind": "numbering",
        "severity": "warning",
        "refs": ["n4"],
        "message_vi": "Dòng thứ 2 của phụ lục in số 1.",
        "message_en": "Row 2 of the annex is printed as 1.",
        "quotes": [ROWS[1][1]],
        "spans": spans,
    }
