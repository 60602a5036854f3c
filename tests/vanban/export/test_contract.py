"""Whether the JSON has the contract's form and loses nothing of the reading."""

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from tests.vanban.papers import plan, table

from vanban.export.contract import to_contract
from vanban.extract.tables import tables_of
from vanban.extract.whereabouts import whereabouts
from vanban.model import (
    DateText,
    Deadline,
    Deliverable,
    Identity,
    Period,
    Reading,
    Recurrence,
    Signer,
    Span,
    Target,
    Task,
)
from vanban.structure.build import outline_of

SPAN = Span(3, 9, 2)
TARGET = Target(
    id="C1", section="I", indicator="Tỷ lệ", comparator=">=", value=Decimal("93.3"), value_high=Decimal(95), unit="%",
    kind="level", direction="up", period=Period(None, dt.date(2030, 12, 31), "year"), baseline=(Decimal("80.5"), 2025),
    owners=("Trạm Y tế",), parent=None, origin="body", quote="q", spans=(SPAN,), rule="r",
)  # fmt: skip
TASK = Task(
    id="V1", section="I", title="Lập đề án", lead=("Xã",), partners=(), submit_to=("Ban Thường vụ Đảng ủy",),
    deadlines=(Deadline("hằng năm", recurrence=Recurrence("year", "01-01", "12-31")),
               Deadline("x", dt.date(2026, 1, 1))),
    deliverables=(Deliverable("Đề án", "Đề án rừng"),), origin="table", quote="q", spans=(SPAN,), row=("B1", 0),
    dossier=True,
)  # fmt: skip
IDENTITY = Identity(
    type="Kế hoạch", date=DateText("tháng 11", dt.date(2025, 11, 1), dt.date(2025, 11, 30)), term=(2025, 2030),
    signer=Signer("Lê Văn Ký", None, "TM."), recipients=("Lưu: VT.",),
)  # fmt: skip
GRID = table(
    ("TT", "Nội dung", "Chủ trì"), ("I", "Về kinh tế", "<"), ("1", "Đề án", "Phòng A"), ("2", "Kế hoạch", "^"),
    header_rows=1,
)  # fmt: skip


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    outline = outline_of(plan("Căn cứ Luật;", "I. NHIỆM VỤ", "1. Lập đề án.", GRID))
    tables = tables_of(outline)
    grids, places = tuple(t.plan for t in tables), whereabouts(outline, tables)
    reading = Reading(outline.source, IDENTITY, outline.sections, (TARGET,), (TASK,), grids, (), places)
    found: dict[str, Any] = json.loads(json.dumps(to_contract(reading)))
    return found


def paragraphs(written: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for block in written["blocks"]:
        if block["kind"] == "paragraph":
            yield block
        else:
            yield from (p for row in block["rows"] for cell in row for p in cell["paragraphs"])


def test_the_keys_of_the_contract_are_there(written: dict[str, Any]) -> None:
    assert written["schema"] == "tiendo.plan/1"
    assert {"text", "source", "document", "sections", "targets", "tasks", "tables", "findings", "blocks"} < set(written)
    assert set(written["source"]) == {"name", "sha256", "media_type", "reader", "pages"}
    assert {"id", "label", "title", "level", "parent", "address", "spans"} == set(written["sections"][0])


def test_numbers_and_dates_are_plain(written: dict[str, Any]) -> None:
    target = written["targets"][0]
    assert (target["value"], target["value_high"], target["baseline"]) == (93.3, 95, {"value": 80.5, "year": 2025})
    assert isinstance(target["value_high"], int)
    assert target["period"] == {"start": None, "end": "2030-12-31", "each": "year"}
    assert target["spans"] == [{"start": 3, "end": 9, "page": 2}]


def test_a_deadline_is_dates_or_a_recurrence(written: dict[str, Any]) -> None:
    yearly, once = written["tasks"][0]["deadlines"]
    assert yearly["recurrence"] == {"every": "year", "from": "01-01", "to": "12-31"}
    assert (once["start"], once["end"], once["recurrence"]) == ("2026-01-01", None, None)


def test_a_task_keeps_its_row_and_its_marks(written: dict[str, Any]) -> None:
    task = written["tasks"][0]
    assert task["row"] == {"table": "B1", "index": 0}
    assert (task["dossier"], task["request"], task["role"]) == (True, False, None)


def test_the_document_says_what_it_does_not_know(written: dict[str, Any]) -> None:
    document = written["document"]
    assert document["date"] == {"text": "tháng 11", "start": "2025-11-01", "end": "2025-11-30"}
    assert (document["number"], document["confidentiality"], document["term"]) == (
        None,
        None,
        {"start": 2025, "end": 2030},
    )


def test_the_blocks_hold_every_line_of_the_text_once(written: dict[str, Any]) -> None:
    lines = [written["text"][p["start"] : p["end"]] for p in paragraphs(written)]
    assert lines == written["text"].splitlines()


def test_each_paragraph_has_its_part_and_address(written: dict[str, Any]) -> None:
    shown = {written["text"][p["start"] : p["end"]]: p for p in paragraphs(written)}
    assert (shown["KẾ HOẠCH"]["part"], shown["KẾ HOẠCH"]["address"]) == ("title", None)
    assert shown["Căn cứ Luật;"]["part"] == "opening"
    heading = shown["I. NHIỆM VỤ"]
    assert (heading["address"], heading["label"], heading["heading"], heading["level"]) == ("I", "I", True, 1)
    assert shown["Nơi nhận:"]["part"] == "recipients"


def test_a_merged_cell_is_shown_once_with_its_size(written: dict[str, Any]) -> None:
    grid = next(b for b in written["blocks"] if b.get("id") == "B1")
    sizes = [[(cell["colspan"], cell["rowspan"]) for cell in row] for row in grid["rows"]]
    assert sizes == [[(1, 1)] * 3, [(1, 1), (2, 1)], [(1, 1), (1, 1), (1, 2)], [(1, 1), (1, 1)]]
    assert grid["header_rows"] == 1
    assert grid["addresses"] == [None, None, "I.1.r1", "I.1.r2"]
