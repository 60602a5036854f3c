"""Registering a document that was read."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from tiendo.audit.services import Actor, Subject, record
from tiendo.documents.block_view import addressed_paragraphs, blocks_of
from tiendo.documents.item_view import day
from tiendo.documents.models import Clause, Document, StoredFile, StoredReading
from tiendo.documents.versions import is_newer

Json = dict[str, Any]


@transaction.atomic
def register(reading: Json, *, locality_id: int, size: int, now: dt.datetime, actor: Actor) -> Document:
    """The document that the reading (the contract's object) is of.

    The same file again gives the document there is; a newer reader's reading is put in force, an older one's changes
    nothing, nor does one of a draft in whose place the signed file is. One audit entry for each change, none where
    nothing changes.
    """
    file = _file(reading, locality_id=locality_id, size=size)
    known = _documents_of(file).select_related("reading").defer("reading__data").first()
    if known and (known.file_id != file.pk or is_newer(known.reading.reader_version, reading["reader_version"])):
        return known
    stored, is_new = _stored(reading, file)
    own_data = _own_data(reading["document"])
    document, is_first = Document.objects.get_or_create(
        file=file, defaults={"locality_id": locality_id, "reading": stored, "taken_in_at": now, **own_data}
    )
    if not is_new:
        return document
    if not is_first:
        own_data = _without_blanks(own_data, document)
        Document.objects.filter(pk=document.pk).update(reading=stored, **own_data)
        document.refresh_from_db()
    Clause.objects.bulk_create(_clauses(reading, document), batch_size=500)
    verb = "document.taken_in" if is_first else "document.read_again"
    data = {"sha256": file.sha256, "reader_version": stored.reader_version}
    subject = Subject("document", str(document.pk))
    record(verb, locality_id=locality_id, subject=subject, data=data, at=now, actor=actor)
    return document


def keep_reading(reading: Json, *, locality_id: int, size: int) -> StoredReading:
    """Of a file that belongs to a document without being it, as its signed copy; audited with what it is kept for."""
    stored, _ = _stored(reading, _file(reading, locality_id=locality_id, size=size))
    return stored


def put_signed(document: Document, reading: StoredReading) -> None:
    """The signed file and its text take the draft's place; part of the audit entry of who does so.

    A signed file that was taken in as a document of its own cannot: `other_document_of` tells.
    """
    document.draft_id = document.draft_id or document.file_id
    document.file_id, document.reading = reading.file_id, reading
    own_data = _without_blanks(_own_data(reading.data["document"]), document)
    for name, value in own_data.items():
        setattr(document, name, value)
    document.save(update_fields=["draft", "file", "reading", *own_data])
    if not Clause.objects.filter(reading=reading).exists():
        Clause.objects.bulk_create(_clauses(reading.data, document), batch_size=500)


def other_document_of(reading: StoredReading, document: Document) -> Document | None:
    """The document, other than this one, that the file of the reading was taken in as."""
    return _documents_of(reading.file).exclude(pk=document.pk).first()


def _documents_of(file: StoredFile) -> QuerySet[Document]:
    return Document.objects.filter(Q(file=file) | Q(draft=file))


def _file(reading: Json, *, locality_id: int, size: int) -> StoredFile:
    source = reading["source"]
    file, _ = StoredFile.objects.get_or_create(
        locality_id=locality_id,
        sha256=source["sha256"],
        defaults={"size": size, "media_type": source["media_type"]},
    )
    return file


def _stored(reading: Json, file: StoredFile) -> tuple[StoredReading, bool]:
    """And whether it is new."""
    return StoredReading.objects.get_or_create(
        file=file,
        reader_version=reading["reader_version"],
        defaults={"locality_id": file.locality_id, "data": reading, "counts": counts_of(reading)},
    )


def put_number(document: Document, *, number: str, issued_on: dt.date) -> None:
    """The number and the day that the paper got after it was read; part of the adoption and of its audit entry."""
    document.number, document.issued_start, document.issued_end = number, issued_on, issued_on
    document.save(update_fields=["number", "issued_start", "issued_end"])


def counts_of(reading: Json) -> dict[str, int]:
    """Targets, tasks of the body, dossiers, and findings by severity."""
    dossiers = sum(task["dossier"] for task in reading["tasks"])
    severities = Counter(finding["severity"] for finding in reading["findings"])
    return {
        "targets": len(reading["targets"]),
        "tasks": len(reading["tasks"]) - dossiers,
        "dossiers": dossiers,
        **{severity: severities[severity] for severity in ("error", "warning", "info")},
    }


def _own_data(identity: Json) -> Json:
    date = identity["date"] or {"start": None, "end": None}
    words = {key: identity[key] or "" for key in ("type", "title", "number", "symbol", "issuer")}
    return {**words, "issued_start": day(date["start"]), "issued_end": day(date["end"])}


def _without_blanks(own_data: Json, document: Document) -> Json:
    """A paper numbered after it was read stays numbered when the file, in which that is blank, is read again."""
    if own_data["number"] or not document.number:
        return own_data
    return {name: value for name, value in own_data.items() if name not in ("number", "issued_start", "issued_end")}


def _clauses(reading: Json, document: Document) -> Iterator[Clause]:
    """One for every address: a paragraph, the sentences or lines that share its address, or a row of a table."""
    placed = [pair for block in blocks_of(reading) for pair in addressed_paragraphs(block)]
    for address, group in groupby(placed, key=lambda pair: pair[1]):
        paragraphs = [paragraph for paragraph, _ in group]
        if address:
            first, last = paragraphs[0], paragraphs[-1]
            yield Clause(
                locality_id=document.locality_id,
                document=document,
                reading_id=document.reading_id,
                address=address,
                start=first.start,
                end=last.end,
                page=first.page,
                level=first.level,
                title=first.text if first.heading else "",
            )
