"""What a reading looks like in the contract's JSON (`docs/reading-contract.md`), ready for `json.dumps`."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from vanban.export.blocks import blocks_json
from vanban.model import (
    Cite,
    Deadline,
    Finding,
    Identity,
    Period,
    PlanTable,
    Reading,
    Recurrence,
    Section,
    Span,
    TableRow,
    Target,
    Task,
)
from vanban.version import READER_VERSION

Json = dict[str, Any]
SCHEMA = "tiendo.plan/1"


def to_contract(reading: Reading) -> Json:
    source = reading.source
    return {
        "schema": SCHEMA,
        "reader_version": READER_VERSION,
        "text": source.text,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "reader": source.reader,
            "pages": source.pages,
        },
        "document": _document(reading.identity),
        "sections": [_section(s) for s in reading.sections],
        "targets": [_target(t) for t in reading.targets],
        "tasks": [_task(t) for t in reading.tasks],
        "tables": [_table(t) for t in reading.tables],
        "findings": [_finding(f) for f in reading.findings],
        "blocks": blocks_json(reading),
    }


def _document(identity: Identity) -> Json:
    date, signer = identity.date, identity.signer
    return {
        "type": identity.type,
        "title": identity.title,
        "number": identity.number,
        "symbol": identity.symbol,
        "issuer": identity.issuer,
        "parent_issuer": identity.parent_issuer,
        "place": identity.place,
        "date": date and {"text": date.text, "start": _day(date.start), "end": _day(date.end)},
        "term": identity.term and {"start": identity.term[0], "end": identity.term[1]},
        "signer": signer and {"name": signer.name, "position": signer.position, "mode": signer.mode},
        "recipients": list(identity.recipients),
        # A document marked secret is refused before it is read.
        "confidentiality": None,
        "cites": [_cite(c) for c in identity.cites],
    }


def _cite(cite: Cite) -> Json:
    return {
        "kind": cite.kind,
        "number": cite.number,
        "date": _day(cite.date),
        "issuer": cite.issuer,
        "text": cite.text,
    }


def _section(section: Section) -> Json:
    return {
        "id": section.id,
        "label": section.label,
        "title": section.title,
        "level": section.level,
        "parent": section.parent,
        "address": section.address,
        "spans": _spans(section.spans),
    }


def _target(target: Target) -> Json:
    baseline = target.baseline
    return {
        "id": target.id,
        "section": target.section,
        "indicator": target.indicator,
        "comparator": target.comparator,
        "value": _number(target.value),
        "value_high": _number(target.value_high),
        "unit": target.unit,
        "kind": target.kind,
        "direction": target.direction,
        "period": _period(target.period),
        "baseline": baseline and {"value": _number(baseline[0]), "year": baseline[1]},
        "owners": list(target.owners),
        "parent": target.parent,
        "origin": target.origin,
        "quote": target.quote,
        "spans": _spans(target.spans),
        "rule": target.rule,
    }


def _period(period: Period) -> Json:
    return {"start": _day(period.start), "end": _day(period.end), "each": period.each}


def _task(task: Task) -> Json:
    row = task.row
    return {
        "id": task.id,
        "section": task.section,
        "title": task.title,
        "lead": list(task.lead),
        "partners": list(task.partners),
        "submit_to": list(task.submit_to),
        "deadlines": [_deadline(d) for d in task.deadlines],
        "deliverables": [{"kind": d.kind, "name": d.name} for d in task.deliverables],
        "origin": task.origin,
        "quote": task.quote,
        "spans": _spans(task.spans),
        "role": task.role,
        "parts": list(task.parts),
        "row": row and {"table": row[0], "index": row[1]},
        "dossier": task.dossier,
        "request": task.request,
        "rule": task.rule,
    }


def _deadline(deadline: Deadline) -> Json:
    return {
        "text": deadline.text,
        "start": _day(deadline.start),
        "end": _day(deadline.end),
        "before": deadline.before,
        "recurrence": _recurrence(deadline.recurrence),
        "inherited": deadline.inherited,
    }


def _recurrence(recurrence: Recurrence | None) -> Json | None:
    if recurrence is None:
        return None
    return {"every": recurrence.every, "from": recurrence.since, "to": recurrence.until}


def _table(table: PlanTable) -> Json:
    return {
        "id": table.id,
        "section": table.section,
        "title": table.title,
        "columns": list(table.columns),
        "rows": [_row(r) for r in table.rows],
    }


def _row(row: TableRow) -> Json:
    return {
        "label": row.label,
        "ordinal": row.ordinal,
        "group": list(row.group),
        "cells": list(row.cells),
        "spans": _spans(row.spans),
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "refs": list(finding.refs),
        "message_vi": finding.message_vi,
        "message_en": finding.message_en,
        "quotes": list(finding.quotes),
        "spans": _spans(finding.spans),
        "about": finding.about,
        "says": list(finding.says),
    }


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [{"start": s.start, "end": s.end, "page": s.page} for s in spans]


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
